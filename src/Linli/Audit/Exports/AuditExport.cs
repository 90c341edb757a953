using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Audit.Exports;

/// <summary>留痕导出: asked for by one auditor, released by another; what it holds was fixed when it was asked for.</summary>
/// <remarks>No file is kept: a fact never changes, so the same question gives the same bytes, whose hash was told at the release.</remarks>
public sealed class AuditExport : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "audit-export";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Who asked.</summary>
    public required Guid AskedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant AskedAt { get; init; }

    /// <summary>What for, in the auditor's words.</summary>
    public required string Why { get; init; }

    /// <summary>About this only.</summary>
    public Guid? SoughtSubject { get; init; }

    /// <summary>By this account only.</summary>
    public Guid? SoughtWho { get; init; }

    /// <summary>Of this kind only.</summary>
    public string? SoughtKind { get; init; }

    /// <summary>From this day on.</summary>
    public LocalDate? SoughtFrom { get; init; }

    /// <summary>Until this day.</summary>
    public LocalDate? SoughtUntil { get; init; }

    /// <summary>The last place of the record when it was asked for: what came later is not in it.</summary>
    public required long UpTo { get; init; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>When.</summary>
    public Instant? DecidedAt { get; set; }

    /// <summary>SHA-256 of the file, in hex; null while undecided or when refused.</summary>
    public string? Sha256 { get; set; }

    /// <summary>How many facts it holds.</summary>
    public long Rows { get; set; }

    /// <summary>What it asks of the record.</summary>
    public Record.Sought Sought() => new(SoughtSubject, SoughtWho, false) { Kind = SoughtKind, From = SoughtFrom, Until = SoughtUntil };
}
