namespace Linli.Foundation.Facts;

/// <summary>Seals and lets the listeners hear, for as long as the program runs.</summary>
public sealed class FactsWorker(Sealer sealer, Listening listening, FactsSignal signal, ILogger<FactsWorker> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    // What comes meanwhile is sealed and heard together; nobody notices a notice that is this much later.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(25);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                var sealedSome = await sealer.Seal(stoppingToken) > 0;
                if (await listening.HearSome(stoppingToken))
                    continue;
                if (sealedSome)
                {
                    await Task.Delay(Gather, stoppingToken);
                    continue;
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The record waits; it tries again.");
            }
            await Task.WhenAny(next, Task.Delay(Poll, stoppingToken));
        }
    }
}
