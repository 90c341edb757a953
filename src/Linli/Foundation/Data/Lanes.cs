using System.Collections.Concurrent;
using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Foundation.Data;

/// <summary>The unit of work over one bounded queue: one lane on SQLite, several on PostgreSQL.</summary>
public sealed class Lanes : IUnitOfWork, IDisposable
{
    /// <summary>More waiting than this is refused, so that an overload answers quickly instead of slowly.</summary>
    public const int LongestQueue = 2048;

    private readonly BlockingCollection<LaneWork> _waiting = new(LongestQueue);
    private readonly List<Thread> _threads = [];

    /// <summary>Starts the lanes.</summary>
    public Lanes(DatabaseOptions database, IClock clock, FactsSignal signal, ILogger<Lanes> log)
    {
        for (var number = 0; number < (database.IsSqlite ? 1 : database.Settings.Lanes); number++)
        {
            var thread = new Thread(new Lane(database, clock, signal, _waiting, log).Run) { IsBackground = true, Name = $"lane {number}" };
            thread.Start();
            _threads.Add(thread);
        }
    }

    /// <inheritdoc/>
    public Task<T> Run<T>(Func<Work, T> work, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var waiting = new LaneWork<T>(work, cancel);
        if (!_waiting.TryAdd(waiting))
            throw new StorageBusyException("Too many works are waiting.");
        return waiting.Task;
    }

    /// <summary>Lets the lanes finish what is waiting.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        foreach (var thread in _threads)
            thread.Join(TimeSpan.FromSeconds(20));
        _waiting.Dispose();
    }
}
