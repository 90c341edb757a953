using Linli.Foundation.Backups;
using Linli.Foundation.Checkups;
using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Backups;

public sealed class KeepBackupsTests
{
    [Theory, OnBoth]
    public async Task The_night_asks_once_and_one_backup_is_taken_and_told_to_the_doctor(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        house.Clock.GoTo("2026-03-02T22:00");
        await house.Get<JobSweep>().DoDue();
        (await house.Get<KeepBackups>().TakeDue()).ShouldBeNull();
        house.Clock.GoTo("2026-03-03T02:00");
        await house.Get<JobSweep>().DoDue();
        await house.Get<JobSweep>().DoDue();
        Looked(house, "backup").Health.ShouldBe(Health.Warn);
        var taken = (await house.Get<KeepBackups>().TakeDue()).ShouldNotBeNull();
        (taken.State, taken.Why).ShouldBe((BackupState.Done, BackupWhy.Nightly));
        (await house.Get<KeepBackups>().TakeDue()).ShouldBeNull();
        Directory.GetDirectories(Path.Combine(house.Folder, "backups")).ShouldHaveSingleItem().ShouldEndWith("linli-20260303-020000");
        Looked(house, "backup").Health.ShouldBe(Health.Ok);
        house.Clock.GoTo("2026-03-04T12:00");
        Looked(house, "backup").Health.ShouldBe(Health.Warn);
        house.Clock.GoTo("2026-03-11T12:00");
        Looked(house, "backup").Health.ShouldBe(Health.Fail);
    }

    [Theory, OnBoth]
    public async Task A_backup_that_cannot_be_written_is_said_and_the_house_goes_on(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await File.WriteAllTextAsync(Path.Combine(house.Folder, "backups"), "a file where the folder should be");
        await house.Get<KeepBackups>().Ask(BackupWhy.ByHand, Act.BySystem(house.Clock.Now));
        var taken = (await house.Get<KeepBackups>().TakeDue()).ShouldNotBeNull();
        taken.State.ShouldBe(BackupState.Failed);
        taken.FaultKey.ShouldBe("Backups.Refusal.CannotWrite");
        Looked(house, "backup-failed").Health.ShouldBe(Health.Fail);
    }

    [Theory, OnBoth]
    public async Task Of_two_nodes_one_takes_it_and_a_lost_one_is_called_interrupted(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var other = house.AnotherNode();
        await house.Get<KeepBackups>().Ask(BackupWhy.ByHand, Act.BySystem(house.Clock.Now));
        var both = await Task.WhenAll(house.Get<KeepBackups>().TakeDue(), other.Get<KeepBackups>().TakeDue());
        both.Count(row => row is not null).ShouldBe(1);
        await house.UnitOfWork.Run(work => work.Db.Add(new BackupRow { Id = Linli.Foundation.Data.Ids.New(work.Now), Why = BackupWhy.Nightly, State = BackupState.Running, AskedAt = work.Now, StartedAt = work.Now }).Entity);
        house.Clock.Pass(TimeSpan.FromHours(7));
        (await house.Get<KeepBackups>().TakeDue()).ShouldBeNull();
        using var db = house.Read();
        db.Backups.Single(row => row.State == BackupState.Failed).FaultKey.ShouldBe("Backups.Refusal.Interrupted");
    }

    [Theory, OnBoth]
    public async Task The_system_administrator_asks_for_one_and_reads_how_it_went(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        (await browser.Page("/backups")).ShouldContain("还没有备份");
        (await browser.Post("/backups", "backup")).Headers.Location!.ToString().ShouldContain("Shell.Done.BackupAsked");
        await house.Get<KeepBackups>().TakeDue();
        var page = await browser.Page("/backups");
        page.ShouldContain("手工");
        page.ShouldContain("成功");
        (await browser.Page("/setup")).ShouldContain("已经做过一次备份");
    }

    private static Finding Looked(TestHouse house, string name) => house.Get<Doctor>().Examine().Single(finding => finding.Name == name);
}
