using System.Globalization;
using Linli.Foundation.Text;

namespace Linli.Foundation.Data;

/// <summary>Asks the database whether a commit is on the disk before it is answered; <c>linli doctor</c> says so when it is not.</summary>
public sealed class Durability(DatabaseOptions database)
{
    /// <summary>Settings that would lose what was acknowledged when the power fails; none when all is well.</summary>
    public IReadOnlyList<Refusal> Warnings()
    {
        using var connection = database.Open();
        string Ask(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
        }
        // SQLite: 2 is FULL, 3 EXTRA. PostgreSQL: fsync belongs to the server, synchronous_commit may be set for this role or database.
        return database.IsSqlite
            ? Ask("PRAGMA synchronous") is "2" or "3" ? [] : [Off("synchronous")]
            : [.. new[] { "fsync", "full_page_writes", "synchronous_commit" }.Where(name => Ask("SHOW " + name) is "off" or "local").Select(Off)];
    }

    private static Refusal Off(string setting) => new("Data.NotDurable", null, setting);
}
