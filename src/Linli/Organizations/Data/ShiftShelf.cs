using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Organizations.Data;

/// <summary>Holds the shifts of these days in memory, and fetches them anew when a roster changed, on this node or another; older and later ones are asked of the database.</summary>
/// <remarks>Three days of a county are some thousands of rows; a year of a prefecture would be millions.</remarks>
public sealed class ShiftShelf(DatabaseOptions database, IClock clock, TimeProvider time)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);
    private static readonly Duration Behind = Duration.FromDays(2);
    private static readonly Duration Ahead = Duration.FromDays(3);
    private static readonly Duration Month = Duration.FromDays(31);
    private readonly Lock _reading = new();
    private volatile Held? _held;
    private int _forgotten;

    /// <summary>The standing shifts of a unit that share a moment with a time, in order.</summary>
    public IReadOnlyList<Shift> Of(Guid unit, Instant from, Instant until)
    {
        var held = Now;
        if (held.Covers(from, until))
            return [.. held.ByUnit[unit].Where(shift => shift.Meets(from, until))];
        using var db = database.Read();
        return [.. Standing(db).Where(shift => shift.UnitId == unit && shift.EndsAt > from && shift.BeginsAt < until).OrderBy(shift => shift.BeginsAt).ThenBy(shift => shift.Rank)];
    }

    /// <summary>Those of a person that run at an instant.</summary>
    public IReadOnlyList<Shift> By(Guid account, Instant at)
    {
        var held = Now;
        if (held.Covers(at, at))
            return [.. held.ByAccount[account].Where(shift => shift.RunsAt(at))];
        using var db = database.Read();
        return [.. Standing(db).Where(shift => shift.AccountId == account && shift.BeginsAt <= at && shift.EndsAt > at)];
    }

    /// <summary>Units that had a shift within a month, or have one to come.</summary>
    public IReadOnlySet<Guid> Kept => Now.Kept;

    /// <summary>Counts a change inside the work that makes it, and lets the next question after the commit read afresh.</summary>
    public void Turn(Work work)
    {
        work.Db.Database.ExecuteSqlRaw(
            "INSERT INTO organizations_book_editions (id, number) VALUES (2, 1) ON CONFLICT (id) DO UPDATE SET number = organizations_book_editions.number + 1");
        work.AfterCommit(Forget);
    }

    private void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        _held = null;
    }

    private Held Now
    {
        get
        {
            var now = clock.GetCurrentInstant();
            var held = _held;
            if (held is not null && held.IsFreshAt(now) && time.GetElapsedTime(held.CheckedAt) < LookAgainAfter)
                return held;
            lock (_reading)
            {
                if (_held is { } meanwhile && meanwhile.IsFreshAt(now) && time.GetElapsedTime(meanwhile.CheckedAt) < LookAgainAfter)
                    return meanwhile;
                // What commits while we read is not kept as fresh.
                var (checkedAt, before) = (time.GetTimestamp(), Volatile.Read(ref _forgotten));
                var read = Read(held, now, checkedAt);
                _held = before == Volatile.Read(ref _forgotten) ? read : null;
                return read;
            }
        }
    }

    private Held Read(Held? known, Instant now, long checkedAt)
    {
        using var db = database.Read();
        var edition = db.BookEditions.Where(row => row.Id == BookEdition.TheRosters).Select(row => row.Number).FirstOrDefault();
        if (known is not null && known.Edition == edition && known.IsFreshAt(now))
            return known with { CheckedAt = checkedAt };
        var (from, until, month) = (now - Behind, now + Ahead, now - Month);
        var shifts = Standing(db).Where(shift => shift.EndsAt > from && shift.BeginsAt < until).ToList().OrderBy(shift => shift.BeginsAt).ThenBy(shift => shift.Rank).ToList();
        var kept = Standing(db).Where(shift => shift.EndsAt > month).Select(shift => shift.UnitId).Distinct().ToHashSet();
        return new Held(edition, from, until, now, shifts.ToLookup(shift => shift.UnitId), shifts.ToLookup(shift => shift.AccountId), kept, checkedAt);
    }

    private static IQueryable<Shift> Standing(LinliDb db) => db.Shifts.AsNoTracking().Where(shift => shift.DroppedAt == null);

    private sealed record Held(
        long Edition, Instant From, Instant Until, Instant For, ILookup<Guid, Shift> ByUnit, ILookup<Guid, Shift> ByAccount, IReadOnlySet<Guid> Kept, long CheckedAt)
    {
        public bool Covers(Instant from, Instant until) => From <= from && until <= Until;

        // The window moves with the day.
        public bool IsFreshAt(Instant now) => now >= For && now - For < Duration.FromHours(6);
    }
}
