using System.CommandLine;
using Linli.Demo;
using Linli.Foundation.Backups;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Microsoft.AspNetCore.Connections;

namespace Linli.Commands;

/// <summary><c>linli serve [--demo | --practice]</c>: brings the schema up and serves until it is told to stop; with --demo an empty database becomes
/// the demo county first, with --practice another folder is served (<see cref="ServePractice"/>).</summary>
internal static class ServeCommand
{
    private static readonly string DefaultAddress = "http://127.0.0.1:5080";

    private static string PracticeHelp => string.Join(" / ", new[] { Language.Zh, Language.En }.Select(language => Texts.Say(language, "Commands.Serve.Practice.Help")));

    public static Command Create(string[] settings)
    {
        var demo = new Option<bool>("--demo") { Description = DemoCommand.Help("Serve") };
        var practice = new Option<bool>("--practice") { Description = PracticeHelp };
        var command = new Command("serve", "启动页面与接口 / Serve the pages and the API.") { demo, practice };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(practice))
                return await new ServePractice(settings, TimeProvider.System, parsed.InvocationConfiguration).Run(cancel);
            await using var app = LinliApp.Build(parsed.GetValue(demo) ? DemoCommand.Around(settings) : settings);
            // Building EF's model takes most of a second: it is done beside the start, so that the first page need not wait for all of it (P10).
            _ = Task.Run(app.Services.GetRequiredService<DatabaseOptions>().WarmUp, cancel);
            var upgraded = await app.Services.GetRequiredService<Upgrade>().Run(cancel: cancel);
            if (upgraded.IsRefused)
                return FirstAdministratorsCommand.Refuse(upgraded.Refusals);
            if (upgraded.Value.Before is not null)
                await MigrateCommand.Say(upgraded.Value, parsed.InvocationConfiguration.Output);
            if (app.Urls.Count == 0 && string.IsNullOrEmpty(app.Configuration["urls"]) && string.IsNullOrEmpty(app.Configuration["http_ports"]) && string.IsNullOrEmpty(app.Configuration["https_ports"]))
                app.Urls.Add(DefaultAddress);
            var address = app.Urls.FirstOrDefault() ?? app.Configuration["urls"] ?? DefaultAddress;
            if (parsed.GetValue(demo))
                await Demo(app, parsed.InvocationConfiguration);
            if (await app.Services.GetRequiredService<KeyRingMark>().Hold(cancel) is { } otherKeys)
                return FirstAdministratorsCommand.Refuse([otherKeys]);
            try
            {
                await app.RunAsync(cancel);
                return 0;
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                foreach (var language in new[] { Language.Zh, Language.En })
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(Texts.Say(language, "Commands.Serve.AddressTaken", address));
                return 1;
            }
        });
        return command;
    }

    private static async Task Demo(WebApplication app, InvocationConfiguration to)
    {
        if (app.Services.GetRequiredService<DemoCounty>().IsEmpty)
            await DemoCommand.Make(app.Services, new DemoOptions(), to);
        else
            foreach (var language in new[] { Language.Zh, Language.En })
                await to.Output.WriteLineAsync(Texts.Say(language, "Demo.Kept"));
        if (DemoSheet.In(app.Services.GetRequiredService<LinliSettings>().Folder) is { } sheet)
            app.Lifetime.ApplicationStarted.Register(() => DemoCommand.Show(sheet, app.Urls.First(), to.Output));
    }
}
