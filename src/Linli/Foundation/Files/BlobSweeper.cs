using Linli.Foundation.Data;
using NodaTime;

namespace Linli.Foundation.Files;

/// <summary>Takes away once an hour the files that no row knows: a kill between file and transaction leaves them behind.</summary>
/// <remarks>The first sweep after a start looks at every file, the others at those that became a day old since.</remarks>
public sealed class BlobSweeper(BlobStore store, IEnumerable<IBlobOwner> owners, DatabaseOptions database, IClock clock, ILogger<BlobSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromHours(1);
    private Instant? _swept;

    /// <summary>Sweeps every room that answers; how many files went.</summary>
    public int Sweep()
    {
        using var db = database.Read();
        var now = clock.GetCurrentInstant();
        var gone = owners.Sum(owner => store.Sweep(owner.Room, names => owner.Known(db, names), now, _swept));
        _swept = now;
        return gone;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                if (Sweep() is var gone and > 0)
                    log.LogInformation("{Count} files without a row were taken away.", gone);
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The sweep of files stumbled; it comes again.");
            }
    }
}
