using System.CommandLine;
using Linli.Foundation.Backups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Commands;

/// <summary><c>linli backup [FOLDER|FILE.tar.gz] [--keys-apart FOLDER]</c>: takes a backup while the program runs.</summary>
internal static class BackupCommand
{
    public static Command Create(string[] settings)
    {
        var path = new Argument<string?>("path") { Description = Both("Backups.Command.Path"), Arity = ArgumentArity.ZeroOrOne };
        var apart = new Option<string?>("--keys-apart") { Description = Both("Backups.Command.KeysApart") };
        var command = new Command("backup", Both("Backups.Command.Backup")) { path, apart };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var app = LinliApp.Build(settings);
            var (backups, since, to) = (app.Services.GetRequiredService<KeepBackups>(), app.Services.GetRequiredService<IClock>().GetCurrentInstant(), parsed.InvocationConfiguration);
            var made = await backups.TakeNow(parsed.GetValue(path), parsed.GetValue(apart), "linli", cancel);
            if (app.Services.GetRequiredService<Migrator>().IsCurrent)
                await backups.Note(BackupWhy.ByHand, since, made, cancel);
            if (made.IsRefused)
                return FirstAdministratorsCommand.Refuse(made.Refusals, to.Error);
            var (backup, manifest) = (made.Value, made.Value.Manifest);
            await Say(to.Output, "Backups.Said.Made", backup.Path, manifest.Tables.Count, manifest.Rows(), manifest.Blobs, backup.Bytes / 1e6);
            await (backup.KeysPath is { } keys ? Say(to.Output, "Backups.Said.KeysApart", keys) : Say(to.Output, "Backups.Said.KeysInside"));
            return 0;
        });
        return command;
    }

    internal static string Both(string key) => $"{Texts.Say(Language.Zh, key)} / {Texts.Say(Language.En, key)}";

    internal static async Task Say(TextWriter to, string key, params object?[] args)
    {
        foreach (var language in new[] { Language.Zh, Language.En })
            await to.WriteLineAsync(Texts.Say(language, key, args));
    }
}
