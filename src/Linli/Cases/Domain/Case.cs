using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Cases.Domain;

/// <summary>诉求/案件: one matter somebody raised, from the report to the rated answer.</summary>
/// <remarks>
/// What is true in every state:
/// 1. An open case has exactly one responsible party and at least one running or lawfully paused clock (promise 1).
/// 2. Its state changes only through a row of <see cref="CaseLife"/>, and each change appends one fact.
/// 3. Words, names, numbers to call and photos are not here: they lie in <see cref="Data.CasePrivate"/> and its like, under the case's own key.
/// Its parts, a file each: place, reporter and call-back, handling, answer and rating.
/// </remarks>
public sealed partial class Case : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "case";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>案号 as people see it: year and running number, <c>2026-0004217</c>. It opens nothing.</summary>
    public required string Number { get; init; }

    /// <summary>Finds it by the tracking code without keeping the code itself: HMAC, 16 bytes.</summary>
    public required byte[] TrackingIndex { get; init; }

    /// <summary>Where it stands.</summary>
    public CaseState State { get; set; } = CaseState.Submitted;

    /// <summary>True while somebody still owes something; kept beside the state for the indexes of every list.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>拟作废.</summary>
    public bool VoidPending { get; set; }

    /// <summary>不满意复审.</summary>
    public bool ReopenReview { get; set; }

    /// <summary>保密.</summary>
    public bool Confidential { get; set; }

    /// <summary>诉求类型.</summary>
    public CaseKind Kind { get; set; }

    /// <summary>The resident's tile, or null.</summary>
    public string? Tile { get; init; }

    /// <summary>事项分类 code: suggested at first, a person's after acceptance.</summary>
    public string Category { get; set; } = "9901";

    /// <summary>紧急程度.</summary>
    public Urgency Urgency { get; set; } = Urgency.Normal;

    /// <summary>敏感: the category hides the reporter by default (flag s).</summary>
    public bool Sensitive { get; set; }

    /// <summary>来源渠道.</summary>
    public IntakeChannel Channel { get; init; }

    /// <summary>When it was seen or happened; null where nobody said.</summary>
    public Instant? HappenedAt { get; init; }

    /// <summary>When it reached us: every clock starts here, not at <see cref="HappenedAt"/> (domain.md 3.9).</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>When the nearest open duty is due: the order of every list. Far in the future when nothing is owed.</summary>
    public Instant Due { get; set; } = NothingDue;

    /// <summary>The clock that is due then.</summary>
    public ClockKind? DueKind { get; set; }

    /// <summary>When it ended.</summary>
    public Instant? ClosedAt { get; set; }

    /// <summary>暂缓删除 until then: somebody holds what is kept, for a reason in law; null while nobody does.</summary>
    public Instant? HeldUntil { get; set; }

    /// <summary>Stands for "no date" in a sort key, which must never be null.</summary>
    public static readonly Instant NothingDue = Instant.FromUtc(9999, 1, 1, 0, 0);

    /// <summary>What else is true of it.</summary>
    public CaseFlags Flags
    {
        get => (VoidPending ? CaseFlags.VoidPending : 0) | (ReopenReview ? CaseFlags.ReopenReview : 0) | (Confidential ? CaseFlags.Confidential : 0)
            | (HasOpenWhistle ? CaseFlags.HasOpenWhistle : 0)
            | SideRoads | Waits;
        set => (VoidPending, ReopenReview, Confidential, HasOpenWhistle, SideRoads, Waits) =
            (value.HasFlag(CaseFlags.VoidPending), value.HasFlag(CaseFlags.ReopenReview), value.HasFlag(CaseFlags.Confidential), value.HasFlag(CaseFlags.HasOpenWhistle), value, value);
    }
}
