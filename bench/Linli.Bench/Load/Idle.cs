using System.Diagnostics;

namespace Linli.Bench.Load;

/// <summary>Waits for a moment in which the machine has little else to do.</summary>
internal static class Idle
{
    private const double Enough = 0.85;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Until 85 % of all processors were idle over one second, or half a minute has passed.</summary>
    public static async Task Wait()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Longest;)
        {
            var (busy, watch) = (CpuTimes.Busy(), Stopwatch.StartNew());
            await Task.Delay(TimeSpan.FromSeconds(1));
            if ((CpuTimes.Busy() - busy) / (watch.Elapsed.TotalSeconds * Environment.ProcessorCount) <= 1 - Enough)
                return;
        }
    }
}
