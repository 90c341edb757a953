using Linli.Deadlines.Running;
using Linli.Foundation.Data;
using NodaTime;

namespace Linli.Deadlines.Sweep;

/// <summary>Sweeps for as long as the program runs. Several nodes may sweep at once.</summary>
internal sealed class SweepWorker(
    IUnitOfWork unitOfWork, Sweeper sweeper, Recalculation recalculation, CalendarInForce calendar, IDeadlines deadlines, IClock clock, ILogger<SweepWorker> log) : BackgroundService
{
    // A batch stays well under the 100 ms that other writers on SQLite may be kept waiting.
    private const int MostAtOnce = 100;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    private string _warned = "";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                calendar.Refresh();
                WarnOfMissingYears();
                while (await unitOfWork.Run(work => sweeper.SweepDue(work, work.Now, MostAtOnce), stoppingToken) == MostAtOnce
                    || await unitOfWork.Run(work => recalculation.Recalculate(work, MostAtOnce), stoppingToken) == MostAtOnce)
                    stoppingToken.ThrowIfCancellationRequested();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The sweep failed; it tries again.");
            }
            await Task.Delay(Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void WarnOfMissingYears()
    {
        var missing = string.Join(", ", deadlines.MissingYears(clock.GetCurrentInstant()));
        if (missing == _warned)
            return;
        _warned = missing;
        if (missing.Length > 0)
            log.LogWarning("The holiday list for {Years} is missing: due dates are provisional until it is imported (linli import holidays FILE).", missing);
    }
}
