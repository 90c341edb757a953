using System.Diagnostics;

namespace Linli.Bench.Load;

/// <summary>A run with the processor time of everyone who took part, and of those who did not.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Connections">At once.</param>
/// <param name="Load">Rate and latency.</param>
/// <param name="AppMs">Processor milliseconds of the program for each request.</param>
/// <param name="DbMs">Of the database server.</param>
/// <param name="Foreign">Share of all processors that others used meanwhile.</param>
/// <param name="Tries">How often it was measured until others left it alone, or until it was given up.</param>
internal sealed record Measured(string What, int Connections, LoadFigures Load, double AppMs, double DbMs, double Foreign, int Tries = 1)
{
    /// <summary>The share of others above which a run proves nothing.</summary>
    public const double MostForeign = 0.05;

    private const int MostTries = 4;

    public bool IsQuiet => Foreign <= MostForeign;

    /// <summary>The share of others, and what follows from it.</summary>
    public string ForeignWords => FormattableString.Invariant($"{Foreign:0.0%}{(IsQuiet ? Tries == 1 ? "" : $" (try {Tries})" : $" (rejected, {Tries} tries)")}");

    /// <summary>Prints it as one line.</summary>
    public Measured Say()
    {
        Console.WriteLine(FormattableString.Invariant($"  {What,-44} c={Connections,-3} {Load.PerSecond,8:0.0}/s  p50 {Load.P50,6:0.0}  p99 {Load.P99,6:0.0} ms  CPU {AppMs:0.00} + {DbMs:0.00} ms  foreign {ForeignWords}{(Load.Wrong > 0 ? $"  WRONG {Load.Wrong}" : "")}"));
        return this;
    }

    /// <summary>Warms up, waits for a quiet moment and measures; again while others disturb, up to three times more, and keeps the least disturbed. The load generator runs in this process.</summary>
    public static async Task<Measured> Run(string what, int connections, Func<TimeSpan, Task<LoadFigures>> load, int? app, int? database, TimeSpan warm, TimeSpan time)
    {
        if (warm > TimeSpan.Zero)
            await load(warm);
        Measured? best = null;
        for (var tries = 1; ; tries++)
        {
            await Idle.Wait();
            var run = await Once(what, connections, load, app, database, time);
            if (best is null || run.Foreign < best.Foreign)
                best = run;
            if (best.IsQuiet || tries == MostTries)
                return best with { Tries = tries };
            Console.WriteLine(FormattableString.Invariant($"  {what}, c={connections}: others used {run.Foreign:0.0%}, try {tries} of {MostTries}"));
        }
    }

    private static async Task<Measured> Once(string what, int connections, Func<TimeSpan, Task<LoadFigures>> load, int? app, int? database, TimeSpan time)
    {
        double App() => app is { } id ? CpuTimes.OfFamily(id) : 0;
        double Db() => database is { } id ? CpuTimes.OfFamily(id) : 0;
        // The program is a child of this process; its own children are not.
        double Own() => CpuTimes.OfFamily(Environment.ProcessId) - (app is { } id ? CpuTimes.Of(id) : 0);
        var (appBefore, dbBefore, ownBefore, busyBefore) = (App(), Db(), Own(), CpuTimes.Busy());
        var watch = Stopwatch.StartNew();
        var figures = await load(time);
        var all = watch.Elapsed.TotalSeconds * Environment.ProcessorCount;
        var (busy, appUsed, dbUsed) = (CpuTimes.Busy() - busyBefore, App() - appBefore, Db() - dbBefore);
        var own = Own() - ownBefore;
        var requests = Math.Max(1, figures.Count);
        return new Measured(what, connections, figures, appUsed * 1000 / requests, dbUsed * 1000 / requests, Math.Max(0, busy - appUsed - dbUsed - own) / all);
    }
}
