namespace Linli.Practice;

/// <summary>演练时钟: runs faster than the real one, so that a two-hour deadline is seen to pass in twelve minutes.</summary>
/// <remarks>Only the time of day runs faster. Timers of the machine keep their pace: what looks every second looks every ten of these.
/// It begins at the real time and is begun anew with every reset, so that it is never more than ten days ahead.</remarks>
public sealed class PracticeClock(DateTimeOffset startedAt, int speed, TimeProvider real) : TimeProvider
{
    /// <summary>Ten times as fast, unless a deployment wants it otherwise.</summary>
    public const int UsualSpeed = 10;

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt => startedAt;

    /// <summary>How many times as fast.</summary>
    public int Speed => speed;

    /// <summary>The clock on the wall, for what must happen at night.</summary>
    public TimeProvider Real => real;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var passed = real.GetUtcNow() - startedAt;
        return passed <= TimeSpan.Zero ? startedAt : startedAt + (passed * speed);
    }
}
