using System.CommandLine;
using Linli.Foundation.Data;

namespace Linli.Commands;

/// <summary><c>linli serve</c>: brings the schema up and serves until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("serve", "Serve the pages and the API.");
        command.SetAction(async (parsed, cancel) =>
        {
            var app = LinliApp.Build(settings);
            // Building EF's model takes most of a second: it is done beside the start, so that the first page need not wait for all of it (P10).
            _ = Task.Run(app.Services.GetRequiredService<DatabaseOptions>().WarmUp, cancel);
            app.Services.GetRequiredService<Migrator>().Migrate();
            await app.RunAsync(cancel);
            return 0;
        });
        return command;
    }
}
