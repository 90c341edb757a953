using System.Diagnostics;
using System.Globalization;
using System.Net;
using Linli.Bench.Load;
using Linli.Bench.Processes;

namespace Linli.Bench.Start;

/// <summary><c>./do bench start</c>: P10, from the start of the published program on an empty folder to its first page, beside a bare Kestrel in the same run.</summary>
internal static class StartBench
{
    private const int Times = 5;
    private static readonly string FirstPage = "/";

    public static async Task Run(string published, ResultsPage results)
    {
        results.Line("| what | first page, median of 5 | fastest–slowest | CPU until then | memory then (PSS) | foreign CPU |");
        results.Line("|---|---|---|---|---|---|");
        foreach (var (what, dll, arguments, page) in new (string, string, string[], string)[]
        {
            ("Linli, empty folder", published, ["serve"], FirstPage),
            ("bare Kestrel, hello", typeof(StartBench).Assembly.Location, ["hello"], "/hello"),
        })
        {
            var runs = new List<(double Ms, double CpuMs, double Mb, double Foreign)>();
            for (var run = 0; run < Times; run++)
                runs.Add(await Once(dll, arguments, page));
            var sorted = runs.OrderBy(run => run.Ms).ToList();
            var line = FormattableString.Invariant($"| {what} | {sorted[Times / 2].Ms:0} ms | {sorted[0].Ms:0}–{sorted[^1].Ms:0} ms | {runs.Select(run => run.CpuMs).Order().ElementAt(Times / 2):0} ms | {runs.Select(run => run.Mb).Order().ElementAt(Times / 2):0} MB | {runs.Select(run => run.Foreign).Order().ElementAt(Times / 2):0%} |");
            Console.WriteLine(line);
            results.Line(line);
        }
        results.Line("");
    }

    private static async Task<(double Ms, double CpuMs, double Mb, double Foreign)> Once(string dll, string[] arguments, string page)
    {
        var folder = Directory.CreateTempSubdirectory("linli-start-").FullName;
        var port = ProgramProcess.FreePort();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")) };
        var (busy, own, watch) = (CpuTimes.Busy(), CpuTimes.Of(Environment.ProcessId), Stopwatch.StartNew());
        using var program = ProgramProcess.Start(dll, port, Path.Combine(folder, "log"), [.. arguments, $"--Linli:Folder={Path.Combine(folder, "data")}"]);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(page);
                if (answer.StatusCode == HttpStatusCode.OK)
                    break;
                throw new InvalidOperationException($"{page} was answered with {(int)answer.StatusCode}.");
            }
            catch (HttpRequestException) when (program.IsRunning)
            {
                await Task.Delay(2);
            }
        }
        var (ms, cpu) = (watch.Elapsed.TotalMilliseconds, CpuTimes.Of(program.Id));
        var foreign = (CpuTimes.Busy() - busy - cpu - (CpuTimes.Of(Environment.ProcessId) - own)) / (watch.Elapsed.TotalSeconds * Environment.ProcessorCount);
        var pss = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{program.Id}/smaps_rollup")).First(line => line.StartsWith("Pss:", StringComparison.Ordinal));
        var mb = double.Parse(pss.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        program.Kill();
        Directory.Delete(folder, recursive: true);
        return (ms, cpu * 1000, mb, Math.Max(0, foreign));
    }
}
