using System.CommandLine;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;

namespace Linli.Commands;

/// <summary><c>linli serve</c>: brings the schema up and serves until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("serve", "Serve the pages and the API.");
        command.SetAction(async (_, cancel) =>
        {
            var app = LinliApp.Build(settings);
            app.Services.GetRequiredService<Migrator>().Migrate();
            if (await app.Services.GetRequiredService<KeyRingMark>().Hold(cancel) is { } otherKeys)
                return FirstAdministratorsCommand.Refuse([otherKeys]);
            await app.RunAsync(cancel);
            return 0;
        });
        return command;
    }
}
