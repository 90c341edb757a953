using System.CommandLine;
using Linli.Foundation.Data;

namespace Linli.Commands;

/// <summary><c>linli new-migration</c>: prints the schema as the model has it, for the kind of database in the settings.</summary>
/// <remarks>Until the first release there is one script, 0001, written from the model by <c>./do new-migration</c>. After it, scripts are
/// only added: the developer compares this output with the last one and writes the difference by hand (ADR 0006).</remarks>
internal static class NewMigrationCommand
{
    public static Command Create(string[] settings)
    {
        var postgres = new Option<bool>("--postgres") { Description = "The PostgreSQL form (needs no server)." };
        var command = new Command("new-migration", "Print the schema as the model has it.") { postgres };
        command.SetAction(async (parsed, cancel) =>
        {
            string[] database = parsed.GetValue(postgres) ? ["--Linli:Database=Host=none"] : [];
            await using var app = LinliApp.Build([.. settings, .. database]);
            Console.Write(app.Services.GetRequiredService<Migrator>().ModelScript());
            return 0;
        });
        return command;
    }
}
