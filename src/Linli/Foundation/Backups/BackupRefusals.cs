using Linli.Foundation.Text;

namespace Linli.Foundation.Backups;

/// <summary>The reasons against a backup or a restore.</summary>
internal static class BackupRefusals
{
    public static Refusal NoSchema(string fault) => new("Backups.Refusal.NoSchema", null, fault);

    public static Refusal ToolMissing(string tool) => new("Backups.Refusal.ToolMissing", null, tool);

    public static Refusal ToolFailed(string said) => new("Backups.Refusal.ToolFailed", null, said);

    public static Refusal CannotWrite(string fault) => new("Backups.Refusal.CannotWrite", null, fault);

    public static Refusal Unsound(string fault) => new("Backups.Refusal.Unsound", null, fault);

    public static Refusal Interrupted { get; } = new("Backups.Refusal.Interrupted");

    public static Refusal NoBackup(string path) => new("Backups.Refusal.NoBackup", null, path);

    public static Refusal FileMissing(string name) => new("Backups.Refusal.FileMissing", null, name);

    public static Refusal FileChanged(string name) => new("Backups.Refusal.FileChanged", null, name);

    public static Refusal FolderTaken(string folder) => new("Backups.Refusal.FolderTaken", null, folder);

    public static Refusal DatabaseTaken { get; } = new("Backups.Refusal.DatabaseTaken");

    public static Refusal OtherDatabase(string kind) => new("Backups.Refusal.OtherDatabase", null, kind);

    public static Refusal KeysApart { get; } = new("Backups.Refusal.KeysApart");
}
