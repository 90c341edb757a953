using System.Globalization;
using Linli.Areas;
using Linli.Cases;
using Linli.Foundation.Backups;
using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Tests.Houses;
using Npgsql;

namespace Linli.Tests.Foundation.Backups;

/// <summary>R11: an older schema with data in it is brought up by a following script, without loss; the way back is the backup taken before.</summary>
public sealed class UpgradeTests
{
    // What a later release may do: a new column with a value, a new table, a column filled from others.
    private const string Next = """
        ALTER TABLE organizations_units ADD COLUMN motto VARCHAR(40) NOT NULL DEFAULT '';
        CREATE TABLE organizations_mottoes (unit_name VARCHAR(200) NOT NULL, cases INTEGER NOT NULL);
        INSERT INTO organizations_mottoes SELECT name, (SELECT COUNT(*) FROM cases_cases WHERE responsible_unit_id = organizations_units.id) FROM organizations_units;
        """;

    [Theory, OnBoth]
    public async Task An_older_schema_with_data_is_brought_up_without_loss_and_the_backup_before_leads_back(DatabaseKind kind)
    {
        using var old = TestHouse.Open(kind);
        await old.Get<KeyRingMark>().Hold();
        var town = await Town.Build(old);
        (await old.Get<ICases>().Report(new ReportInput { Where = new Whereabouts { Plate = town.Plate.Token }, Text = "楼道灯不亮了", Phone = "13800138000" }, town.Resident)).ThrowIfRefused();
        await old.Settle();
        var before = Digests(old);
        using var newer = old.AnotherNode(builder => builder.Services.AddSingleton(WithNext));
        newer.Get<Migrator>().Standing().Behind.ShouldBe(1);

        var upgraded = (await newer.Get<Upgrade>().Run()).ThrowIfRefused();

        upgraded.Applied.ShouldBe(1);
        newer.Get<Migrator>().IsCurrent.ShouldBeTrue();
        var after = Digests(newer).ToDictionary(table => table.Table);
        foreach (var table in before.Where(table => table.Table is not ("schema_versions" or "backups" or "organizations_units")))
            after[table.Table].ShouldBe(table);
        after["organizations_units"].Rows.ShouldBe(before.Single(table => table.Table == "organizations_units").Rows);
        Ask(newer, "SELECT SUM(cases) FROM organizations_mottoes").ShouldBe("1");
        using (var db = newer.Read())
            db.Backups.Single().Why.ShouldBe(BackupWhy.BeforeUpgrade);
        // The older program refuses the newer schema instead of writing into it.
        Should.Throw<InvalidOperationException>(() => old.Get<Migrator>().Migrate()).Message.ShouldContain("start the newer program");

        using var place = new Scratch();
        var database = kind == DatabaseKind.Postgres ? PostgresCluster.Started.NewEmptyDatabase() : null;
        var restored = (await Restore.Run(upgraded.Before.ShouldNotBeNull().Path, new RestorePlace(place.In("back"), database ?? "", null))).ThrowIfRefused();
        using var back = old.Elsewhere(place.In("back"), database);
        back.Get<Migrator>().IsCurrent.ShouldBeTrue("the older program goes on with it");
        back.Get<RestoreCheck>().Look(restored.Manifest).ShouldAllBe(finding => finding.Health == Health.Ok);
        Digests(back).ShouldBe(before);
    }

    [Theory, OnBoth]
    public async Task Without_a_backup_nothing_is_upgraded_unless_one_says_so(DatabaseKind kind)
    {
        using var old = TestHouse.Open(kind);
        await File.WriteAllTextAsync(Path.Combine(old.Folder, "backups"), "a file where the folder should be");
        using var newer = old.AnotherNode(builder => builder.Services.AddSingleton(WithNext));
        (await newer.Get<Upgrade>().Run()).Refusals.Select(refusal => refusal.Key).ShouldBe(["Backups.Refusal.CannotWrite", "Backups.Refusal.NotUpgraded"]);
        newer.Get<Migrator>().Standing().Behind.ShouldBe(1);
        (await newer.Get<Upgrade>().Run(withBackup: false)).ThrowIfRefused().Applied.ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_script_that_fails_leaves_the_schema_as_it_was(DatabaseKind kind)
    {
        using var old = TestHouse.Open(kind);
        var before = Digests(old);
        using var newer = old.AnotherNode(builder => builder.Services.AddSingleton(new SchemaScripts(sqlite => With(sqlite, Next + "INSERT INTO nowhere VALUES (1);"))));
        await Should.ThrowAsync<System.Data.Common.DbException>(() => newer.Get<Upgrade>().Run());
        Digests(old).Where(table => table.Table != "backups").ShouldBe(before.Where(table => table.Table != "backups"));
        old.Get<Migrator>().IsCurrent.ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task An_empty_house_is_made_without_a_backup(DatabaseKind kind)
    {
        using var house = kind == DatabaseKind.Postgres ? TestHouse.Unmigrated(PostgresCluster.Started.NewEmptyDatabase()) : TestHouse.Unmigrated();
        var made = (await house.Get<Upgrade>().Run()).ThrowIfRefused();
        made.Before.ShouldBeNull();
        made.Applied.ShouldBe(SchemaScripts.Shipped.Of(kind == DatabaseKind.Sqlite).Count);
    }

    private static SchemaScripts WithNext { get; } = new(sqlite => With(sqlite, Next));

    private static SortedDictionary<int, string> With(bool sqlite, string next)
    {
        var scripts = SchemaScripts.Shipped.Of(sqlite);
        scripts.Add(scripts.Keys.Max() + 1, next);
        return scripts;
    }

    private static List<TableDigest> Digests(TestHouse house)
    {
        using var connection = house.Get<DatabaseOptions>().Open();
        // Another program's change of a table outdates the statements this connection has prepared.
        if (connection is NpgsqlConnection postgres)
            postgres.UnprepareAll();
        return TableDigest.All(connection);
    }

    private static string Ask(TestHouse house, string sql)
    {
        using var connection = house.Get<DatabaseOptions>().Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
