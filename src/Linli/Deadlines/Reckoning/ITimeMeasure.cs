using NodaTime;

namespace Linli.Deadlines.Reckoning;

/// <summary>A way to count time: where counting begins, how far a length reaches, how much lies between.</summary>
internal interface ITimeMeasure
{
    /// <summary>The first counted moment at or after <paramref name="from"/>.</summary>
    Instant Begin(Instant from);

    /// <summary>The moment at which <paramref name="counted"/> has been counted since <paramref name="from"/>.</summary>
    Instant Add(Instant from, Duration counted);

    /// <summary>How much is counted between two moments; nothing when they stand the other way round.</summary>
    Duration Between(Instant from, Instant to);
}
