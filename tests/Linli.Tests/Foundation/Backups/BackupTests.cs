using System.Security.Cryptography;
using Linli.Areas;
using Linli.Cases;
using Linli.Cases.Data;
using Linli.Foundation.Backups;
using Linli.Foundation.Checkups;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Organizations;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Foundation.Backups;

/// <summary>R10: backup while running, restore elsewhere, compare.</summary>
public sealed class BackupTests
{
    private const string Phone = "13800138000";

    [Theory, OnBoth]
    public async Task What_is_restored_elsewhere_is_equal_row_by_row_and_its_keys_open_a_phone(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var told = await Report(house, await Town.Build(house));
        foreach (var archive in new[] { false, true })
        {
            using var place = new Scratch();
            var made = (await house.Get<BackUp>().Run(archive ? place.In("linli.tar.gz") : place.In("kept"))).ThrowIfRefused();
            made.Manifest.Blobs.ShouldBe(1);
            made.Manifest.Rows().ShouldBeGreaterThan(50);
            var database = kind == DatabaseKind.Postgres ? PostgresCluster.Started.NewEmptyDatabase() : null;
            var restored = (await Restore.Run(made.Path, new RestorePlace(place.In("elsewhere"), database ?? "", null))).ThrowIfRefused();
            restored.MasterPath.ShouldBeNull();
            using var other = house.Elsewhere(place.In("elsewhere"), database);
            var findings = other.Get<RestoreCheck>().Look(restored.Manifest).ToList();
            findings.ShouldAllBe(finding => finding.Health == Health.Ok);
            findings.Single(finding => finding.Name == "proof").What.Args[0].ShouldBe("138****8000");
            using var db = other.Read();
            var (secrets, file) = (db.CasePrivates.Single(), db.Set<CaseFile>().Single());
            CaseSecrets.Phone(secrets, other.Get<ICipher>())!.Normal.ShouldEndWith(Phone);
            (await other.Get<BlobStore>().Get(file.Blob, CaseSecrets.KeyOf(secrets, other.Get<ICipher>()))).Length.ShouldBeGreaterThan(20);
            db.Cases.Single().Id.ShouldBe(told);
            other.Get<ChainCheck>().FirstFault().ShouldBeNull();
        }
    }

    [Theory, OnBoth]
    public async Task One_changed_cell_is_named_by_its_table(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await Report(house, await Town.Build(house));
        using var place = new Scratch();
        var made = (await house.Get<BackUp>().Run(place.In("kept"))).ThrowIfRefused();
        house.Get<RestoreCheck>().Look(made.Manifest).ShouldAllBe(finding => finding.Health == Health.Ok);
        await house.UnitOfWork.Run(work => work.Db.Units.ExecuteUpdate(set => set.SetProperty(unit => unit.Name, unit => unit.Name + "。")));
        var rows = house.Get<RestoreCheck>().Look(made.Manifest).First();
        rows.Health.ShouldBe(Health.Fail);
        rows.What.Args[0].ShouldBe("organizations_units");
    }

