using System.Globalization;
using NodaTime;

namespace Linli.Tests.Houses;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now;
    private long? _timestamp;

    /// <summary>Starts on an ordinary Wednesday morning, 2026-03-04 10:00 in China.</summary>
    public TestClock() => _now = new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Now.</summary>
    public Instant Now => Instant.FromDateTimeOffset(_now);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();

    /// <inheritdoc/>
    public override long GetTimestamp() => _timestamp ?? base.GetTimestamp();

    /// <summary>Lets also the measuring of spans stand, so that no copy kept in memory grows too old and is looked up again on a slow machine.</summary>
    public void StopMeasuring() => _timestamp = base.GetTimestamp();

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => _now += time;

    /// <summary>Goes to a wall-clock time in China, e.g. <c>2026-03-04T22:10</c>.</summary>
    public void GoTo(string local) => _now = new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
