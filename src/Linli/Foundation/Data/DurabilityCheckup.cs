using System.Data.Common;
using System.Globalization;
using Linli.Foundation.Checkups;
using Linli.Foundation.Text;

namespace Linli.Foundation.Data;

/// <summary>Looks whether an answered work survives a power cut: how the connections of the lanes are really set (ADR 0003, quality.md R1).</summary>
internal sealed class DurabilityCheckup(DatabaseOptions database) : ICheckup
{
    // What makes a commit wait for the disk; local and remote_write flush here too, off does not.
    private static readonly string[] Waiting = ["on", "remote_apply", "remote_write", "local"];

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        using var connection = database.Open();
        if (database.IsSqlite)
        {
            var (sync, journal) = (Ask(connection, "PRAGMA synchronous"), Ask(connection, "PRAGMA journal_mode"));
            yield return sync is "2" or "3" && journal == "wal"
                ? Finding.Well("durability", "Data.Checkup.Sqlite")
                : new Finding("durability", Health.Fail, new Phrase("Data.Checkup.SqliteLoose", sync, journal), new Phrase("Data.Checkup.SqliteLoose.ToDo"));
            yield break;
        }
        var (fsync, commit, pages) = (Ask(connection, "SHOW fsync"), Ask(connection, "SHOW synchronous_commit"), Ask(connection, "SHOW full_page_writes"));
        yield return fsync == "on" && Waiting.Contains(commit) && pages == "on"
            ? Finding.Well("durability", "Data.Checkup.Postgres", commit)
            : new Finding("durability", Health.Fail, new Phrase("Data.Checkup.PostgresLoose", fsync, commit, pages), new Phrase("Data.Checkup.PostgresLoose.ToDo"));
    }

    private static string Ask(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
