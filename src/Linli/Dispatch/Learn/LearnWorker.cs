using Linli.Dispatch.Keep;

namespace Linli.Dispatch.Learn;

/// <summary>Loads the model in use and does the trainings that are asked for, one at a time, for as long as the program runs.</summary>
internal sealed class LearnWorker(LearnFromCases learning, ModelKeeper models, ILogger<LearnWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                models.Look();
                await learning.LearnDue(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Learning stumbled; it looks again.");
            }
            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
