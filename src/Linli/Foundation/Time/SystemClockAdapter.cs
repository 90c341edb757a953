using NodaTime;

namespace Linli.Foundation.Time;

/// <summary>The one clock of the program: a <see cref="TimeProvider"/> seen as a NodaTime <see cref="IClock"/>.</summary>
/// <remarks>Instants are cut to whole microseconds UTC, because that is what both databases keep: what was written is what is read.</remarks>
public sealed class SystemClockAdapter(TimeProvider time) : IClock
{
    /// <summary>Now, in whole microseconds.</summary>
    public Instant GetCurrentInstant() => Microseconds.Cut(Instant.FromDateTimeOffset(time.GetUtcNow()));
}
