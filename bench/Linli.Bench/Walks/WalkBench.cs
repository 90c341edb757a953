using System.Diagnostics;
using System.Globalization;
using Linli.Bench.Processes;
using Spectre.Console;

namespace Linli.Bench.Walks;

/// <summary><c>./do bench walks [--steps N] [--seed N]</c>: R4, 100,000 random steps on SQLite, PostgreSQL and the pure model at once.</summary>
internal static class WalkBench
{
    private const int StepsOfAWalk = 2_000;

    public static async Task<int> Run(int steps, int seed, ResultsPage results)
    {
        using var cluster = PrivateCluster.Start(durable: false);
        var (count, watch) = (0, Stopwatch.StartNew());
        var lanes = Math.Max(1, Environment.ProcessorCount);
        var walks = Math.Max(1, steps / StepsOfAWalk);
        Console.WriteLine($"seed {seed}, {walks} walks of {StepsOfAWalk} steps, {lanes} at once");
        WalkResult? found = null;
        await AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("walks", maxValue: walks * StepsOfAWalk);
                found = await Task.Run(() => new WalkRun(seed, walks, StepsOfAWalk,
                    () => [("SQLite", null), ("PostgreSQL", cluster.NewDatabase(string.Create(CultureInfo.InvariantCulture, $"walk_{++count}")))])
                {
                    Lanes = lanes,
                    Progress = () =>
                    {
                        bar.Increment(1);
                        bar.Description = string.Create(CultureInfo.InvariantCulture, $"walks, {bar.Value / watch.Elapsed.TotalSeconds:0} steps/s");
                    },
                }.Go());
            });
        var (wrong, moves, coverage) = found!;
        results.Note(string.Create(CultureInfo.InvariantCulture,
            $"seed {seed}, {lanes} walks at once: {coverage.Steps} steps in {watch.Elapsed.TotalSeconds:0} s, {coverage.Steps / watch.Elapsed.TotalSeconds:0} steps/s, each on SQLite, PostgreSQL and the pure model"));
        results.Note($"{coverage.Attempts} verbs tried, {coverage.Done} done, {coverage.Rows} of {Linli.Cases.Domain.CaseLife.Rows.Length} rows of the life table walked{(coverage.Never.Any() ? "; never: " + string.Join(", ", coverage.Never) : "")}");
        results.Note($"{coverage.Shifts} shifts began in the middle of what ran");
        results.Note($"rows and how often: {string.Join(", ", coverage.Counts)}");
        results.Note(wrong is null ? "nothing wrong: one responsible party, a running clock with whoever is on duty or named as vacant, history only grew, no date shortened, both databases and the model agreed" : $"WRONG after {moves.Count} steps: {wrong}");
        results.Write("walks", "Random walks (R4)");
        return wrong is null ? 0 : 1;
    }
}