    [Fact]
    public async Task A_changed_or_missing_file_is_refused_before_anything_is_put_anywhere()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        await Report(house, await Town.Build(house));
        using var place = new Scratch();
        var made = (await house.Get<BackUp>().Run(place.In("kept"))).ThrowIfRefused();
        var blob = Directory.EnumerateFiles(Path.Combine(made.Path, "blobs"), "*", SearchOption.AllDirectories).Single();
        var content = await File.ReadAllBytesAsync(blob);
        content[^1] ^= 1;
        File.Delete(blob);
        (await Restore.Run(made.Path, new RestorePlace(place.In("a"), "", null))).Refusals.Single().Key.ShouldBe("Backups.Refusal.FileMissing");
        await File.WriteAllBytesAsync(blob, content);
        (await Restore.Run(made.Path, new RestorePlace(place.In("a"), "", null))).Refusals.Single().Key.ShouldBe("Backups.Refusal.FileChanged");
        Directory.Exists(place.In("a")).ShouldBeFalse();
        (await Restore.Run(place.In("nothing"), new RestorePlace(place.In("a"), "", null))).Refusals.Single().Key.ShouldBe("Backups.Refusal.NoBackup");
        (await Restore.Run(made.Path, new RestorePlace(house.Folder, "", null))).Refusals.Single().Key.ShouldBe("Backups.Refusal.FolderTaken");
    }

    [Fact]
    public async Task Keys_put_apart_are_not_in_the_backup_and_open_it_when_named()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        await Report(house, await Town.Build(house));
        using var place = new Scratch();
        var made = (await house.Get<BackUp>().Run(place.In("kept"), place.In("safe"))).ThrowIfRefused();
        Directory.Exists(Path.Combine(made.Path, "keys")).ShouldBeFalse();
        (await Restore.Run(made.Path, new RestorePlace(place.In("a"), "", null))).Refusals.Single().Key.ShouldBe("Backups.Refusal.KeysApart");
        var restored = (await Restore.Run(made.Path, new RestorePlace(place.In("a"), "", made.KeysPath))).ThrowIfRefused();
        using var other = house.Elsewhere(place.In("a"));
        other.Get<RestoreCheck>().Look(restored.Manifest).ShouldAllBe(finding => finding.Health == Health.Ok);
    }

    [Fact]
    public async Task The_keys_of_another_house_are_found_out()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        using var stranger = TestHouse.Open(DatabaseKind.Sqlite);
        await Report(house, await Town.Build(house));
        _ = stranger.Get<KeyRing>();
        using var place = new Scratch();
        var made = (await house.Get<BackUp>().Run(place.In("kept"), place.In("safe"))).ThrowIfRefused();
        var theirs = (await stranger.Get<BackUp>().Run(place.In("other"), place.In("other-safe"))).ThrowIfRefused();
        var restored = (await Restore.Run(made.Path, new RestorePlace(place.In("a"), "", theirs.KeysPath))).ThrowIfRefused();
        using var other = house.Elsewhere(place.In("a"));
        other.Get<RestoreCheck>().Look(restored.Manifest).Single(finding => finding.Health == Health.Fail).Name.ShouldBe("keys");
    }

    [Theory, OnBoth]
    public async Task A_backup_taken_while_reports_come_in_is_one_moment_of_them(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        using var place = new Scratch();
        const int Reports = 300;
        var enough = new TaskCompletionSource();
        var done = 0;
        async Task Some()
        {
            for (var count = 0; count < Reports / 6; count++)
            {
                await Report(house, town);
                if (Interlocked.Increment(ref done) == 40)
                    enough.SetResult();
            }
        }
        var sending = Enumerable.Range(0, 6).Select(_ => Some()).ToList();
        await enough.Task;
        var made = (await house.Get<BackUp>().Run(place.In("kept"))).ThrowIfRefused();
        await Task.WhenAll(sending);
        var database = kind == DatabaseKind.Postgres ? PostgresCluster.Started.NewEmptyDatabase() : null;
        var restored = (await Restore.Run(made.Path, new RestorePlace(place.In("a"), database ?? "", null))).ThrowIfRefused();
        using var other = house.Elsewhere(place.In("a"), database);
        other.Get<RestoreCheck>().Look(restored.Manifest).ShouldAllBe(finding => finding.Health == Health.Ok);
        using var db = other.Read();
        var cases = db.Cases.Count();
        cases.ShouldBeInRange(40, Reports);
        db.CasePrivates.Count().ShouldBe(cases);
        db.Facts.Count(fact => fact.Kind == "cases.case-reported").ShouldBe(cases);
        other.Get<ICases>().Orphans(db).Count().ShouldBe(0);
        foreach (var file in db.Set<CaseFile>().ToList())
            (await other.Get<BlobStore>().Get(file.Blob, CaseSecrets.KeyOf(db.CasePrivates.Single(secrets => secrets.CaseId == file.CaseId), other.Get<ICipher>()))).ShouldNotBeEmpty();
        db.Set<CaseFile>().Count().ShouldBe(cases);
    }

    [Fact]
    public async Task The_next_backup_shares_the_photos_of_the_one_before()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        await Report(house, await Town.Build(house));
        using var place = new Scratch();
        var first = (await house.Get<BackUp>().Run(place.In("kept"))).ThrowIfRefused();
        house.Clock.Pass(TimeSpan.FromDays(1));
        var second = (await house.Get<BackUp>().Run(place.In("kept"))).ThrowIfRefused();
        var photo = Path.GetRelativePath(first.Path, Directory.EnumerateFiles(Path.Combine(first.Path, "blobs"), "*", SearchOption.AllDirectories).Single());
        // Written through one name, read through the other: one file.
        await File.AppendAllTextAsync(Path.Combine(first.Path, photo), "x");
        SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(second.Path, photo))).ShouldBe(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(first.Path, photo))));
        Directory.GetDirectories(place.In("kept")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_else_can_read_a_backup_and_no_secret_stands_in_its_settings()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite, builder =>
        {
            builder.Configuration["Linli:Notifications:Sms:AppSecret"] = "hush";
            builder.Configuration["Linli:Notifications:Bot"] = "https://bot.example/send?key=hush";
        });
        using var place = new Scratch();
        var made = (await house.Get<BackUp>().Run(place.In("kept"))).ThrowIfRefused();
        foreach (var file in Directory.EnumerateFiles(made.Path, "*", SearchOption.AllDirectories))
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        var settings = await File.ReadAllTextAsync(Path.Combine(made.Path, "settings.json"));
        settings.ShouldContain("AppSecret");
        settings.ShouldNotContain("hush");
    }

    private static async Task<Guid> Report(TestHouse house, Town town)
    {
        await house.Get<KeyRingMark>().Hold();
        var told = (await house.Get<ICases>().Report(new ReportInput
        {
            Where = new Whereabouts { Plate = town.Plate.Token },
            Text = "楼道灯不亮了",
            Phone = Phone,
            Photos = [new CleanFile(FileKind.Png, TinyFiles.Png())],
        }, town.Resident)).ThrowIfRefused();
        return told.Id;
    }
}
