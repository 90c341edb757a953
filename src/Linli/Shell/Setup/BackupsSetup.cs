using Linli.Foundation.Backups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;

namespace Linli.Shell.Setup;

/// <summary>备份和密钥: one backup before residents are invited, and a place for them that does not die with the disk.</summary>
internal sealed class BackupsSetup(DatabaseOptions database, KeepBackups keep, LinliSettings settings) : ISetupStep
{
    public int Order => 60;

    public string TitleKey => "Shell.Setup.Backups";

    public string Icon => "database";

    public IEnumerable<SetupLine> Lines()
    {
        using var db = database.Read();
        yield return SetupLine.Of(db.Backups.Any(backup => backup.State == BackupState.Done), "Shell.Setup.Backup", "/backups");
        var isElsewhere = !keep.Folder.StartsWith(Path.GetFullPath(settings.Folder), StringComparison.Ordinal);
        yield return SetupLine.Of(isElsewhere, "Shell.Setup.BackupElsewhere", null, keep.Folder) with { How = isElsewhere ? null : new Phrase("Shell.Setup.Setting", "Linli:Backups:Folder") };
    }
}
