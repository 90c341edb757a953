using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Deadlines.Reckoning;

/// <summary>Days and moments as people say them; the year is said only where it is not the year of the start.</summary>
internal sealed class Dates(WorkingTime time, int ordinaryYear)
{
    /// <summary>2月13日.</summary>
    public Phrase Day(LocalDate day) => new(day.Year == ordinaryYear ? "Deadlines.Date.Day" : "Deadlines.Date.DayYear", day);

    /// <summary>2月14日（周六）.</summary>
    public Phrase DayAndWeekday(LocalDate day) => new("Deadlines.Date.DayAndWeekday", Day(day), Weekday(day));

    /// <summary>2月27日（周五）18:00. Midnight that ends a day is said as 24:00 of it.</summary>
    public Phrase Moment(Instant at)
    {
        var local = at.InZone(time.Zone).LocalDateTime;
        return new("Deadlines.Date.Moment", Day(local.Date), Weekday(local.Date), local.TimeOfDay);
    }

    /// <summary>2月15日至23日.</summary>
    public Phrase Run(LocalDate from, LocalDate to) =>
        from == to ? DayAndWeekday(from)
        : from.Year == to.Year && from.Month == to.Month && from.Year == ordinaryYear ? new("Deadlines.Date.RunInMonth", from, to)
        : new("Deadlines.Date.Run", Day(from), Day(to));

    private static Phrase Weekday(LocalDate day) => new($"Deadlines.Weekday.{day.DayOfWeek}");
}
