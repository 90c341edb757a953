using NodaTime;

namespace Linli.Deadlines.Reckoning;

/// <summary>Time that counts only while something is open: the measure behind service windows and office hours.</summary>
/// <param name="zone">Where the days begin and end.</param>
/// <param name="open">The open parts of a day, in order; empty when closed all day.</param>
internal sealed class OpenTime(DateTimeZone zone, Func<LocalDate, IReadOnlyList<DaySpan>> open) : ITimeMeasure
{
    /// <summary>Past this a calendar without working days has swallowed the clock: a bug in the data, not a date.</summary>
    private const int FarthestDays = 40 * 366;

    /// <summary>The office hours of working days.</summary>
    public static OpenTime Office(WorkingTime time) =>
        new(time.Zone, day => time.Calendar.IsWorkday(day) ? time.Hours.Spans : []);

    /// <summary>The service window of every day.</summary>
    public static OpenTime Service(WorkingTime time)
    {
        DaySpan[] everyDay = [time.Window.Span];
        return new(time.Zone, _ => everyDay);
    }

    /// <inheritdoc/>
    public Instant Begin(Instant from)
    {
        foreach (var (opens, closes) in Spans(from))
            if (from < closes)
                return Instant.Max(opens, from);
        throw Swallowed(from);
    }

    /// <inheritdoc/>
    public Instant Add(Instant from, Duration counted)
    {
        if (counted <= Duration.Zero)
            return Begin(from);
        foreach (var (opens, closes) in Spans(from))
        {
            var begin = Instant.Max(opens, from);
            if (begin >= closes)
                continue;
            // An end that meets a closing time exactly is that closing time, not the next opening.
            if (closes - begin >= counted)
                return begin + counted;
            counted -= closes - begin;
        }
        throw Swallowed(from);
    }

    /// <inheritdoc/>
    public Duration Between(Instant from, Instant to)
    {
        var sum = Duration.Zero;
        foreach (var (opens, closes) in Spans(from))
        {
            if (opens >= to)
                break;
            var (begin, end) = (Instant.Max(opens, from), Instant.Min(closes, to));
            if (end > begin)
                sum += end - begin;
        }
        return sum;
    }

    private IEnumerable<(Instant Opens, Instant Closes)> Spans(Instant from)
    {
        var day = from.InZone(zone).Date;
        for (var count = 0; count < FarthestDays; count++, day = day.PlusDays(1))
            foreach (var span in open(day))
                yield return (span.Opens(day, zone), span.Closes(day, zone));
    }

    private static InvalidOperationException Swallowed(Instant from) => new($"Nothing opens after {from} within forty years.");
}
