using System.Diagnostics;

namespace Linli.Bench.Load;

/// <summary>A run with the processor time of everyone who took part, and of those who did not.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Connections">At once.</param>
/// <param name="Load">Rate and latency.</param>
/// <param name="AppMs">Processor milliseconds of the program for each request.</param>
/// <param name="DbMs">Of the database server.</param>
/// <param name="Foreign">Share of all processors that others used meanwhile.</param>
internal sealed record Measured(string What, int Connections, LoadFigures Load, double AppMs, double DbMs, double Foreign)
{
    /// <summary>The share of others above which a run proves nothing.</summary>
    public const double MostForeign = 0.05;

    public bool IsQuiet => Foreign <= MostForeign;

    /// <summary>Warms up, then measures. The load generator runs in this process.</summary>
    public static async Task<Measured> Run(string what, int connections, Func<TimeSpan, Task<LoadFigures>> load, int? app, int? database, TimeSpan warm, TimeSpan time)
    {
        if (warm > TimeSpan.Zero)
            await load(warm);
        double App() => app is { } id ? CpuTimes.Of(id) : 0;
        double Db() => database is { } id ? CpuTimes.OfFamily(id) : 0;
        var (appBefore, dbBefore, ownBefore, busyBefore) = (App(), Db(), CpuTimes.OfFamily(Environment.ProcessId) - App(), CpuTimes.Busy());
        var watch = Stopwatch.StartNew();
        var figures = await load(time);
        var all = watch.Elapsed.TotalSeconds * Environment.ProcessorCount;
        var (busy, appUsed, dbUsed) = (CpuTimes.Busy() - busyBefore, App() - appBefore, Db() - dbBefore);
        var own = CpuTimes.OfFamily(Environment.ProcessId) - App() - ownBefore;
        var requests = Math.Max(1, figures.Count);
        return new Measured(what, connections, figures, appUsed * 1000 / requests, dbUsed * 1000 / requests, Math.Max(0, busy - appUsed - dbUsed - own) / all);
    }
}
