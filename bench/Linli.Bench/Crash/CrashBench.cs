using System.Diagnostics;
using Linli.Bench.Processes;

namespace Linli.Bench.Crash;

/// <summary><c>./do bench crash</c>: R1 on both databases, 20 kills in 2,000 reports, or in full 200 in 20,000.</summary>
internal static class CrashBench
{
    public static async Task<int> Run(bool full)
    {
        var plan = full ? new CrashPlan(20_000, 200) : new CrashPlan(2_000, 20);
        using var cluster = PrivateCluster.Start();
        var faults = 0;
        foreach (var (name, database) in new[] { ("SQLite", null), ("PostgreSQL", cluster.NewDatabase("crash")) })
        {
            var folder = Directory.CreateTempSubdirectory("linli-crash-").FullName;
            var watch = Stopwatch.StartNew();
            var found = await new CrashRun(plan, folder, database).Run();
            Console.WriteLine($"{name}: {found.Acknowledged} reports acknowledged through {found.Kills} kills in {watch.Elapsed.TotalSeconds:0} s; {found.SentAgain} sent again, of which {found.Repeats} had been committed without their answer arriving; {found.Photos} photos compared; longest from a kill to the next answer {found.LongestRestart.TotalSeconds:0.0} s; {found.Faults.Count} faults.");
            foreach (var fault in found.Faults.Take(20))
                Console.WriteLine("  " + fault);
            faults += found.Faults.Count;
            if (found.Faults.Count == 0)
                Directory.Delete(folder, recursive: true);
            else
                Console.WriteLine($"  The folder is kept: {folder}");
        }
        return faults == 0 ? 0 : 1;
    }
}
