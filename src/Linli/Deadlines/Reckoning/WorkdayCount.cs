using NodaTime;

namespace Linli.Deadlines.Reckoning;

/// <summary>Counts whole working days after the day of receipt, to closing time of the last one (domain.md 2.7 and 3.4, rule 2).</summary>
internal sealed class WorkdayCount(WorkingTime time) : Count(time, OpenTime.Office(time))
{
    public override ClockRest RestOf(Limit limit) => new(limit.Amount, Duration.Zero);

    public override Instant DueAfter(Instant from, ClockRest rest) =>
        rest.Workdays is > 0 and var days ? Time.Closing(Time.Calendar.WorkdayAfter(Time.DayOf(from), days)) : from;

    public override Instant FirstCounted(Instant from) => Measure.Begin(FirstDay(from).AtStartOfDayInZone(Time.Zone).ToInstant());

    public override LocalDate FirstDay(Instant from) => Time.DayOf(from).PlusDays(1);

    /// <summary>The day of pause counts as left (domain.md 3.9); but what was late stays late.</summary>
    public override ClockRest Rest(Instant from, Instant at, Instant due)
    {
        if (at >= due)
            return new(0, Duration.Zero);
        var firstLeft = LocalDate.Max(Time.DayOf(at), FirstDay(from));
        // At least one: a date set by a person may fall on a day nobody works, and it is not used up yet.
        return new(Math.Max(1, Time.Calendar.Workdays(firstLeft, Time.DayOf(due))), Duration.Zero);
    }
}
