using System.Diagnostics;
using System.Globalization;
using Linli.Bench.Processes;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Bench.Clocks;

/// <summary><c>./do bench clocks</c>: P13 and R3, a million running clocks, ten thousand due within one minute, each due date recorded exactly once and how late.</summary>
internal static class ClocksBench
{
    private const int Running = 1_000_000;
    private const int DueInAMinute = 10_000;
    private static readonly Duration Over = Duration.FromMinutes(1);
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(120);

    public static async Task<int> Run(ResultsPage results, int running = Running)
    {
        using var cluster = PrivateCluster.Start();
        var faults = await Run(results, "PostgreSQL, two nodes", cluster.NewDatabase("clocks"), nodes: 2, running);
        faults += await Run(results, "SQLite, one node", null, nodes: 1, running);
        results.Write("clocks", "A million clocks (P13, R3)");
        return faults == 0 ? 0 : 1;
    }

    private static async Task<int> Run(ResultsPage results, string name, string? database, int nodes, int running)
    {
        var folder = Directory.CreateTempSubdirectory("linli-clocks-").FullName;
        string[] settings = [$"--Linli:Folder={folder}", "--Linli:Lanes=4", .. database is null ? Array.Empty<string>() : [$"--Linli:Database={database}"]];
        await using var outside = LinliApp.Build(settings, builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        outside.Services.GetRequiredService<Migrator>().Migrate();
        var options = outside.Services.GetRequiredService<DatabaseOptions>();
        var clock = outside.Services.GetRequiredService<IClock>();
        var filling = Stopwatch.StartNew();
        ClockRows.Idle(options, running, clock.GetCurrentInstant());
        results.Note(string.Create(CultureInfo.InvariantCulture, $"{name}: {running:N0} running clocks put in within {filling.Elapsed.TotalSeconds:0} s"));

        var programs = await Start(folder, settings, nodes);
        var first = clock.GetCurrentInstant() + Duration.FromSeconds(5);
        ClockRows.Due(options, DueInAMinute, clock.GetCurrentInstant(), first, Over);
        var waited = await Watch(options, clock, TimeSpan.FromMinutes(3));
        var (late, faults) = Look(options, DueInAMinute, first);
        results.Note(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {DueInAMinute:N0} due within {Over.TotalSeconds:0} s while it runs: recorded at most {late.Max():0.0} s late, median {late.Order().ElementAt(late.Count / 2):0.0} s (goal ≤ 5 s); the oldest due date seen unrecorded from outside was {waited:0.0} s old; {Said(faults)}"));
        programs.ForEach(program => program.Dispose());

        // Nobody was there when they fell due.
        var standstill = clock.GetCurrentInstant() - Duration.FromMinutes(10);
        ClockRows.Due(options, DueInAMinute, clock.GetCurrentInstant() - Duration.FromMinutes(30), standstill, Over);
        var since = Stopwatch.StartNew();
        programs = await Start(folder, settings, nodes);
        var answering = since.Elapsed;
        await Watch(options, clock, TimeSpan.FromMinutes(5));
        var all = since.Elapsed;
        programs.ForEach(program => program.Dispose());
        var (_, again) = Look(options, DueInAMinute * 2, standstill);
        results.Note(string.Create(CultureInfo.InvariantCulture,
            $"{name}: after a restart with {DueInAMinute:N0} overdue: all recorded {all.TotalSeconds:0.0} s after the start, {(all - answering).TotalSeconds:0.0} s after the first page (goal ≤ 30 s); {Said(again)}"));
        Directory.Delete(folder, recursive: true);
        return faults.Count + again.Count;
    }

    private static async Task<List<ProgramProcess>> Start(string folder, string[] settings, int nodes)
    {
        var programs = Enumerable.Range(1, nodes).Select(node => ProgramProcess.Start(typeof(ClocksBench).Assembly.Location, ProgramProcess.FreePort(), Path.Combine(folder, $"node-{node}.log"), ["host", .. settings])).ToList();
        foreach (var program in programs)
            await program.Answers(LongestStart, "/nothing-here");
        return programs;
    }

    /// <summary>Waits until everything due is recorded; the greatest age of an unrecorded due date that was seen, in seconds.</summary>
    private static async Task<double> Watch(DatabaseOptions options, IClock clock, TimeSpan most)
    {
        var (oldest, watch) = (0.0, Stopwatch.StartNew());
        while (watch.Elapsed < most)
        {
            await Task.Delay(200);
            using var db = options.Read();
            var far = clock.GetCurrentInstant() + Duration.FromDays(1);
            var next = await db.Clocks.Where(row => row.NextAttention != null && row.NextAttention <= far && row.RedToldAt == null).OrderBy(row => row.NextAttention).Select(row => (Instant?)row.Due).FirstOrDefaultAsync();
            if (next is not { } due)
                return oldest;
            oldest = Math.Max(oldest, (clock.GetCurrentInstant() - due).TotalSeconds);
        }
        return double.PositiveInfinity;
    }

    private static (List<double> Late, List<string> Faults) Look(DatabaseOptions options, int expected, Instant from)
    {
        using var db = options.Read();
        var rows = db.Clocks.Where(row => row.RedToldAt != null && row.Due >= from).Select(row => new { row.Due, row.RedToldAt }).ToList();
        var (red, step) = (FactKinds.Name<ClockTurnedRed>(), FactKinds.Name<ClockEscalated>());
        var reds = db.Facts.Where(fact => fact.Kind == red).GroupBy(fact => fact.SubjectId).Select(group => group.Count()).ToList();
        var steps = db.Facts.Where(fact => fact.Kind == step).GroupBy(fact => fact.SubjectId).Select(group => group.Count()).ToList();
        var faults = new List<string>();
        if (reds.Count != expected || reds.Any(count => count != 1))
            faults.Add($"{reds.Sum()} red facts of {reds.Count} clocks, {expected} were due");
        // Its chain tells the first step with the due date itself.
        if (steps.Count != expected || steps.Any(count => count != 1))
            faults.Add($"{steps.Sum()} first steps of {steps.Count} clocks, {expected} were due");
        return (rows.ConvertAll(row => (row.RedToldAt!.Value - row.Due).TotalSeconds), faults);
    }

    private static string Said(List<string> faults) => faults.Count == 0 ? "each recorded exactly once" : "WRONG: " + string.Join("; ", faults);
}
