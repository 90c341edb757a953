using Linli.Bench.Load;
using Linli.Bench.Processes;
using Linli.Bench.Town;
using Linli.Foundation.Data;

namespace Linli.Bench.Intake;

/// <summary><c>./do bench intake</c>: P1 and P2, full submissions over HTTP to the published program, and beside it in the same run what bare parts do with the same rows.</summary>
internal sealed class IntakeBench(string published, ResultsPage results, TimeSpan time)
{
    private static readonly int[] Connections = [1, 8, 32];
    private readonly TimeSpan _warm = time / 2;

    public async Task Run()
    {
        using (var cluster = PrivateCluster.Start())
            await On("PostgreSQL", cluster);
        await On("SQLite", null);
    }

    /// <summary>Loads the program on one database while <c>perf</c> looks at it, and prints where its time goes.</summary>
    public async Task Profile(string database)
    {
        using var cluster = database == "postgres" ? PrivateCluster.Start() : null;
        var folder = Directory.CreateTempSubdirectory("linli-bench-").FullName;
        string[] settings = [$"--Linli:Folder={folder}", .. cluster is null ? Array.Empty<string>() : [$"--Linli:Database={cluster.NewDatabase("intake")}"]];
        var plates = await BenchTown.Build(settings);
        using var program = await ProgramProcess.Start(published, ProgramProcess.FreePort(), Path.Combine(folder, "linli.log"), ["serve", .. settings, .. Submission.NoLimits],
            new Dictionary<string, string> { ["DOTNET_PerfMapEnabled"] = "1", ["DOTNET_EnableWriteXorExecute"] = "0" }).Answers(TimeSpan.FromSeconds(60));
        var burst = new Burst(program.Port, Burst.Post("/api/v1/reports", Submission.Body(plates[0])));
        await burst.Run(8, time * 2);
        using var perf = System.Diagnostics.Process.Start("perf", ["record", "-q", "-F", "997", "-g", "-p", $"{program.Id}", "-o", "/tmp/linli-perf.data", "--", "sleep", FormattableString.Invariant($"{time.TotalSeconds:0}")]);
        (await Measured.Run("Linli under perf", 8, span => burst.Run(8, span), program.Id, cluster?.Postmaster, TimeSpan.Zero, time)).Say();
        await perf.WaitForExitAsync();
        Console.WriteLine("perf report -i /tmp/linli-perf.data --no-children");
    }

    private async Task On(string name, PrivateCluster? cluster)
    {
        var folder = Directory.CreateTempSubdirectory("linli-bench-").FullName;
        string[] settings = [$"--Linli:Folder={folder}", .. cluster is null ? Array.Empty<string>() : [$"--Linli:Database={cluster.NewDatabase("intake")}"]];
        var plates = await BenchTown.Build(settings);
        var body = Submission.Body(plates[0]);
        Console.WriteLine($"{name}: full submission, then bare parts with the same rows");
        var runs = new List<Measured>();

        using (var program = await ProgramProcess.Start(published, ProgramProcess.FreePort(), Path.Combine(folder, "linli.log"), ["serve", .. settings, .. Submission.NoLimits]).Answers(TimeSpan.FromSeconds(60)))
        {
            var burst = new Burst(program.Port, Burst.Post("/api/v1/reports", body));
            await burst.Run(8, _warm * 4);
            foreach (var connections in Connections)
                runs.Add((await Measured.Run($"Linli, {name}", connections, span => burst.Run(connections, span), program.Id, cluster?.Postmaster, _warm, time)).Say());
        }
        await using var app = LinliApp.Build(settings, builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        var database = app.Services.GetRequiredService<DatabaseOptions>();
        var rows = SampleRows.Read(database);
        using (var bare = await ProgramProcess.Start(typeof(BareHost).Assembly.Location, ProgramProcess.FreePort(), Path.Combine(folder, "bare.log"), ["bare", .. settings]).Answers(TimeSpan.FromSeconds(60)))
        {
            var burst = new Burst(bare.Port, Burst.Post("/reports", body));
            await burst.Run(8, _warm);
            foreach (var connections in Connections)
                runs.Add((await Measured.Run(cluster is null ? "bare Kestrel, one writer with group commit" : "bare Kestrel + Npgsql", connections, span => burst.Run(connections, span), bare.Id, cluster?.Postmaster, _warm, time)).Say());
        }
        if (cluster is not null)
        {
            var script = Path.Combine(folder, "submission.sql");
            await File.WriteAllTextAsync(script, rows.PgbenchScript());
            foreach (var connections in Connections)
                runs.Add((await Measured.Run("pgbench, one pipeline", connections, span => Pgbench.Run(cluster, "intake", script, connections, span), null, cluster.Postmaster, TimeSpan.Zero, time)).Say());
            results.Note($"{name}, the disk meanwhile: {Disk.Fdatasync(folder)}");
        }
        else
        {
            foreach (var perCommit in new[] { 1, 64 })
                results.Note(FormattableString.Invariant($"SQLite alone in a loop, synchronous=FULL, {perCommit} a commit: {Disk.SqliteLoop(database, rows, perCommit, time):0} submissions/s"));
        }
        results.Intake(name, rows.Count, runs);
        Directory.Delete(folder, recursive: true);
    }
}
