using Linli.Foundation.Data;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Facts;

/// <summary>Gives committed facts their gapless places, one sealer at a time.</summary>
/// <remarks>
/// 1. Only what is committed and pending is placed; nothing ever reads "facts with id > last" (ADR 0002).
/// 2. A subject's facts keep the order of their versions, whatever the clocks of two nodes said.
/// 3. Placing, coding and taking off the pending list are one transaction; a kill repeats it, it never doubles it.
/// </remarks>
public sealed class Sealer(IUnitOfWork unitOfWork, ChainKey key, DeploymentZone zone, ChainHead head)
{
    private const int MostAtOnce = 500;
    private const long LockNumber = 0x5345414C; // "SEAL"

    /// <summary>Places what is pending; the number placed.</summary>
    public async Task<int> Seal(CancellationToken cancel = default)
    {
        var placed = await unitOfWork.Run(SealSome, cancel);
        if (placed.Count > 0)
            head.Write(placed[^1]);
        return placed.Count;
    }

    private List<FactSealed> SealSome(Work work)
    {
        var db = work.Db;
        if (!db.IsSqlite)
            db.Database.ExecuteSqlRaw("SELECT pg_advisory_xact_lock({0})", LockNumber);
        var pending = (from p in db.FactsPending.AsNoTracking()
                       join f in db.Facts.AsNoTracking() on p.FactId equals f.Id
                       orderby f.At, f.Version
                       select f).Take(MostAtOnce).ToList();
        if (pending.Count == 0)
            return [];
        var last = db.FactsSealed.AsNoTracking().OrderByDescending(s => s.Position).FirstOrDefault();
        var today = zone.Day(work.Now);
        // A clock set back must not reopen an ended day.
        var day = last is null || today > last.Day ? today : last.Day;
        var before = last is not null && last.Day == day ? last.Mac : null;
        var position = last?.Position ?? 0;
        var placed = new List<FactSealed>(pending.Count);
        foreach (var fact in InSubjectOrder(pending))
        {
            position++;
            before = Chain.Code(key, before, day, position, fact);
            placed.Add(new FactSealed { Position = position, FactId = fact.Id, Day = day, Mac = before });
        }
        // Past the change tracker: on SQLite the sealer shares its lane with every submission, and it handles each fact of them.
        foreach (var one in placed)
            work.Insert(one);
        var facts = placed.ConvertAll(one => one.FactId);
        db.FactsPending.Where(p => facts.Contains(p.FactId)).ExecuteDelete();
        return placed;
    }

    // By time over all, by version within a subject: a subject's places in the row stay, filled in version order.
    private static IEnumerable<Fact> InSubjectOrder(List<Fact> byTime)
    {
        var queues = byTime.GroupBy(f => f.SubjectId).ToDictionary(g => g.Key, g => new Queue<Fact>(g.OrderBy(f => f.Version)));
        return byTime.Select(fact => queues[fact.SubjectId].Dequeue());
    }
}
