namespace Linli.Foundation.Backups;

/// <summary>Takes the backups that were asked for, one at a time, for as long as the program runs.</summary>
internal sealed class BackupWorker(KeepBackups backups, ILogger<BackupWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await backups.TakeDue(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "A backup broke off; it is tried again when asked for.");
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
