using NodaTime;

namespace Linli.Cases.Merges;

/// <summary>并案记录: which case went which way, since when, by whom, and when it came back.</summary>
public sealed class CaseMerge
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case that was merged.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The case it follows.</summary>
    public required Guid MasterId { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>By whom.</summary>
    public Guid? By { get; init; }

    /// <summary>When it was taken out again; null while it follows.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>By whom; null for the reporter and the program.</summary>
    public Guid? EndedBy { get; set; }
}
