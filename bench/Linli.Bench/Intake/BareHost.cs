using System.Collections.Concurrent;
using System.Data.Common;
using Linli.Foundation.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Linli.Bench.Intake;

/// <summary>The bare peer: Kestrel without anything, which writes the same rows as a submission durably and answers. Npgsql on PostgreSQL; on SQLite one writer thread with group commit.</summary>
internal static class BareHost
{
    public static async Task Serve(string[] settings)
    {
        await using var linli = LinliApp.Build(settings, builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        var database = linli.Services.GetRequiredService<DatabaseOptions>();
        var rows = SampleRows.Read(database);
        var builder = WebApplication.CreateSlimBuilder(settings);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var write = database.IsSqlite ? Sqlite(database, rows) : Postgres(database, rows);
        app.MapGet("/hello", () => "hello");
        app.MapPost("/reports", async (HttpContext http) =>
        {
            using var sent = await System.Text.Json.JsonDocument.ParseAsync(http.Request.Body);
            await write();
            return Results.Json(new { number = "b-1", trackingCode = "0000000000000", repeat = false }, statusCode: 201);
        });
        await app.RunAsync();
    }

    private static Func<Task> Postgres(DatabaseOptions database, SampleRows rows)
    {
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.Settings.Connection) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2, MaxPoolSize = 32 }.ConnectionString);
        var statements = rows.Statements(sqlite: false);
        return async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var batch = new NpgsqlBatch(connection, transaction);
            foreach (var (values, number) in rows.Fresh().Select((values, number) => (values, number)))
            {
                var command = new NpgsqlBatchCommand(statements[number]);
                foreach (var value in values)
                    command.Parameters.Add(new NpgsqlParameter { Value = value });
                batch.BatchCommands.Add(command);
            }
            await batch.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        };
    }

    private static Func<Task> Sqlite(DatabaseOptions database, SampleRows rows)
    {
        var waiting = new BlockingCollection<TaskCompletionSource>(4096);
        new Thread(() =>
        {
            using var writer = new RowsIntoSqlite((SqliteConnection)database.Open(), rows);
            var batch = new List<TaskCompletionSource>();
            foreach (var first in waiting.GetConsumingEnumerable())
            {
                batch.Clear();
                batch.Add(first);
                while (batch.Count < 256 && waiting.TryTake(out var next))
                    batch.Add(next);
                writer.Write(batch.Count);
                foreach (var done in batch)
                    done.SetResult();
            }
        })
        { IsBackground = true }.Start();
        return () =>
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add(done);
            return done.Task;
        };
    }
}

/// <summary>Prepared statements that write the rows of many submissions in one durable transaction.</summary>
internal sealed class RowsIntoSqlite : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SampleRows _rows;
    private readonly List<SqliteCommand> _commands;

    public RowsIntoSqlite(SqliteConnection connection, SampleRows rows)
    {
        (_connection, _rows) = (connection, rows);
        var sample = rows.Fresh();
        _commands = [.. rows.Statements(sqlite: true).Select((sql, number) =>
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            for (var index = 0; index < sample[number].Length; index++)
                command.Parameters.Add(new SqliteParameter($"$p{index}", sample[number][index]));
            command.Prepare();
            return command;
        })];
    }

    public void Write(int submissions)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        for (var submission = 0; submission < submissions; submission++)
        {
            var fresh = _rows.Fresh();
            for (var number = 0; number < fresh.Count; number++)
            {
                var command = _commands[number];
                command.Transaction = transaction;
                for (var index = 0; index < fresh[number].Length; index++)
                    command.Parameters[index].Value = fresh[number][index];
                command.ExecuteNonQuery();
            }
        }
        transaction.Commit();
    }

    public void Dispose()
    {
        foreach (DbCommand command in _commands)
            command.Dispose();
        _connection.Dispose();
    }
}
