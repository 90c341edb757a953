using Linli.Deadlines;
using NodaTime;

namespace Linli.Whistles.Sheet;

/// <summary>How a clock looks now.</summary>
internal static class WhistleClockLook
{
    public static Shell.Parts.ClockState Of(ClockRow clock, Instant now) =>
        clock.PausedAt is not null ? Shell.Parts.ClockState.Paused
        : clock.Due < now ? Shell.Parts.ClockState.Late
        : clock.YellowAt <= now ? Shell.Parts.ClockState.Soon
        : Shell.Parts.ClockState.Running;
}
