using Linli.Deadlines.Running;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Deadlines.Sweep;

/// <summary>重算: looks again at open clocks that were reckoned with an older calendar, and moves a due date only to a later one.</summary>
/// <remarks>Idempotent: a clock once looked at carries the new stamp. A date that the new list would make earlier is kept and the keeping
/// is recorded as a turn, so that the due date stays a function of the clock's history (domain.md 3.4, rules 5 and 6; 3.9). What carries a copy of
/// a due date takes the new one over in the same work (<see cref="IFollowsDue"/>).</remarks>
internal sealed class Recalculation(CalendarInForce calendar, EscalationChains chains, IEnumerable<IFollowsDue> followers)
{
    private const string Claim =
        "SELECT * FROM deadlines_clocks WHERE stopped_at IS NULL AND calendar_stamp IS NOT NULL AND calendar_stamp < {0} LIMIT {1} FOR UPDATE SKIP LOCKED";

    /// <summary>Takes at most <paramref name="max"/> clocks; how many it took.</summary>
    public int Recalculate(Work work, int max)
    {
        work.Flush();
        var current = calendar.Refresh(work.Db);
        var claimed = work.Db.IsSqlite
            ? work.Db.Clocks.AsTracking().Where(clock => clock.StoppedAt == null && clock.CalendarStamp != null && clock.CalendarStamp < current.Stamp)
                .Take(max).ToList()
            : [.. work.Db.Clocks.FromSqlRaw(Claim, current.Stamp, max).AsTracking()];
        if (claimed.Count == 0)
            return 0;
        var turned = claimed.Where(clock => clock.Turns > 0).Select(clock => clock.Id).ToList();
        var turns = work.Db.ClockTurns.AsNoTracking().Where(turn => turned.Contains(turn.ClockId)).ToList().ToLookup(turn => turn.ClockId);
        var moves = claimed.ConvertAll(clock => (Clock: clock, Move: Look(work, clock, [.. turns[clock.Id]], current)));
        foreach (var moved in moves.Where(one => one.Move is not null).GroupBy(one => (one.Clock.SubjectKind, one.Clock.SubjectId)))
            foreach (var follower in followers.Where(follower => follower.SubjectKind == moved.Key.SubjectKind))
                follower.Follow(work, Act.BySystem(work.Now), moved.Key.SubjectId, [.. moved.Select(one => one.Move!)]);
        return claimed.Count;
    }

    private DueMove? Look(Work work, ClockRow clock, List<TurnRow> turns, StampedTime current)
    {
        var before = clock.Due;
        var reading = RunningClocks.Read(clock, turns, current.Time);
        if (reading.Due < before)
        {
            var kept = TurnRow.Of(clock.Id, ++clock.Turns, new ClockMoved(work.Now, before, DueChange.Kept), null);
            work.Insert(kept);
            reading = RunningClocks.Read(clock, [.. turns, kept], current.Time);
        }
        Attention.Take(clock, reading, current, work.Now);
        clock.CalendarStamp = current.Stamp;
        clock.NextAttention = Attention.Next(clock, chains, current.Time);
        if (clock.Due == before)
            return null;
        work.Append(Act.BySystem(work.Now), clock, new ClockDueChanged(clock.Kind, clock.SubjectKind, clock.SubjectId, before, clock.Due, DueChange.Calendar));
        return new DueMove(clock.Kind, before, clock.Due, clock.State == ClockState.Running, DueChange.Calendar);
    }
}
