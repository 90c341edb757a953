using NodaTime;

namespace Linli.Deadlines.Reckoning;

/// <summary>Time that always counts.</summary>
internal sealed class EveryMinute : ITimeMeasure
{
    public static readonly EveryMinute Measure = new();

    public Instant Begin(Instant from) => from;

    public Instant Add(Instant from, Duration counted) => from + Duration.Max(counted, Duration.Zero);

    public Duration Between(Instant from, Instant to) => Duration.Max(to - from, Duration.Zero);
}
