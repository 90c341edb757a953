using NodaTime;

namespace Linli.Cases.Duties;

/// <summary>协办任务: one co-unit's own part of a case, with a clock and an answer of its own.</summary>
public sealed class CoDuty
{
    /// <summary>Row id; its clock runs on it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>协办单位.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>When it was given.</summary>
    public required Instant At { get; init; }

    /// <summary>By whom.</summary>
    public Guid? By { get; init; }

    /// <summary>When it was answered.</summary>
    public Instant? AnsweredAt { get; set; }

    /// <summary>By whom.</summary>
    public Guid? AnsweredBy { get; set; }

    /// <summary>When it fell away without an answer: the case was answered, taken back or ended first.</summary>
    public Instant? ReleasedAt { get; set; }

    /// <summary>True while the case is open: lists of a unit's open cases look at no others.</summary>
    public bool CaseOpen { get; set; } = true;

    /// <summary>The kind of thing its clock runs on.</summary>
    public const string SubjectKind = "case-duty";

    /// <summary>True while the answer is owed.</summary>
    public bool IsOwed => AnsweredAt is null && ReleasedAt is null;
}
