using Linli.Bench.Crash;
using Linli.Bench.Host;

try
{
    switch (args.FirstOrDefault())
    {
        case "host":
            await BenchHost.Serve(args[1..]);
            return 0;
        case "crash":
            return await CrashBench.Run(args.Contains("--full"));
        default:
            Console.Error.WriteLine("bench: start | intake | crash [--full] | all");
            return 2;
    }
}
catch (Exception failure)
{
    // Caught, so that servers started here are stopped on the way out.
    Console.Error.WriteLine(failure);
    return 1;
}
