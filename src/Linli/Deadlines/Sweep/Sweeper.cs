using Linli.Deadlines.Running;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Deadlines.Sweep;

/// <summary>Tells what clocks have come to: yellow, red, and each step of the escalation chain, each exactly once for each due date.</summary>
/// <remarks>
/// 1. What was told and the fact that tells it are written in one transaction; a kill leaves both or neither.
/// 2. Two sweepers at once take different clocks (row locks, SKIP LOCKED); on SQLite one lane takes one after the other.
/// 3. Told is remembered on the clock, not in the sweeper's time: a clock of the machine set back or forward tells nothing twice.
/// 4. After a standstill everything missed is told, in order.
/// </remarks>
internal sealed class Sweeper(CalendarInForce calendar, EscalationChains chains)
{
    private const int MostAtOneMoment = 500;

    // The partial index on next_attention carries this; the number of clocks does not matter.
    private const string Claim =
        "SELECT * FROM deadlines_clocks WHERE next_attention IS NOT NULL AND next_attention <= {0} ORDER BY next_attention LIMIT {1} FOR UPDATE SKIP LOCKED";

    /// <summary>Takes at most <paramref name="max"/> clocks that want attention at <paramref name="now"/>; how many it took.</summary>
    public int SweepDue(Work work, Instant now, int max)
    {
        work.Flush();
        var claimed = work.Db.IsSqlite
            ? work.Db.Clocks.AsTracking().Where(clock => clock.NextAttention != null && clock.NextAttention <= now)
                .OrderBy(clock => clock.NextAttention).Take(max).ToList()
            : [.. work.Db.Clocks.FromSqlRaw(Claim, Microseconds.ToInt64(now), max).AsTracking()];
        if (claimed.Count == 0)
            return 0;
        var time = calendar.Current.Time;
        foreach (var clock in claimed)
            while (clock.NextAttention is { } at && at <= now)
            {
                Tell(work, clock, now);
                clock.NextAttention = Attention.Next(clock, chains, time);
            }
        return claimed.Count;
    }

    /// <summary>Tells everything up to <paramref name="until"/> in order, each thing at the moment it came due.</summary>
    public void SweepUntil(Work work, Instant until)
    {
        work.Save();
        while (work.Db.Clocks.Where(clock => clock.NextAttention != null && clock.NextAttention <= until)
            .OrderBy(clock => clock.NextAttention).Select(clock => clock.NextAttention).FirstOrDefault() is { } at)
        {
            SweepDue(work, at, MostAtOneMoment);
            work.Save();
        }
    }

    private void Tell(Work work, ClockRow clock, Instant now)
    {
        var act = Act.BySystem(now);
        if (clock.YellowToldAt is null && clock.RedToldAt is null)
        {
            work.Append(act, clock, new ClockTurnedYellow(clock.Kind, clock.SubjectKind, clock.SubjectId, clock.Urgency, clock.Due, clock.Unit, clock.Role));
            clock.YellowToldAt = now;
        }
        else if (clock.RedToldAt is null)
        {
            work.Append(act, clock, new ClockTurnedRed(clock.Kind, clock.SubjectKind, clock.SubjectId, clock.Urgency, clock.Due, clock.Unit, clock.Role));
            clock.RedToldAt = now;
        }
        else
        {
            var step = chains.For(clock.Kind)[clock.StepsTold++];
            var delivery = clock.Urgency == Urgency.Emergency ? Delivery.AtOnce : step.Delivery;
            work.Append(act, clock, new ClockEscalated(
                clock.Kind, clock.SubjectKind, clock.SubjectId, clock.Urgency, clock.Due, clock.Unit, clock.Role, clock.StepsTold, step.To, delivery));
        }
    }
}
