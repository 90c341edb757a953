using Linli.Bench;
using Linli.Bench.Channels;
using Linli.Bench.Clocks;
using Linli.Bench.Crash;
using Linli.Bench.Host;
using Linli.Bench.Intake;
using Linli.Bench.Learn;
using Linli.Bench.Near;
using Linli.Bench.Peer;
using Linli.Bench.Processes;
using Linli.Bench.Race;
using Linli.Bench.Search;
using Linli.Bench.Start;
using Linli.Bench.Walks;

try
{
    var what = args.FirstOrDefault();
    var published = Path.Combine(what is "start" or "intake" or "channels" or "search" or "profile" or "all" ? ResultsPage.Repository() : "", "artifacts", "linli", "linli.dll");
    switch (what)
    {
        // The programs that the benchmarks start.
        case "host":
            await BenchHost.Serve(args[1..]);
            return 0;
        case "bare":
            await BareHost.Serve(args[1..]);
            return 0;
        case "hello":
            await HelloHost.Serve(args[1..]);
            return 0;
    }
    // The benchmarks.
    Leftovers.Watch();
    switch (what)
    {
        case "start":
            await Start();
            return 0;
        case "intake" when args.Contains("--peer"):
            return await Peer();
        case "intake":
            await Intake();
            return 0;
        case "profile":
            await new IntakeBench(published, new ResultsPage(TimeProvider.System), TimeSpan.FromSeconds(6)).Profile(args[1]);
            return 0;
        case "channels":
            {
                var page = new ResultsPage(TimeProvider.System);
                var code = await new ChannelsBench(published, page, TimeSpan.FromSeconds(args.Contains("--long") ? 20 : 5)).Run();
                page.Write("channels", "Submissions while every channel hangs (R7)");
                return code;
            }
        case "crash":
            return await CrashBench.Run(args.Contains("--full"));
        case "walks":
            return await WalkBench.Run(Number("--steps", 100_000), Number("--seed", Environment.TickCount & 0xFFFF), new ResultsPage(TimeProvider.System));
        case "clocks":
            return await ClocksBench.Run(new ResultsPage(TimeProvider.System), Number("--running", 1_000_000));
        case "learn":
            return LearnBench.Run(new ResultsPage(TimeProvider.System));
        case "near":
            return NearBench.Run(new ResultsPage(TimeProvider.System), Number("--rows", 1_000_000));
        case "race":
            return await RaceBench.Run(args.Contains("--full"), new ResultsPage(TimeProvider.System));
        case "search":
            {
                if (args.Contains("--peer") && RequestTracker.Missing is { } missing)
                {
                    Console.Error.WriteLine($"{missing}, so nothing was compared with it.");
                    return 1;
                }
                var page = new ResultsPage(TimeProvider.System);
                var code = await new SearchBench(published, page, TimeSpan.FromSeconds(args.Contains("--long") ? 20 : 8), Number("--cases", 1_000_000), Array.IndexOf(args, "--only") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null).Run(args.Contains("--peer"));
                page.Write("search", "Search by words of two characters (P9)");
                return code;
            }
        case "all":
            await Start();
            await Intake();
            return await CrashBench.Run(args.Contains("--full"));
        default:
            Console.Error.WriteLine("bench: start | intake [--peer] [--long] | search [--cases N] [--only sqlite|postgres] [--peer] | channels [--long] | crash [--full] | walks [--steps N] [--seed N] | clocks [--running N] | race [--full] | learn | near [--rows N] | all");
            return 2;
    }

    int Number(string option, int otherwise) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

    async Task Start()
    {
        var results = new ResultsPage(TimeProvider.System);
        await StartBench.Run(published, results);
        results.Write("start", "Start to the first page (P10)");
    }

    async Task Intake()
    {
        var results = new ResultsPage(TimeProvider.System);
        await new IntakeBench(published, results, TimeSpan.FromSeconds(args.Contains("--long") ? 20 : 4)).Run();
        results.Write("intake", "Full submissions (P1, P2)");
    }

    async Task<int> Peer()
    {
        if (RequestTracker.Missing is { } missing)
        {
            Console.Error.WriteLine($"{missing}, so nothing was compared with it.");
            return 1;
        }
        var results = new ResultsPage(TimeProvider.System);
        await new PeerBench(published, results, TimeSpan.FromSeconds(args.Contains("--long") ? 30 : 10)).Run();
        results.Write("peer", "Full submissions beside Request Tracker 5 (P1)");
        return 0;
    }
}
catch (Exception failure)
{
    // Caught, so that servers started here are stopped on the way out.
    Console.Error.WriteLine(failure);
    return 1;
}
