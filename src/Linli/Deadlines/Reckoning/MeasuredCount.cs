using NodaTime;

namespace Linli.Deadlines.Reckoning;

/// <summary>Counts a length of time on a measure: minutes, hours, office hours, days of 24 hours.</summary>
internal sealed class MeasuredCount(WorkingTime time, ITimeMeasure measure) : Count(time, measure)
{
    public override ClockRest RestOf(Limit limit) => new(null, limit.Length);

    public override Instant DueAfter(Instant from, ClockRest rest) => Measure.Add(from, rest.Length);

    public override Instant FirstCounted(Instant from) => Measure.Begin(from);

    public override LocalDate FirstDay(Instant from) => Time.DayOf(from);

    public override ClockRest Rest(Instant from, Instant at, Instant due) => new(null, Measure.Between(at, due));
}
