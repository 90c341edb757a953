using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Foundation.Retention;

/// <summary>到期清理: erases each night what was kept long enough, after the night's backup.</summary>
/// <remarks>
/// 1. A helping is one transaction: what it erased, its facts and its count are there together or not at all, so each item goes once and a kill costs nothing.
/// 2. Whatever is due is found by what still stands there, never by a place remembered: missed nights, holds that ended and changed rules need no care.
/// </remarks>
internal sealed class EraseDue(IEnumerable<IRetained> rooms, DeploymentZone zone) : IJob
{
    /// <summary>The stored name.</summary>
    public const string JobName = "retention.erase-due";

    private static readonly LocalTime Hour = new(3, 40);

    public string Name => JobName;

    public Instant NextAfter(Instant now, DateTimeZone zone) => Timetable.DailyAt(Hour, now, zone);

    public bool Do(Work work)
    {
        var run = Going(work);
        var (book, day) = (RetentionBook.Read(work.Db), zone.Day(work.Now));
        foreach (var room in rooms)
            if (room.Erase(work, book.Cut(room.Kind, day, zone)) is var erased and > 0)
            {
                run.Of(room.Kind).Erased += erased;
                return true;
            }
        foreach (var room in rooms)
            run.Of(room.Kind).Held += room.Held(work.Db, book.Cut(room.Kind, day, zone));
        run.Row.EndedAt = work.Now;
        work.Append(Act.BySystem(work.Now), run.Row, new RetentionErased([.. run.Counts.Select(count => new RetentionTally(count.Kind, count.Erased, count.Held))]));
        return false;
    }

    private static Run Going(Work work)
    {
        if (work.Db.RetentionRuns.AsTracking().Where(row => row.EndedAt == null).OrderBy(row => row.StartedAt).FirstOrDefault() is { } going)
            return new Run(going, [.. work.Db.RetentionCounts.AsTracking().Where(count => count.RunId == going.Id)]);
        var row = new RetentionRun { Id = Ids.New(work.Now), StartedAt = work.Now };
        var run = new Run(row, [.. RetentionKind.All.Select(kind => new RetentionCount { RunId = row.Id, Kind = kind.Word })]);
        work.Db.Add(row);
        work.Db.AddRange(run.Counts);
        return run;
    }

    private sealed record Run(RetentionRun Row, List<RetentionCount> Counts)
    {
        public RetentionCount Of(string kind) => Counts.Single(count => count.Kind == kind);
    }
}
