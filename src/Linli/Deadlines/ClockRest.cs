using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>剩余时限: what is left of a limit: whole working days, or a length on the clock's own count.</summary>
/// <param name="Workdays">Whole working days left, for a clock that counts them.</param>
/// <param name="Length">The time left, for every other clock.</param>
public readonly record struct ClockRest(int? Workdays, Duration Length)
{
    /// <summary>True when nothing was left.</summary>
    public bool IsNothing => Workdays is { } days ? days == 0 : Length <= Duration.Zero;

    /// <summary>In words: 3 个工作日, 2 小时 13 分.</summary>
    public Phrase Words => Workdays switch
    {
        > 0 and var days => Limit.OfWorkingDays(days).Words,
        0 => new Phrase("Deadlines.Limit.WorkingDays", 0),
        _ => Span(Length),
    };

    /// <summary>A length in the two largest units people would say.</summary>
    public static Phrase Span(Duration length)
    {
        // Rounded up to the minute, so that "0 minutes" is said only when nothing is left.
        var minutes = (long)Math.Ceiling(length.TotalMinutes);
        var (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        return (days, hours, rest) switch
        {
            ( > 0, 0, _) => new Phrase("Deadlines.Span.Days", days),
            ( > 0, _, _) => new Phrase("Deadlines.Span.DaysHours", days, hours),
            (_, > 0, 0) => new Phrase("Deadlines.Span.Hours", hours),
            (_, > 0, _) => new Phrase("Deadlines.Span.HoursMinutes", hours, rest),
            _ => new Phrase("Deadlines.Span.Minutes", rest),
        };
    }
}
