using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Linli.Bench.Host;
using Linli.Bench.Processes;
using Linli.Bench.Town;

namespace Linli.Bench.Crash;

/// <summary>R1: sends reports to the real program, kills it again and again, keeps outside what was acknowledged, and looks afterwards whether all of it is there.</summary>
/// <param name="plan">How much.</param>
/// <param name="folder">The folder of the deployment.</param>
/// <param name="database">A PostgreSQL connection, or null for the SQLite file in the folder.</param>
public sealed class CrashRun(CrashPlan plan, string folder, string? database)
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<int, TakenReport> _answers = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false }) { Timeout = TimeSpan.FromSeconds(20) };
    private readonly int _port = ProgramProcess.FreePort();
    private int _repeats;
    private ProgramProcess? _program;
    private TimeSpan _longestRestart;

    /// <summary>The settings the program is started with.</summary>
    private string[] Settings => [$"--Linli:Folder={folder}", "--Linli:Lanes=4", .. database is null ? Array.Empty<string>() : [$"--Linli:Database={database}"]];

    /// <summary>Runs the plan.</summary>
    public async Task<CrashFindings> Run()
    {
        var plates = await BenchTown.Build(Settings);
        try
        {
            await Start();
            var killing = KillAgainAndAgain();
            var next = 0;
            await Task.WhenAll(Enumerable.Range(0, plan.Senders).Select(async _ =>
            {
                for (int number; (number = Interlocked.Increment(ref next)) <= plan.Reports;)
                    await Send(number, plates[number % plates.Count], killing);
            }));
            await killing;
            await CrashAudit.Settled(Settings, LongestStart);
        }
        finally
        {
            _program?.Dispose();
            _http.Dispose();
        }
        var (faults, photos) = await new CrashAudit(plan, _answers).Look(Settings);
        return new CrashFindings { Acknowledged = _answers.Count, Kills = plan.Kills, Repeats = _repeats, Photos = photos, LongestRestart = _longestRestart, Faults = faults };
    }

    private async Task Start() => _program = await ProgramProcess
        .Start(typeof(BenchHost).Assembly.Location, _port, Path.Combine(folder, "program.log"), ["host", .. Settings])
        .Answers(LongestStart, "/nothing-here");

    private async Task KillAgainAndAgain()
    {
        var random = new Random(plan.Seed);
        foreach (var moment in Enumerable.Range(0, plan.Kills).Select(_ => random.Next(1, plan.Reports)).Order())
        {
            while (_answers.Count < moment)
                await Task.Delay(1);
            await Task.Delay(random.Next(0, 25));
            var since = Stopwatch.StartNew();
            _program!.Kill();
            await Start();
            if (since.Elapsed > _longestRestart)
                _longestRestart = since.Elapsed;
        }
    }

    // As a person's phone does: the same form, with the same key, until it is answered.
    private async Task Send(int number, string plate, Task killing)
    {
        var sent = Report(number, plate);
        while (true)
        {
            if (killing.IsFaulted)
                await killing;
            try
            {
                using var answer = await _http.PostAsJsonAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}{BenchHost.Path}"), sent);
                if (answer.StatusCode == HttpStatusCode.Created)
                {
                    var taken = (await answer.Content.ReadFromJsonAsync<TakenReport>())!;
                    _answers[number] = taken;
                    if (taken.Repeat)
                        Interlocked.Increment(ref _repeats);
                    return;
                }
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                    throw new InvalidOperationException($"Report {number} was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or TaskCanceledException)
            {
                // Killed before the answer: whether it was taken is not known, so it is sent again.
            }
            await Task.Delay(10);
        }
    }

    private SentReport Report(int number, string plate) => new(plate, string.Create(CultureInfo.InvariantCulture, $"第{number}件：楼下的灯坏了，晚上看不见路。"), "utilities",
        string.Create(CultureInfo.InvariantCulture, $"139{number:00000000}"), "某某", string.Create(CultureInfo.InvariantCulture, $"crash-{number}"),
        CrashPhoto.IsDue(plan, number) ? CrashPhoto.Of(number) : null);
}
