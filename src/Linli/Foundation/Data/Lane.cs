using System.Collections.Concurrent;
using System.Data.Common;
using Linli.Foundation.Facts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;

namespace Linli.Foundation.Data;

/// <summary>One thread with one connection that carries works to the disk.</summary>
/// <remarks>
/// SQLite: the only lane. It takes what is waiting, at most 64 works or 5 ms, each behind a savepoint, and commits them together:
/// one fdatasync for all (group commit). PostgreSQL: several lanes, one transaction for each work; the server groups commits itself.
/// A work that fails or is refused is rolled back to its own savepoint and never takes a neighbour with it.
/// </remarks>
internal sealed class Lane(DatabaseOptions database, IClock clock, FactsSignal signal, BlockingCollection<LaneWork> waiting, ILogger log) : IDisposable
{
    private const int MostPerCommit = 64;
    private const int Tries = 3;
    private static readonly TimeSpan LongestGroup = TimeSpan.FromMilliseconds(5);

    private DbConnection? _connection;
    private LinliDb? _db;
    private PreparedStatements? _prepared;

    /// <summary>Carries works until no more will come.</summary>
    public void Run()
    {
        var batch = new List<LaneWork>(MostPerCommit);
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            batch.Clear();
            batch.Add(first);
            try
            {
                Open();
                if (database.IsSqlite)
                    CommitTogether(batch);
                else
                    CommitAlone(first);
            }
            catch (Exception failure)
            {
                log.LogError(failure, "A lane lost its transaction; {Count} works are told so.", batch.Count);
                var told = failure is DbException ? new StorageBusyException("The database did not take the work.", failure) : failure;
                foreach (var work in batch)
                    work.Fail(told);
                Dispose();
            }
        }
        Dispose();
    }

    private void CommitTogether(List<LaneWork> batch)
    {
        var kept = new List<(LaneWork Work, Work Done)>(MostPerCommit);
        var refused = new List<LaneWork>();
        using var transaction = ((SqliteConnection)_connection!).BeginTransaction(deferred: false);
        _db!.Database.UseTransaction(transaction);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var index = 0;
        while (true)
        {
            var current = batch[index++];
            if (current.IsCancelled)
                current.Fail(new OperationCanceledException());
            else
                Try(current, transaction, kept, refused);
            if (index == batch.Count)
            {
                if (batch.Count == MostPerCommit || System.Diagnostics.Stopwatch.GetElapsedTime(started) > LongestGroup || !waiting.TryTake(out var next))
                    break;
                batch.Add(next);
            }
        }
        transaction.Commit();
        _db.Database.UseTransaction(null);
        foreach (var (work, done) in kept)
            Tell(work, done);
        foreach (var work in refused)
            work.Answer();
    }

    private void Try(LaneWork current, SqliteTransaction transaction, List<(LaneWork, Work)> kept, List<LaneWork> refused)
    {
        Do("SAVEPOINT work", transaction);
        try
        {
            var work = new Work(_db!, _connection!, transaction, clock.GetCurrentInstant(), _prepared!);
            if (current.Run(work))
            {
                Do("RELEASE work", transaction);
                kept.Add((current, work));
            }
            else
            {
                RollBack(transaction);
                refused.Add(current);
            }
        }
        catch (Exception failure)
        {
            RollBack(transaction);
            current.Fail(failure);
        }
        finally
        {
            _db!.ChangeTracker.Clear();
        }
    }

    // Prepared once: compiling these three small statements anew for every work cost as much as one of its inserts.
    private void Do(string sql, SqliteTransaction transaction) => _prepared!.Get(sql, transaction, command => command.CommandText = sql).ExecuteNonQuery();

    private void RollBack(SqliteTransaction transaction)
    {
        Do("ROLLBACK TO work", transaction);
        Do("RELEASE work", transaction);
    }

    private void CommitAlone(LaneWork current)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (current.IsCancelled)
            {
                current.Fail(new OperationCanceledException());
                return;
            }
            try
            {
                using var transaction = _connection!.BeginTransaction();
                _db!.Database.UseTransaction(transaction);
                var work = new Work(_db, _connection, transaction, clock.GetCurrentInstant(), _prepared!, attempt);
                if (current.Run(work))
                {
                    transaction.Commit();
                    Tell(current, work);
                }
                else
                {
                    transaction.Rollback();
                    current.Answer();
                }
                return;
            }
            catch (Exception failure) when (attempt < Tries && IsWorthAnotherTry(failure))
            {
                log.LogDebug(failure, "A work met another and is tried again.");
            }
            catch (Exception failure) when (_connection!.State == System.Data.ConnectionState.Open && failure is not NpgsqlException { IsTransient: true })
            {
                current.Fail(failure);
                return;
            }
            finally
            {
                _db!.Database.UseTransaction(null);
                _db.ChangeTracker.Clear();
            }
        }
    }

    // A version conflict, a serialisation failure, a deadlock or the same key at once: the work reads afresh and decides again.
    private static bool IsWorthAnotherTry(Exception failure) =>
        failure is DbUpdateConcurrencyException
        || (failure as PostgresException ?? failure.InnerException as PostgresException) is { SqlState: "40001" or "40P01" or "23505" };

    private void Tell(LaneWork work, Work done)
    {
        if (done.HasFacts)
            signal.Raise();
        foreach (var action in done.Committed)
        {
            try
            {
                action();
            }
            catch (Exception failure)
            {
                log.LogError(failure, "What follows a commit failed; the commit stands.");
            }
        }
        work.Answer();
    }

    private void Open()
    {
        if (_connection is { State: System.Data.ConnectionState.Open })
            return;
        Dispose();
        _connection = database.Open();
        _db = database.Write(_connection);
        _prepared = new PreparedStatements(_connection);
    }

    /// <summary>Gives the connection back; the next work opens another.</summary>
    public void Dispose()
    {
        _prepared?.Dispose();
        _db?.Dispose();
        _connection?.Dispose();
        (_prepared, _db, _connection) = (null, null, null);
    }
}
