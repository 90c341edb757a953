using Linli.Deadlines.Reckoning;
using NodaTime;

namespace Linli.Deadlines.Running;

/// <summary>When something of a clock has to be told next. Pure.</summary>
internal static class Attention
{
    /// <summary>The moment, or null when the clock does not run or everything was told.</summary>
    public static Instant? Next(ClockRow clock, EscalationChains chains, WorkingTime time)
    {
        if (clock.State != ClockState.Running)
            return null;
        if (clock.YellowToldAt is null && clock.RedToldAt is null)
            return clock.YellowAt;
        if (clock.RedToldAt is null)
            return clock.Due;
        var steps = chains.For(clock.Kind);
        return clock.StepsTold < steps.Length ? StepAt(clock, steps[clock.StepsTold], time) : null;
    }

    /// <summary>When a step is reached; minutes and hours wait for the hours in which the clock itself counts.</summary>
    private static Instant StepAt(ClockRow clock, EscalationStep step, WorkingTime time)
    {
        if (step.After.IsAtOnce)
            return clock.Due;
        var count = Count.Of(ClockTerms.CountingOf(step.After, clock.Counting), time);
        return count.DueAfter(clock.Due, count.RestOf(step.After));
    }

    /// <summary>Takes a new reading over; what was told of a date that now lies ahead may be told again for it.</summary>
    public static void Take(ClockRow clock, ClockReading reading, StampedTime calendar, Instant now)
    {
        var moved = reading.Due != clock.Due;
        (clock.Due, clock.YellowAt, clock.IsProvisional) = (reading.Due, reading.YellowAt, reading.IsProvisional);
        clock.CalendarStamp = reading.UsedCalendar ? calendar.Stamp : null;
        if (!moved)
            return;
        if (clock.YellowAt > now)
            clock.YellowToldAt = null;
        if (clock.Due > now)
            (clock.RedToldAt, clock.StepsTold) = (null, 0);
    }
}
