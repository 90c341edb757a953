using System.Globalization;
using NodaTime;

namespace Linli.Bench.Walks;

/// <summary>The one clock of all houses of a walk; it stands until it is moved.</summary>
internal sealed class WalkClock : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.Parse("2026-03-04T10:00:00+08:00", CultureInfo.InvariantCulture);

    public Instant Now => Instant.FromDateTimeOffset(_now);

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();

    public void Pass(TimeSpan time) => _now += time;
}
