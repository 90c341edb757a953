using NodaTime;

namespace Linli.Foundation.Time;

/// <summary>The one time zone of a deployment, e.g. <c>Asia/Shanghai</c>.</summary>
public sealed class DeploymentZone(string id = "Asia/Shanghai")
{
    /// <summary>The zone.</summary>
    public DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb[id];

    /// <summary>The day an instant falls on here.</summary>
    public LocalDate Day(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>The wall clock here.</summary>
    public LocalDateTime Local(Instant instant) => instant.InZone(Zone).LocalDateTime;

    /// <summary>The instant of a wall-clock time here (the earlier one where a clock is set back).</summary>
    public Instant At(LocalDateTime local) => Zone.AtLeniently(local).ToInstant();

    /// <summary>The moment at which the next day begins.</summary>
    public Instant NextDay(Instant instant) => Zone.AtStartOfDay(Day(instant).PlusDays(1)).ToInstant();
}
