using Linli.Foundation.Backups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;

namespace Linli.Shell.Backups;

/// <summary>Says in the menu that the last backup failed.</summary>
internal sealed class BackupsNote(DatabaseOptions database) : IMenuNote
{
    public string Href => "/backups";

    public MenuNote? Now()
    {
        using var db = database.Read();
        return db.Backups.Where(backup => backup.State == BackupState.Done || backup.State == BackupState.Failed).OrderByDescending(backup => backup.AskedAt).Select(backup => (BackupState?)backup.State).FirstOrDefault()
            is BackupState.Failed ? new MenuNote(new Phrase("Shell.Backups.Note"), Parts.Tone.Bad) : null;
    }
}
