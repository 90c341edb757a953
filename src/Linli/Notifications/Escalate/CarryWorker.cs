namespace Linli.Notifications.Escalate;

/// <summary>Looks every half minute for urgent notices that nobody reads.</summary>
internal sealed class CarryWorker(CarryUnread carry, ILogger<CarryWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await carry.Run(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Unread notices could not be carried on; tried again.");
            }
    }
}
