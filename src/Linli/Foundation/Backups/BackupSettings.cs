namespace Linli.Foundation.Backups;

/// <summary>What a deployment sets of its backups (section <c>Linli:Backups</c>).</summary>
public sealed record BackupSettings
{
    /// <summary>Where the nightly backups go; relative to the deployment's folder. Better another disk or a mounted share.</summary>
    public string Folder { get; init; } = "backups";

    /// <summary>A folder apart for the keys; empty: they lie in the backup, so that it restores by itself.</summary>
    public string KeysFolder { get; init; } = "";

    /// <summary>The hour of the night, in the deployment's zone, e.g. <c>02:00</c>; <c>never</c> turns the job off (another tool does it).</summary>
    public string At { get; init; } = "02:00";

    /// <summary>Every backup of so many days is kept.</summary>
    public int KeepDays { get; init; } = 14;

    /// <summary>Of older ones, the first of each month, for so many months.</summary>
    public int KeepMonths { get; init; } = 12;

    /// <summary>True when the night's backup is taken here.</summary>
    public bool IsScheduled => !At.Equals("never", StringComparison.OrdinalIgnoreCase);
}
