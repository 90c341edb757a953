using System.Globalization;
using Linli.Bench.Intake;
using Linli.Bench.Load;
using Linli.Bench.Processes;
using Linli.Bench.Town;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Notifications;
using Linli.Organizations;

namespace Linli.Bench.Channels;

/// <summary><c>./do bench channels</c>: R7, full submissions while every channel has much to send and its gateway takes connections and never answers, beside the same without channels.</summary>
internal sealed class ChannelsBench(string published, ResultsPage results, TimeSpan time)
{
    private static readonly string[] Ways = ["sms", "voice", "mail"];
    private const double Goal = 1.2;
    private const int Connections = 8;
    private const int Waiting = 2_000;
    private const int Rounds = 3;

    /// <summary>Runs both in turn, on both databases; 0 when the goal is met.</summary>
    public async Task<int> Run()
    {
        bool isMet;
        using (var cluster = PrivateCluster.Start())
            isMet = await On("PostgreSQL", cluster);
        isMet &= await On("SQLite", null);
        return isMet ? 0 : 1;
    }

    private async Task<bool> On(string name, PrivateCluster? cluster)
    {
        using var gateway = new HangingGateway();
        Console.WriteLine($"{name}: submissions without channels, and with every channel hanging");
        var runs = new List<Measured>();
        for (var round = 1; round <= Rounds; round++)
            foreach (var hanging in new[] { false, true })
                runs.Add(await Once(name, cluster, hanging ? gateway : null, round));
        var ratios = runs.Chunk(2).Select(pair => (Ratio: pair[0].Load.PerSecond / pair[1].Load.PerSecond, IsQuiet: pair.All(run => run.IsQuiet))).ToList();
        results.Channels(name, runs, ratios, gateway.Count, Goal);
        // The middle one of three: one round that something else disturbed does not decide.
        return ratios.Select(pair => pair.Ratio).Order().ElementAt(Rounds / 2) <= Goal;
    }

    private async Task<Measured> Once(string name, PrivateCluster? cluster, HangingGateway? gateway, int round)
    {
        var folder = Directory.CreateTempSubdirectory("linli-bench-").FullName;
        string[] settings =
        [
            $"--Linli:Folder={folder}",
            .. cluster is null ? Array.Empty<string>() : [$"--Linli:Database={cluster.NewDatabase($"channels{(gateway is null ? "off" : "on")}{round}")}"],
            .. gateway is null ? [] : Hanging(gateway.Port),
        ];
        var plates = await BenchTown.Build(settings);
        if (gateway is not null)
            await Queue(settings);
        using var program = await ProgramProcess.Start(published, ProgramProcess.FreePort(), Path.Combine(folder, "linli.log"), ["serve", .. settings, .. Submission.NoLimits]).Answers(TimeSpan.FromSeconds(60));
        var burst = new Burst(program.Port, Burst.Post("/api/v1/reports", Submission.Body(plates[0])));
        var run = (await Measured.Run($"{name}, {(gateway is null ? "without channels" : "every channel hanging")}", Connections, span => burst.Run(Connections, span), program.Id, cluster?.Postmaster, time, time)).Say();
        program.Dispose();
        Directory.Delete(folder, recursive: true);
        return run;
    }

    private static string[] Hanging(int port)
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/send");
        return
        [
            $"--Linli:Notifications:Sms:Url={url}", "--Linli:Notifications:Sms:Templates:Unread=T1",
            $"--Linli:Notifications:Voice:Url={url}", "--Linli:Notifications:Voice:Templates:Unread=T1",
            "--Linli:Notifications:Mail:Host=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--Linli:Notifications:Mail:Port={port}"),
            "--Linli:Notifications:Mail:Tls=false", "--Linli:Notifications:Mail:From=duty@linli.example",
            "--Linli:Notifications:Webhooks:0:Name=wecom", $"--Linli:Notifications:Webhooks:0:Url={url}", "--Linli:Notifications:Webhooks:0:Format=WeCom",
            "--Linli:Notifications:Webhooks:1:Name=ding", $"--Linli:Notifications:Webhooks:1:Url={url}", "--Linli:Notifications:Webhooks:1:Format=DingTalk",
            "--Linli:Notifications:TimeoutSeconds=5", "--Linli:Notifications:QuietFrom=00:00", "--Linli:Notifications:QuietUntil=00:00",
        ];
    }

    // Enough that no channel runs dry while it is measured.
    private static async Task Queue(string[] settings)
    {
        await using var app = LinliApp.Build(settings, builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        var telling = app.Services.GetRequiredService<Telling>();
        var address = new StaffAddress(PhoneNumber.Known("13800005678"), "duty@county.example");
        var message = new OutsideMessage(OutsideTemplate.Unread, "样板小区1号楼", null, "/work");
        for (var batch = 0; batch < Waiting / 100; batch++)
            await app.Services.GetRequiredService<IUnitOfWork>().Run(work =>
            {
                for (var n = 0; n < 100; n++)
                {
                    var cause = Ids.New(work.Now);
                    telling.TellGroups(work, cause, null, message, Urgency.Urgent);
                    foreach (var way in Ways)
                        telling.Ring(work, cause, Recipient.Account(cause), way, address, message, null);
                }
                return true;
            });
    }
}
