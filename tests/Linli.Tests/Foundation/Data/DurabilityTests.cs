using Linli.Foundation.Data;
using Linli.Tests.Houses;
using Npgsql;

namespace Linli.Tests.Foundation.Data;

/// <summary>What was answered must be on the disk: the doctor looks at the server's own settings.</summary>
public sealed class DurabilityTests
{
    [Fact]
    public void SQLite_is_opened_durable()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        house.Get<Durability>().Warnings().ShouldBeEmpty();
    }

    [Fact]
    public void A_server_that_does_not_sync_is_named()
    {
        // The cluster of the tests runs without fsync, for speed; commits wait as they should.
        using var house = TestHouse.Open(DatabaseKind.Postgres);
        house.Get<Durability>().Warnings().Select(warning => warning.Args.Single()).ShouldBe(["fsync"]);
    }

    [Fact]
    public void Commits_that_do_not_wait_are_named()
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgresCluster.Started.NewDatabase()) { Options = "-c synchronous_commit=off" };
        using var house = TestHouse.Unmigrated(connection.ConnectionString);
        house.Get<Durability>().Warnings().Select(warning => warning.Args.Single()).ShouldBe(["fsync", "synchronous_commit"]);
    }
}
