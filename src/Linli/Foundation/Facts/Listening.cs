using System.Collections.Concurrent;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Facts;

/// <summary>Lets every listener hear the placed facts, in order and exactly once.</summary>
/// <remarks>
/// 1. A listener's position moves in the transaction of its own effects.
/// 2. A fact that fails eight times becomes a dead letter; later facts of that subject wait behind it, those of others go on.
/// 3. Two nodes at once: the position row is locked, the slower one finds its work done.
/// </remarks>
public sealed class Listening(IUnitOfWork unitOfWork, IEnumerable<IListener> listeners, ILogger<Listening> log)
{
    /// <summary>Tries before a fact is given up for a listener.</summary>
    public const int MostTries = 8;

    private const int MostAtOnce = 200;
    private const int MostTogether = 100;
    private readonly ConcurrentDictionary<string, int> _failures = new();

    /// <summary>Lets every listener take one batch; true when there may be more.</summary>
    public async Task<bool> HearSome(CancellationToken cancel = default)
    {
        var (more, apart) = await HearTogether(cancel);
        foreach (var listener in apart)
            more |= await HearSome(listener, cancel);
        return more;
    }

    // Those that are equally far hear in one transaction: a transaction for each was most of what a report cost. Who is behind
    // (a new listener, one with a fact it cannot take) goes by itself, so that the others never wait for it.
    private async Task<(bool More, IReadOnlyList<IListener> Apart)> HearTogether(CancellationToken cancel)
    {
        try
        {
            return await unitOfWork.Run(HearTogether, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not StorageBusyException)
        {
            log.LogWarning("A listener failed on a common batch ({Kind}); each takes it by itself.", failure.GetType().Name);
            return (false, [.. listeners]);
        }
    }

    private (bool More, IReadOnlyList<IListener> Apart) HearTogether(Work work)
    {
        var positions = Positions(work);
        // One that has never heard anything has no row yet.
        var furthest = listeners.Select(listener => positions.GetValueOrDefault(listener.Name, -1)).DefaultIfEmpty(-1).Max();
        var together = listeners.Where(listener => furthest >= 0 && positions.GetValueOrDefault(listener.Name, -1) == furthest).ToList();
        var apart = listeners.Except(together).ToList();
        var next = together.Count == 0 ? [] : Next(work, furthest, MostTogether);
        if (next.Count == 0)
            return (false, apart);
        var stuck = StuckSubjects(work);
        foreach (var listener in together)
        {
            Hear(work, listener, next, stuck[listener.Name].ToHashSet());
            // The next one finds what this one did in the database, and nothing of it in memory.
            work.Save();
            work.Db.ChangeTracker.Clear();
        }
        var names = together.ConvertAll(listener => listener.Name);
        work.Db.Listeners.Where(l => names.Contains(l.Name)).ExecuteUpdate(set => set.SetProperty(l => l.Position, next[^1].Position));
        return (next.Count == MostTogether, apart);
    }

    private async Task<bool> HearSome(IListener listener, CancellationToken cancel)
    {
        try
        {
            var heard = await unitOfWork.Run(work => Hear(work, listener, MostAtOnce), cancel);
            _failures.TryRemove(listener.Name, out _);
            return heard == MostAtOnce;
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not StorageBusyException)
        {
            log.LogWarning("Listener {Listener} failed on a batch ({Kind}); it is taken fact by fact.", listener.Name, failure.GetType().Name);
            return await HearOne(listener, cancel);
        }
    }

    private async Task<bool> HearOne(IListener listener, CancellationToken cancel)
    {
        try
        {
            return await unitOfWork.Run(work => Hear(work, listener, 1), cancel) == 1;
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not StorageBusyException)
        {
            if (_failures.AddOrUpdate(listener.Name, 1, (_, count) => count + 1) < MostTries)
                return false;
            _failures.TryRemove(listener.Name, out _);
            log.LogError(failure, "Listener {Listener} gives a fact up after {Tries} tries.", listener.Name, MostTries);
            await unitOfWork.Run(work => GiveUp(work, listener, failure), cancel);
            return true;
        }
    }

    private static int Hear(Work work, IListener listener, int most)
    {
        var at = Position(work, listener.Name);
        var next = Next(work, at.Position, most);
        if (next.Count == 0)
            return 0;
        Hear(work, listener, next, [.. StuckSubjects(work)[listener.Name]]);
        at.Position = next[^1].Position;
        return next.Count;
    }

    private static void Hear(Work work, IListener listener, List<SealedFact> next, HashSet<Guid> stuck)
    {
        foreach (var heard in next)
            if (stuck.Contains(heard.Fact.SubjectId))
                work.Db.Add(Letter(work, listener.Name, heard, "waits behind an earlier letter"));
            else
                listener.Hear(work, heard);
    }

    private static bool GiveUp(Work work, IListener listener, Exception failure)
    {
        var at = Position(work, listener.Name);
        foreach (var heard in Next(work, at.Position, 1))
        {
            work.Db.Add(Letter(work, listener.Name, heard, failure.GetType().Name));
            at.Position = heard.Position;
        }
        return true;
    }

    /// <summary>Hears the dead letters of one subject again, in order; for the administrator's page.</summary>
    public Task<int> HearAgain(string listenerName, Guid subject, CancellationToken cancel = default) => unitOfWork.Run(work =>
    {
        var listener = listeners.Single(l => l.Name == listenerName);
        Position(work, listenerName);
        var letters = work.Db.DeadLetters.AsTracking()
            .Where(l => l.Listener == listenerName && l.SubjectId == subject && l.ResolvedAt == null).OrderBy(l => l.Position).ToList();
        foreach (var letter in letters)
        {
            var fact = (from s in work.Db.FactsSealed
                        join f in work.Db.Facts on s.FactId equals f.Id
                        where s.Position == letter.Position
                        select f).AsNoTracking().Single();
            listener.Hear(work, new SealedFact(letter.Position, fact));
            letter.ResolvedAt = work.Now;
        }
        return letters.Count;
    }, cancel);

    /// <summary>How far somebody has heard, his row locked until the work ends; from the beginning for a new name.</summary>
    internal static ListenerPosition Position(Work work, string name)
    {
        if (!work.Db.IsSqlite)
            work.Db.Database.ExecuteSqlRaw("INSERT INTO facts_listeners (name, position) VALUES ({0}, 0) ON CONFLICT DO NOTHING", name);
        var row = work.Db.IsSqlite
            ? work.Db.Listeners.AsTracking().SingleOrDefault(l => l.Name == name)
            : work.Db.Listeners.FromSqlRaw("SELECT name, position FROM facts_listeners WHERE name = {0} FOR UPDATE", name).AsTracking().Single();
        if (row is null)
            work.Db.Add(row = new ListenerPosition { Name = name });
        return row;
    }

    private static List<SealedFact> Next(Work work, long after, int most) =>
        [.. (from s in work.Db.FactsSealed.AsNoTracking()
             join f in work.Db.Facts.AsNoTracking() on s.FactId equals f.Id
             where s.Position > after
             orderby s.Position
             select new { s.Position, Fact = f }).Take(most).ToList().Select(row => new SealedFact(row.Position, row.Fact))];

    private static Dictionary<string, long> Positions(Work work) =>
        (work.Db.IsSqlite ? work.Db.Listeners : work.Db.Listeners.FromSqlRaw("SELECT name, position FROM facts_listeners ORDER BY name FOR UPDATE"))
            .AsNoTracking().ToDictionary(l => l.Name, l => l.Position);

    private static ILookup<string, Guid> StuckSubjects(Work work) =>
        work.Db.DeadLetters.Where(l => l.ResolvedAt == null).Select(l => new { l.Listener, l.SubjectId }).Distinct().ToLookup(l => l.Listener, l => l.SubjectId);

    private static DeadLetter Letter(Work work, string listener, SealedFact heard, string error) => new()
    {
        Id = Ids.New(work.Now),
        Listener = listener,
        Position = heard.Position,
        SubjectId = heard.Fact.SubjectId,
        Error = error,
        At = work.Now,
    };
}
