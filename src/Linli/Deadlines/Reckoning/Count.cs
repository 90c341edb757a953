using NodaTime;

namespace Linli.Deadlines.Reckoning;

/// <summary>One way in which a limit is counted: from where, how far, what is left.</summary>
internal abstract class Count(WorkingTime time, ITimeMeasure measure)
{
    /// <summary>The measure behind it, used for the yellow share.</summary>
    public ITimeMeasure Measure { get; } = measure;

    protected WorkingTime Time { get; } = time;

    /// <summary>The count that these terms ask for.</summary>
    public static Count Of(Counting counting, WorkingTime time) => counting switch
    {
        Counting.WorkingDays => new WorkdayCount(time),
        Counting.OfficeHours => new MeasuredCount(time, OpenTime.Office(time)),
        Counting.ServiceWindow => new MeasuredCount(time, OpenTime.Service(time)),
        _ => new MeasuredCount(time, EveryMinute.Measure),
    };

    /// <summary>When a limit that starts at <paramref name="from"/> ends, by the limit's own unit.</summary>
    public static Instant End(Instant from, Limit limit, WorkingTime time)
    {
        var count = Of(ClockTerms.Of(limit).Counting, time);
        return count.DueAfter(from, count.RestOf(limit));
    }

    /// <summary>The limit as something that can be left.</summary>
    public abstract ClockRest RestOf(Limit limit);

    /// <summary>When what is left will be used up, counting from a start or a resumption.</summary>
    public abstract Instant DueAfter(Instant from, ClockRest rest);

    /// <summary>The first counted moment after a start or a resumption.</summary>
    public abstract Instant FirstCounted(Instant from);

    /// <summary>The first day that can be counted after a start or a resumption.</summary>
    public abstract LocalDate FirstDay(Instant from);

    /// <summary>What is left at <paramref name="at"/> of a stretch that began at <paramref name="from"/> and ends at <paramref name="due"/>.</summary>
    public abstract ClockRest Rest(Instant from, Instant at, Instant due);
}
