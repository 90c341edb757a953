using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Backups;

/// <summary>Looks how old the last backup is, whether the keys are in one, and whether it would survive the disk.</summary>
internal sealed class BackupsCheckup(DatabaseOptions database, KeepBackups backups, BackupSettings settings, LinliSettings house, KeyFile keys, IClock clock) : ICheckup
{
    private static readonly Duration Late = Duration.FromHours(26);
    private static readonly Duration TooLate = Duration.FromDays(7);

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        using var db = database.Read();
        var last = db.Backups.Where(backup => backup.State == BackupState.Done).OrderByDescending(backup => backup.AskedAt).FirstOrDefault();
        var age = clock.GetCurrentInstant() - (last?.AskedAt ?? Instant.MinValue);
        yield return last is null
            ? new Finding("backup", Health.Warn, new Phrase("Backups.Checkup.Never"), new Phrase("Backups.Checkup.Never.ToDo"))
            : age > Late
                ? new Finding("backup", age > TooLate ? Health.Fail : Health.Warn, new Phrase("Backups.Checkup.Old", (int)age.TotalHours), new Phrase("Backups.Checkup.Old.ToDo"))
                : Finding.Well("backup", "Backups.Checkup.Fresh", (int)age.TotalHours, last.Path);
        if (db.Backups.Where(backup => backup.State == BackupState.Done || backup.State == BackupState.Failed).OrderByDescending(backup => backup.AskedAt).FirstOrDefault() is { State: BackupState.Failed, FaultKey: { } fault } failed)
            yield return new Finding("backup-failed", Health.Fail, new Phrase("Backups.Checkup.Failed", new Phrase(fault, failed.FaultDetail)), new Phrase("Backups.Checkup.Old.ToDo"));
        if (last?.Path is { } path && IsHere(path))
            yield return new Finding("backup-disk", Health.Warn, new Phrase("Backups.Checkup.SameDisk", path), new Phrase("Backups.Checkup.SameDisk.ToDo"));
        if (last is not null)
            yield return KeysKept(last);
        if (!database.IsSqlite && PostgresTool.Find("pg_dump") is null)
            yield return new Finding("backup-tool", Health.Fail, new Phrase(BackupRefusals.ToolMissing("pg_dump").Key, "pg_dump"), new Phrase("Backups.Checkup.Tool.ToDo"));
    }

    // The keys of today are in the last backup, or in the folder set apart for them. One taken elsewhere by hand is not looked into.
    private Finding KeysKept(BackupRow last)
    {
        var name = Path.GetFileName(keys.Path);
        string[] places = [Path.Combine(last.Path ?? "", "keys", name), Path.Combine(settings.KeysFolder, Path.GetFileName(last.Path ?? "") + "-keys", "keys", name)];
        if (places.FirstOrDefault(File.Exists) is { } kept)
            return File.Exists(keys.Path) && BackupTarget.HashOf(kept) == BackupTarget.HashOf(keys.Path)
                ? Finding.Well("backup-keys", "Backups.Checkup.KeysKept")
                : new Finding("backup-keys", Health.Warn, new Phrase("Backups.Checkup.KeysOlder"), new Phrase("Backups.Checkup.Old.ToDo"));
        return BackupTarget.IsArchive(last.Path ?? "")
            ? Finding.Well("backup-keys", "Backups.Checkup.KeysInFile")
            : new Finding("backup-keys", Health.Fail, new Phrase("Backups.Checkup.KeysNowhere"), new Phrase("Backups.Checkup.Old.ToDo"));
    }

    private bool IsHere(string path) => path.StartsWith(backups.Folder, StringComparison.Ordinal) && Mount(path) == Mount(Path.GetFullPath(house.Folder));

    private static string Mount(string path) => DriveInfo.GetDrives().Select(drive => drive.RootDirectory.FullName)
        .Where(root => path.StartsWith(root, StringComparison.Ordinal)).MaxBy(root => root.Length) ?? "/";
}
