namespace Linli.Foundation.Jobs;

/// <summary>Looks once a minute what is due, for as long as the program runs.</summary>
internal sealed class JobsWorker(JobSweep sweep) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await sweep.DoDue(stoppingToken);
            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
