using Linli.Bench.Intake;
using Linli.Bench.Load;
using Linli.Bench.Processes;
using Linli.Bench.Town;

namespace Linli.Bench.Peer;

/// <summary><c>./do bench intake --peer</c>: P1 beside Request Tracker 5, our full submission on PostgreSQL and its REST create in one run, with RT's default rules and without rules.</summary>
internal sealed class PeerBench(string published, ResultsPage results, TimeSpan time)
{
    private const int People = 2_000;
    private const int Tickets = 50_000;
    private const string Rules = "Request Tracker 5, default rules";
    private const string NoRules = "Request Tracker 5, rules off";
    // RT has four workers: more connections would only wait.
    private static readonly int[] Connections = [1, 4];
    private readonly TimeSpan _warm = time / 2;

    public async Task Run()
    {
        Console.WriteLine("Request Tracker 5: setting up");
        using var tracker = new RequestTracker();
        tracker.SetUp();
        var took = tracker.Fill(People, Tickets);
        results.Note(FormattableString.Invariant($"Request Tracker {RequestTracker.Version} with {Tickets} tickets in 20 queues and {People} requestors (filled in {took.TotalSeconds:0} s), starman with 4 preloaded workers, a cluster of its own; mail rendered into a file; one login cookie a connection"));
        var runs = new List<Measured>();
        await Ours(runs);
        await Theirs(tracker, Rules, runs);
        tracker.RulesOff();
        await Theirs(tracker, NoRules, runs);
        results.Peer(runs, [(Rules, 80), (NoRules, 25)]);
    }

    private async Task Ours(List<Measured> runs)
    {
        using var cluster = PrivateCluster.Start();
        using var folder = new ScratchFolder("linli-bench-");
        string[] settings = [$"--Linli:Folder={folder.Path}", $"--Linli:Database={cluster.NewDatabase("intake")}"];
        var plates = await BenchTown.Build(settings);
        using var program = await ProgramProcess.Start(published, ProgramProcess.FreePort(), Path.Combine(folder.Path, "linli.log"), ["serve", .. settings, .. Submission.NoLimits]).Answers(TimeSpan.FromSeconds(60));
        var burst = new Burst(program.Port, Burst.Post("/api/v1/reports", Submission.Body(plates[0])));
        await burst.Run(8, _warm * 4);
        foreach (var connections in Connections)
            runs.Add((await Measured.Run("Linli, PostgreSQL", connections, span => burst.Run(connections, span), program.Id, cluster.Postmaster, _warm, time)).Say());
        results.Note($"The disk meanwhile: {Disk.Fdatasync(folder.Path)}");
    }

    private async Task Theirs(RequestTracker tracker, string what, List<Measured> runs)
    {
        var program = await tracker.Serve();
        var mail = tracker.MailWritten;
        var cookies = await TicketSender.LogIn(program.Port, 4);
        var burst = new Burst(program.Port, TicketSender.Requests(cookies, People, Submission.Text));
        await burst.Run(4, _warm * 2);
        foreach (var connections in Connections)
            runs.Add((await Measured.Run(what, connections, span => burst.Run(connections, span), program.Id, tracker.Postmaster, _warm, time)).Say());
        results.Note(FormattableString.Invariant($"{what}: {(tracker.MailWritten - mail) >> 10} kB of mail written into files meanwhile, none sent"));
    }
}
