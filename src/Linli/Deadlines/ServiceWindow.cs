using NodaTime;

namespace Linli.Deadlines;

/// <summary>服务时段: the hours of every day, holidays included, in which someone answers residents and a call-back clock runs.</summary>
/// <param name="Span">08:00–22:00 unless the deployment says otherwise (domain.md 3.4, C1).</param>
public readonly record struct ServiceWindow(DaySpan Span)
{
    /// <summary>08:00–22:00.</summary>
    public static readonly ServiceWindow Default = new(new DaySpan(8 * 60, 22 * 60));

    /// <summary>True when someone answers at that time of the day.</summary>
    public bool IsOpenAt(LocalDateTime local) => local.Hour * 60 + local.Minute is var minute && minute >= Span.FromMinute && minute < Span.ToMinute;
}
