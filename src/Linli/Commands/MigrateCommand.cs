using System.CommandLine;
using Linli.Foundation.Backups;

namespace Linli.Commands;

/// <summary><c>linli migrate [--without-backup]</c>: brings the schema up to this program, a backup first.</summary>
internal static class MigrateCommand
{
    public static Command Create(string[] settings)
    {
        var bare = new Option<bool>("--without-backup") { Description = BackupCommand.Both("Commands.Migrate.WithoutBackup") };
        var command = new Command("migrate", BackupCommand.Both("Commands.Migrate.What")) { bare };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var app = LinliApp.Build(settings);
            var to = parsed.InvocationConfiguration;
            var upgraded = await app.Services.GetRequiredService<Upgrade>().Run(!parsed.GetValue(bare), cancel);
            if (upgraded.IsRefused)
                return FirstAdministratorsCommand.Refuse(upgraded.Refusals, to.Error);
            await Say(upgraded.Value, to.Output);
            return 0;
        });
        return command;
    }

    /// <summary>Says what was done, where the backup lies, and that there is a way back.</summary>
    internal static async Task Say(Upgraded upgraded, TextWriter to)
    {
        await BackupCommand.Say(to, upgraded.Applied == 0 ? "Commands.Migrate.Current" : "Commands.Migrate.Applied", upgraded.Applied);
        if (upgraded.Before is { } before)
            await BackupCommand.Say(to, "Commands.Migrate.Before", before.Path);
    }
}
