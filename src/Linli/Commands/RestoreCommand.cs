using System.CommandLine;
using Linli.Foundation.Backups;
using Linli.Foundation.Checkups;

namespace Linli.Commands;

/// <summary><c>linli restore BACKUP --folder FOLDER [--database Host=…] [--keys FOLDER]</c>: puts a backup into an empty place and proves that it is whole.</summary>
internal static class RestoreCommand
{
    public static Command Create(string[] settings)
    {
        var source = new Argument<string>("backup") { Description = BackupCommand.Both("Backups.Command.Source") };
        var folder = new Option<string>("--folder") { Description = BackupCommand.Both("Backups.Command.Folder"), Required = true };
        var database = new Option<string>("--database") { Description = BackupCommand.Both("Backups.Command.Database"), DefaultValueFactory = _ => "" };
        var keys = new Option<string?>("--keys") { Description = BackupCommand.Both("Backups.Command.Keys") };
        var command = new Command("restore", BackupCommand.Both("Backups.Command.Restore")) { source, folder, database, keys };
        command.SetAction(async (parsed, cancel) =>
        {
            var to = parsed.InvocationConfiguration;
            var place = new RestorePlace(parsed.GetValue(folder)!, parsed.GetValue(database)!, parsed.GetValue(keys));
            var restored = await Restore.Run(parsed.GetValue(source)!, place, cancel);
            if (restored.IsRefused)
                return FirstAdministratorsCommand.Refuse(restored.Refusals, to.Error);
            var (manifest, master) = (restored.Value.Manifest, restored.Value.MasterPath);
            // The program itself is asked, as it will be started; whatever key file this shell names is another deployment's.
            await using var app = LinliApp.Build([.. settings, $"--Linli:Folder={place.Folder}", $"--Linli:Database={place.Database}", $"--LINLI_KEY_FILE={master}"]);
            var findings = app.Services.GetRequiredService<RestoreCheck>().Look(manifest).ToList();
            await DoctorCommand.Print(findings, to.Output);
            if (findings.Exists(finding => finding.Health == Health.Fail))
                return 1;
            await BackupCommand.Say(to.Output, "Backups.Said.Restored", place.Folder, manifest.MadeAt);
            if (master is not null)
                await BackupCommand.Say(to.Output, "Backups.Said.Master", master);
            await BackupCommand.Say(to.Output, "Backups.Said.Settings");
            return 0;
        });
        return command;
    }
}
