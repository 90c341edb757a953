using NodaTime;

namespace Linli.Foundation.Time;

/// <summary>Instants as whole microseconds since 1970-01-01T00:00Z: the form both databases store.</summary>
public static class Microseconds
{
    private const long TicksEach = NodaConstants.TicksPerMillisecond / 1000;

    /// <summary>Drops what is finer than a microsecond.</summary>
    public static Instant Cut(Instant instant) => FromInt64(ToInt64(instant));

    /// <summary>Whole microseconds since the Unix epoch; earlier instants are negative.</summary>
    public static long ToInt64(Instant instant) =>
        (long)Math.Floor((decimal)instant.ToUnixTimeTicks() / TicksEach);

    /// <summary>The instant that many microseconds after the Unix epoch.</summary>
    public static Instant FromInt64(long microseconds) => Instant.FromUnixTimeTicks(microseconds * TicksEach);
}
