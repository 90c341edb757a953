using Linli.Foundation.Facts;

namespace Linli.Cases.Search;

/// <summary>Keeps the index of words close behind the facts, for as long as the program runs.</summary>
/// <remarks>Apart from the listeners: nobody waits for a search to know of a case as the duty post waits for its notice, so what comes in a second is taken together.</remarks>
internal sealed class SearchWorker(SearchIndex index, FactsSignal signal, ILogger<SearchWorker> log) : BackgroundService
{
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var next = signal.Next;
                try
                {
                    while (await index.CatchUp(stoppingToken))
                        stoppingToken.ThrowIfCancellationRequested();
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    log.LogError(failure, "The index of words waits; it tries again.");
                }
                await Task.WhenAny(next, Task.Delay(Poll, stoppingToken));
                await Task.Delay(Gather, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }
}
