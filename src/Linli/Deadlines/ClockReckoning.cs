using Linli.Deadlines.Reckoning;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>计时: from a clock's terms and history to its due date and the reason for it. Pure: no database, no present moment.</summary>
/// <remarks>
/// Promises:
/// 1. The same terms, history and calendar always give the same reading.
/// 2. A day limit counts whole working days after the day it starts and ends at closing time (domain.md 3.4, rule 2).
/// 3. An hour limit counts only minutes inside its hours (rule 3); days are 24 hours each (3.9).
/// 4. Outside the service window a clock begins at the next opening, with its own night allowance if the policy has one (3.8, rule 4).
/// 5. A pause banks what is left, for day limits whole working days with the day of pause counted as left (3.9).
/// 6. Adding a holiday never makes a due date earlier.
/// <code>
///            Pause                     Resume: due = after what was banked,
/// running ───────────▶ paused ──────────────▶ running   at least the minimum
///    └── Move: due = the date a person set ──┘
/// </code>
/// </remarks>
public static class ClockReckoning
{
    /// <summary>Reads a clock.</summary>
    /// <param name="terms">What was frozen on it.</param>
    /// <param name="started">When it started.</param>
    /// <param name="turns">What happened to it since, in order of time.</param>
    /// <param name="time">The calendar and hours of the deployment.</param>
    /// <param name="kind">Which duty it watches, for the words; none means a plain receipt.</param>
    public static ClockReading Read(ClockTerms terms, Instant started, IEnumerable<ClockTurn> turns, WorkingTime time, ClockKind? kind = null)
    {
        var fold = new Fold(terms, kind, started, time);
        foreach (var turn in turns)
            fold.Take(turn);
        return fold.Finish();
    }

    /// <summary>The date that lies a limit after another date: what an extension of <c>5wd</c> makes of a due date.</summary>
    public static Instant Later(Instant from, Limit limit, WorkingTime time) => Count.End(from, limit, time);

    /// <summary>What is left now, in words: 还剩 3 个工作日, 已超时 2 小时 13 分.</summary>
    public static Phrase Remaining(ClockReading reading, Counting counting, Instant now, WorkingTime time)
    {
        if (reading.Banked is { } banked)
            return new Phrase("Deadlines.Remaining.Paused", banked.Words);
        if (now >= reading.Due)
            return new Phrase("Deadlines.Remaining.Late", ClockRest.Span(now - reading.Due));
        if (counting == Counting.WorkingDays && time.DayOf(reading.Due) > time.DayOf(now))
        {
            var days = Math.Max(1, time.Calendar.Workdays(time.DayOf(now).PlusDays(1), time.DayOf(reading.Due)));
            return new Phrase("Deadlines.Remaining.Left", new ClockRest(days, Duration.Zero).Words);
        }
        return new Phrase("Deadlines.Remaining.Left", ClockRest.Span(reading.Due - now));
    }
}
