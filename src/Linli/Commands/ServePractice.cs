using System.CommandLine;
using Linli.Demo;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Practice;
using Microsoft.Data.Sqlite;

namespace Linli.Commands;

/// <summary><c>linli serve --practice</c>: serves a made-up county from a folder of its own, and another one after every reset.</summary>
/// <remarks>A new round is made beside the one that serves and takes its place only when it is whole: pages are gone for as long as a start takes.</remarks>
internal sealed class ServePractice(string[] settings, TimeProvider real, InvocationConfiguration to)
{
    private static readonly string DefaultAddress = "http://127.0.0.1:5090";
    private readonly string _root = PracticeRound.Beside(Settings(settings).Folder);
    private readonly string _address = Configured(settings)["urls"]?.Split(';')[0] is { Length: > 0 } urls ? urls : DefaultAddress;

    /// <summary>Serves until it is told to stop.</summary>
    public async Task<int> Run(CancellationToken cancel)
    {
        var round = PracticeRound.Latest(_root, real) ?? await Make(cancel);
        while (round is not null)
        {
            round.ClearOthers();
            round = await Serve(round, cancel);
        }
        return 0;
    }

    /// <summary>Makes a county in a new folder, by the real clock; then the fast one begins.</summary>
    public async Task<PracticeRound?> Make(CancellationToken cancel)
    {
        var folder = PracticeRound.NewFolder(_root, real);
        await using (var app = LinliApp.Build(Around(folder)))
        {
            app.Services.GetRequiredService<Migrator>().Migrate();
            // Small: one street's worth is enough to practise in, and a reset should not take long.
            if (!await DemoCommand.Make(app.Services, new DemoOptions(Scale: 0.1), to))
                return null;
            await app.Services.GetRequiredService<KeyRingMark>().Hold(cancel);
        }
        SqliteConnection.ClearAllPools();
        return PracticeRound.Begin(folder, real);
    }

    // The next round, or null when the program is to end.
    private async Task<PracticeRound?> Serve(PracticeRound round, CancellationToken cancel)
    {
        PracticeRound? next = null;
        await using (var app = LinliApp.Build(Around(round.Folder), builder => builder.Services.AddSingleton<TimeProvider>(new PracticeClock(round.StartedAt, PracticeClock.UsualSpeed, real))))
        {
            app.Services.GetRequiredService<Migrator>().Migrate();
            if (string.IsNullOrEmpty(app.Configuration["urls"]))
                app.Urls.Add(DefaultAddress);
            await app.StartAsync(cancel);
            foreach (var language in new[] { Language.Zh, Language.En })
                await to.Output.WriteLineAsync(Texts.Say(language, "Commands.Serve.Practice", _address + "/practice"));
            var reset = app.Services.GetRequiredService<PracticeReset>();
            await Task.WhenAny(app.WaitForShutdownAsync(cancel), reset.Asked);
            if (reset.IsAsked && !cancel.IsCancellationRequested)
                next = await Make(cancel);
            await app.StopAsync(CancellationToken.None);
        }
        SqliteConnection.ClearAllPools();
        return next;
    }

    private string[] Around(string folder) => PracticeRound.Around(DemoCommand.Around(settings), folder, _address);

    // The same sources as the program's own: files, environment, command line.
    private static ConfigurationManager Configured(string[] settings) => WebApplication.CreateBuilder(settings).Configuration;

    private static LinliSettings Settings(string[] settings) => LinliSettings.Of(Configured(settings));
}
