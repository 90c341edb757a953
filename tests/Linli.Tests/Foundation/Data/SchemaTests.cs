using System.Text.RegularExpressions;
using Linli.Foundation.Data;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Data;

public sealed partial class SchemaTests
{
    /// <summary>The migrated schema, read back from the database itself, equals the one the model would make.</summary>
    [Theory, OnBoth]
    public void The_migrated_schema_is_the_models_schema(DatabaseKind kind)
    {
        using var migrated = TestHouse.Open(kind);
        using var fresh = kind == DatabaseKind.Postgres ? TestHouse.Unmigrated(PostgresCluster.Started.NewEmptyDatabase()) : TestHouse.Unmigrated();
        using (var connection = fresh.Get<DatabaseOptions>().Open())
        using (var create = connection.CreateCommand())
        {
            create.CommandText = fresh.Get<Migrator>().ModelScript();
            create.ExecuteNonQuery();
        }
        Describe(migrated, kind).ShouldBe(Describe(fresh, kind), "run ./do new-migration");
    }

    [Theory, OnBoth]
    public void A_second_migration_changes_nothing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        house.Get<Migrator>().Migrate().ShouldBe(0);
    }

    private static List<string> Describe(TestHouse house, DatabaseKind kind)
    {
        using var connection = house.Get<DatabaseOptions>().Open();
        using var command = connection.CreateCommand();
        command.CommandText = kind == DatabaseKind.Sqlite
            ? "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name NOT IN ('schema_versions','sqlite_sequence') ORDER BY type, name"
            : """
              SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length::text, '') || ' ' || is_nullable
              FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_versions'
              UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'schema_versions'
              UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'schema_versions'
              ORDER BY 1
              """;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(Spaces().Replace(reader.GetString(0), " ").Trim());
        return lines;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
