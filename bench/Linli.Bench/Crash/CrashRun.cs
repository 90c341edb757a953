using System.Collections.Concurrent;
using System.Diagnostics;
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
    private readonly ConcurrentDictionary<int, Acknowledged> _answers = new();
    private readonly int _port = ProgramProcess.FreePort();
    private int _repeats;
    private int _sentAgain;
    private ProgramProcess? _program;
    private TimeSpan _longestRestart;

    /// <summary>The settings the program is started with.</summary>
    private string[] Settings => [$"--Linli:Folder={folder}", "--Linli:Lanes=4", "--Linli:Cases:ReportsPerBrowser=1000000", "--Linli:Web:SendsPerAddress=1000000", .. database is null ? Array.Empty<string>() : [$"--Linli:Database={database}"]];

    /// <summary>Runs the plan.</summary>
    public async Task<CrashFindings> Run()
    {
        var plates = await BenchTown.Build(Settings);
        try
        {
            await Start();
            var killing = KillAgainAndAgain();
            var next = 0;
            using var sender = new Sender(_port);
            await Task.WhenAll(Enumerable.Range(0, plan.Senders).Select(async _ =>
            {
                for (int number; (number = Interlocked.Increment(ref next)) <= plan.Reports;)
                    await Send(sender, number, plates[number % plates.Count], killing);
            }));
            await killing;
            await CrashAudit.Settled(Settings, LongestStart);
        }
        finally
        {
            _program?.Dispose();
        }
        var (faults, photos) = await new CrashAudit(plan, _answers).Look(Settings);
        return new CrashFindings { Acknowledged = _answers.Count, Kills = plan.Kills, SentAgain = _sentAgain, Repeats = _repeats, Photos = photos, LongestRestart = _longestRestart, Faults = faults };
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
    private async Task Send(Sender sender, int number, string plate, Task killing)
    {
        var photo = CrashPhoto.IsDue(plan, number) ? CrashPhoto.Of(number) : null;
        for (var again = false; ; again = true)
        {
            if (killing.IsFaulted)
                await killing;
            if (await sender.Send(number, plate, photo) is { } taken)
            {
                _answers[number] = taken;
                if (again)
                    Interlocked.Increment(ref _sentAgain);
                if (taken.IsRepeat)
                    Interlocked.Increment(ref _repeats);
                return;
            }
            await Task.Delay(10);
        }
    }
}
