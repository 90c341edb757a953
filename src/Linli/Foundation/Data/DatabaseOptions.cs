using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace Linli.Foundation.Data;

/// <summary>Opens the database: contexts for reading, and raw connections for the lanes and migrations.</summary>
public sealed class DatabaseOptions(DatabaseSettings settings, RoomTables tables)
{
    private readonly DbContextOptions<LinliDb> _reading = Build(settings);

    // Not counting its memory: the count is one lock at which all connections wait, at every allocation. Too late once SQLite was used, and harmless then.
    static DatabaseOptions()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>Where it is.</summary>
    public DatabaseSettings Settings => settings;

    /// <summary>True on SQLite.</summary>
    public bool IsSqlite => settings.IsSqlite;

    /// <summary>A context for reading: the database itself refuses whatever would write through it.</summary>
    public LinliDb Read() => new(_reading, tables);

    /// <summary>Builds the model of the tables, which is kept for the life of the process.</summary>
    public void WarmUp()
    {
        using var db = Read();
        _ = db.Model;
    }

    /// <summary>A tracking context over a lane's own connection.</summary>
    internal LinliDb Write(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<LinliDb>();
        if (IsSqlite)
            options.UseSqlite(connection);
        else
            options.UseNpgsql(connection);
        var db = new LinliDb(options.Options, tables) { MayWrite = true };
        // The lane sets its own savepoints; EF's would double them.
        db.Database.AutoSavepointsEnabled = false;
        return db;
    }

    /// <summary>An open connection of its own, set for durable writing.</summary>
    public DbConnection Open()
    {
        if (!IsSqlite)
        {
            var postgres = new NpgsqlConnection(WithAutoPrepare(settings.Connection));
            postgres.Open();
            return postgres;
        }
        // Not from the pool: those there are for reading and can write nothing (ReadingConnections).
        var sqlite = new SqliteConnection(new SqliteConnectionStringBuilder(settings.Connection) { Pooling = false }.ConnectionString);
        sqlite.Open();
        using var pragma = sqlite.CreateCommand();
        // FULL: what was answered survives a power loss, not only a killed process (ADR 0003).
        pragma.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;";
        pragma.ExecuteNonQuery();
        return sqlite;
    }

    private static DbContextOptions<LinliDb> Build(DatabaseSettings settings)
    {
        var options = new DbContextOptionsBuilder<LinliDb>();
        if (settings.IsSqlite)
            options.UseSqlite(settings.Connection).AddInterceptors(new ReadingConnections(settings.Connection));
        else
            options.UseNpgsql(ReadOnly(WithAutoPrepare(settings.Connection)));
        return options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
    }

    private static string ReadOnly(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        builder.Options = $"{builder.Options} -c default_transaction_read_only=on".TrimStart();
        return builder.ConnectionString;
    }

    private static string WithAutoPrepare(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2 }.ConnectionString;
}
