using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>时钟读数: what a clock's history comes to under a calendar.</summary>
/// <param name="Due">When it ends; while paused, when it would have ended.</param>
/// <param name="YellowAt">When it turns yellow.</param>
/// <param name="UnknownYears">Years whose holiday list was missing; the due date is provisional when there are any.</param>
/// <param name="Because">The derivation in words (promise 4: every clock explains itself).</param>
public sealed record ClockReading(Instant Due, Instant YellowAt, IReadOnlyList<int> UnknownYears, Phrase Because)
{
    /// <summary>What was banked, when the clock is paused; null while it runs.</summary>
    public ClockRest? Banked { get; init; }

    /// <summary>True when the working calendar had a say in the due date.</summary>
    public bool UsedCalendar { get; init; }

    /// <summary>True when a missing holiday list was filled in by the weekday rule.</summary>
    public bool IsProvisional => UnknownYears.Count > 0;

    /// <summary>True while the clock is paused.</summary>
    public bool IsPaused => Banked is not null;
}
