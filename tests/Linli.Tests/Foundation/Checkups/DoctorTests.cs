using Linli.Areas;
using Linli.Cases;
using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Foundation.Checkups;

public sealed class DoctorTests
{
    [Theory, OnBoth]
    public async Task A_sound_house_is_well_and_says_so_in_both_languages(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await house.Get<KeyRingMark>().Hold();
        await house.NewPerson(Role.GridWorker);
        await house.Settle();
        var findings = Examine(house);
        // The tests' own cluster does without the disk, and the doctor is right to say so.
        // A test house has no backup, no public address, no way out, no second factor and no log server, and the doctor is right to say that too.
        findings.Where(finding => finding.Health != Health.Ok && finding.Name is not ("durability" or "backup" or "address" or "channels" or "second-factor" or "syslog")).ShouldBeEmpty();
        foreach (var name in new[] { "schema", "keys", "key-mode", "durability", "folder", "chain", "heads", "listeners", "sealer", "clock", "orphans", "holidays", "outgoing", "disk", "zone", "jobs", "sweeper", "backup", "retention", "address", "channels" })
            findings.ShouldContain(finding => finding.Name == name);
        foreach (var language in new[] { Language.Zh, Language.En })
            findings.ShouldAllBe(finding => !finding.What.In(language).Contains('['));
    }

    [Fact]
    public async Task On_SQLite_the_disk_is_waited_for()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        await house.Get<KeyRingMark>().Hold();
        Examine(house).Single(finding => finding.Name == "durability").Health.ShouldBe(Health.Ok);
    }

    [Theory, OnBoth]
    public async Task Each_fault_is_named_with_what_to_do(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await house.Get<KeyRingMark>().Hold();
        await house.NewPerson(Role.GridWorker);
        await house.Settle();
        var town = await Town.Build(house);
        var report = await house.Get<ICases>().Report(new ReportInput { Where = new Whereabouts { Plate = town.Plate.Token }, Text = "楼道灯不亮了" }, Act.ByResident(house.Clock.Now));
        report.IsRefused.ShouldBeFalse();
        await house.Settle();
        await house.UnitOfWork.Run(work =>
        {
            work.Db.Add(new DeadLetter { Id = Ids.New(work.Now), Listener = "test", Position = 1, SubjectId = Ids.New(work.Now), Error = "x", At = work.Now });
            return work.Db.Cases.ExecuteUpdate(set => set.SetProperty(c => c.ResponsibleUnitId, (Guid?)null));
        });
        house.Clock.GoTo("2026-03-01T10:00");
        var expected = new List<string> { "listeners", "clock", "orphans" };
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(house.Get<KeyFile>().Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            expected.Add("key-mode");
        }
        var findings = Examine(house).Where(finding => finding.Health != Health.Ok && finding.Name is not ("durability" or "backup" or "address" or "channels" or "second-factor" or "syslog")).ToList();
        findings.Select(finding => finding.Name).ShouldBe(expected, ignoreOrder: true);
        findings.ShouldAllBe(finding => finding.ToDo != null);
    }

    [Theory, OnBoth]
    public async Task Without_the_right_keys_nothing_else_is_looked_at(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await house.Get<KeyRingMark>().Hold();
        File.Delete(house.Get<KeyFile>().Path);
        using var again = house.AnotherNode();
        var findings = Examine(again);
        findings.Select(finding => finding.Name).ShouldBe(["schema", "keys", "rest"]);
        findings[1].Health.ShouldBe(Health.Fail);
        File.Exists(house.Get<KeyFile>().Path).ShouldBeFalse("looking must not make a new ring");
    }

    private static List<Finding> Examine(TestHouse house) => [.. house.Get<Doctor>().Examine()];
}
