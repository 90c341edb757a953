using NodaTime;

namespace Linli.Foundation.Backups;

/// <summary>Why a backup is taken.</summary>
public enum BackupWhy
{
    /// <summary>The night's.</summary>
    Nightly,

    /// <summary>Asked for by an administrator.</summary>
    ByHand,

    /// <summary>Before the schema is brought up.</summary>
    BeforeUpgrade,
}

/// <summary>How far it is.</summary>
public enum BackupState
{
    /// <summary>Asked for.</summary>
    Due,

    /// <summary>Being taken.</summary>
    Running,

    /// <summary>Whole and checked.</summary>
    Done,

    /// <summary>It did not come about; <see cref="BackupRow.FaultKey"/> says why.</summary>
    Failed,
}

/// <summary>备份记录: one backup asked for, and what came of it.</summary>
public sealed class BackupRow
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Why.</summary>
    public required BackupWhy Why { get; init; }

    /// <summary>How far it is.</summary>
    public required BackupState State { get; set; }

    /// <summary>When it was asked for.</summary>
    public required Instant AskedAt { get; init; }

    /// <summary>The account that asked for it by hand on the page; null for the program and the command line.</summary>
    public Guid? AskedBy { get; init; }

    /// <summary>When somebody took it up.</summary>
    public Instant? StartedAt { get; set; }

    /// <summary>When it ended.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>Where it lies.</summary>
    public string? Path { get; set; }

    /// <summary>Its size in bytes.</summary>
    public long Bytes { get; set; }

    /// <summary>Rows of all tables.</summary>
    public long Rows { get; set; }

    /// <summary>Key of the sentence that says why not.</summary>
    public string? FaultKey { get; set; }

    /// <summary>What that sentence names.</summary>
    public string? FaultDetail { get; set; }
}
