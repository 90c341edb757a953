using Linli.Foundation.Time;
using Linli.Shell;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Linli.Practice;

/// <summary>重置演练: asked for by the button, or by the night; whoever serves makes a new county and puts it in the place of this one.</summary>
public sealed class PracticeReset
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when a reset was asked for.</summary>
    public Task Asked => _asked.Task;

    /// <summary>True once it was asked for.</summary>
    public bool IsAsked => _asked.Task.IsCompleted;

    /// <summary>Asks for it; asking twice is asking once.</summary>
    public void Ask() => _asked.TrySetResult();
}

/// <summary>每晚重置: at three at night by the real clock, practice begins anew.</summary>
/// <remarks>Not a row of <c>jobs</c>: those keep the fast clock, by which a night comes every two hours and a half.</remarks>
internal sealed class PracticeNight(PracticeReset reset, TimeProvider time, DeploymentZone zone, IOptions<Site> site) : BackgroundService
{
    private static readonly LocalTime At = new(3, 0);

    /// <summary>How long until the next night's reset.</summary>
    public static TimeSpan Until(DateTimeOffset now, DateTimeZone zone)
    {
        var instant = Instant.FromDateTimeOffset(now);
        return (Foundation.Jobs.Timetable.DailyAt(At, instant, zone) - instant).ToTimeSpan();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!site.Value.Practice || time is not PracticeClock clock)
            return;
        await Task.Delay(Until(clock.Real.GetUtcNow(), zone.Zone), clock.Real, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stoppingToken.IsCancellationRequested)
            reset.Ask();
    }
}
