using System.CommandLine;
using Linli.Foundation.Data;

namespace Linli.Commands;

/// <summary><c>linli migrate</c>: brings the schema up to this program.</summary>
internal static class MigrateCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("migrate", "Bring the database's schema up to this program.");
        command.SetAction(async (_, cancel) =>
        {
            await using var app = LinliApp.Build(settings);
            var applied = app.Services.GetRequiredService<Migrator>().Migrate();
            Console.WriteLine(applied == 0 ? "The schema is up to date." : $"Applied {applied} migrations.");
            return 0;
        });
        return command;
    }
}
