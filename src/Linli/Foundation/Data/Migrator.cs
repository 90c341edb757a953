using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Foundation.Data;

/// <summary>Applies the numbered SQL scripts of this database's kind, in order, each once.</summary>
/// <remarks>All of it happens in one transaction under a lock (advisory on PostgreSQL, BEGIN EXCLUSIVE on SQLite),
/// so that two programs starting at once, or a kill in the middle, leave either the old schema or the new one (ADR 0006).</remarks>
public sealed class Migrator(DatabaseOptions database, SchemaScripts shipped, IEnumerable<ISchemaPart> parts, IClock clock, ILogger<Migrator> log)
{
    private const long LockNumber = 0x4C494E4C49; // "LINLI"

    /// <summary>Brings the schema up to this program; the number of scripts applied now.</summary>
    /// <exception cref="InvalidOperationException">The database is newer than this program, or an applied script has been changed.</exception>
    public int Migrate()
    {
        using var connection = database.Open();
        using var transaction = Begin(connection);
        Execute(connection, transaction, "CREATE TABLE IF NOT EXISTS schema_versions (number INTEGER NOT NULL CONSTRAINT pk_schema_versions PRIMARY KEY, sha256 TEXT NOT NULL, applied_at BIGINT NOT NULL)");
        var applied = Applied(connection, transaction);
        var scripts = shipped.Of(database.IsSqlite);
        if (applied.Keys.DefaultIfEmpty().Max() > scripts.Keys.DefaultIfEmpty().Max())
            throw new InvalidOperationException($"The database has schema {applied.Keys.Max()}, this program only {scripts.Keys.DefaultIfEmpty().Max()}: start the newer program.");
        var count = 0;
        foreach (var (number, script) in scripts)
        {
            var hash = HashOf(script);
            if (applied.TryGetValue(number, out var known))
            {
                if (known != hash)
                    throw new InvalidOperationException($"Migration {number:0000} was changed after it was applied to this database.");
                continue;
            }
            log.LogInformation("Applying migration {Number:0000}.", number);
            Execute(connection, transaction, script);
            Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture,
                $"INSERT INTO schema_versions (number, sha256, applied_at) VALUES ({number}, '{hash}', {Microseconds.ToInt64(clock.GetCurrentInstant())})"));
            count++;
        }
        transaction.Commit();
        return count;
    }

    /// <summary>How the schema of the database stands to this program, without changing it: scripts not yet applied (negative: the database is
    /// newer), and the first applied one that has been changed since.</summary>
    /// <exception cref="DbException">The database cannot be opened, or has no schema at all.</exception>
    public (int Behind, int? Changed) Standing()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var (applied, scripts) = (Applied(connection, transaction), shipped.Of(database.IsSqlite));
        var newer = applied.Keys.Count(number => !scripts.ContainsKey(number));
        var changed = scripts.Where(script => applied.TryGetValue(script.Key, out var hash) && hash != HashOf(script.Value)).Select(script => (int?)script.Key).FirstOrDefault();
        return (newer > 0 ? -newer : scripts.Keys.Count(number => !applied.ContainsKey(number)), changed);
    }

    /// <summary>True when the database has exactly this program's schema.</summary>
    public bool IsCurrent
    {
        get
        {
            try
            {
                return Standing() == (0, null);
            }
            catch (DbException)
            {
                return false;
            }
        }
    }

    /// <summary>The whole schema as this program's model would have it: the source of the first script, and what a test compares.</summary>
    public string ModelScript()
    {
        using var db = database.Read();
        return string.Join("\n\n", parts.Select(part => part.Sql(database.IsSqlite)).Prepend(db.Database.GenerateCreateScript()));
    }

    private static string HashOf(string script) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

    private DbTransaction Begin(DbConnection connection)
    {
        if (connection is Microsoft.Data.Sqlite.SqliteConnection sqlite)
            return sqlite.BeginTransaction(System.Data.IsolationLevel.Serializable, deferred: false);
        var transaction = connection.BeginTransaction();
        Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({LockNumber})"));
        return transaction;
    }

    private static Dictionary<int, string> Applied(DbConnection connection, DbTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT number, sha256 FROM schema_versions";
        using var reader = command.ExecuteReader();
        var applied = new Dictionary<int, string>();
        while (reader.Read())
            applied.Add(reader.GetInt32(0), reader.GetString(1));
        return applied;
    }

    private static void Execute(DbConnection connection, DbTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
