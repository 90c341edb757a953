using NodaTime;

namespace Linli.Notifications.Outbox;

/// <summary>How long to wait after a failure: four times as long each time, from half a minute.</summary>
/// <remarks>30 s, 2 min, 8 min, 32 min, 2 h, 8.5 h, 16 h: the eighth failure comes more than a day after the first, so a gateway may be down for a day.
/// A gateway that answers again wakes what waited for it at once (<see cref="Relay"/>).</remarks>
internal static class Backoff
{
    /// <summary>Failures before a message is given up.</summary>
    public const int MostFailures = 8;

    private static readonly Duration Longest = Duration.FromHours(16);

    public static Duration After(int failures)
    {
        var wait = Duration.FromSeconds(30) * Math.Pow(4, Math.Clamp(failures, 1, MostFailures) - 1);
        return wait < Longest ? wait : Longest;
    }
}
