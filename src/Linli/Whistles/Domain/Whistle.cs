using Linli.Deadlines;
using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Whistles.Domain;

/// <summary>吹哨单: departments called to a place because the matter needs powers that the community does not have.</summary>
/// <remarks>
/// What is true in every state:
/// 1. It changes only through a row of <see cref="WhistleLife"/>, and each change appends one fact.
/// 2. Once requested and until it is over, at least one clock runs for it or for one of its invitations.
/// 3. Words are not here: they lie in <see cref="Data.WhistleText"/> under the whistle's own key. Marks are sealed until all are in.
/// Its parts, a file each: place and protection, visit; each department's part is an <see cref="Invitation"/>.
/// </remarks>
public sealed partial class Whistle : ISubject
{
    /// <inheritdoc/>
    public static string SubjectKind => "whistle";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>哨号: <c>哨2026-0012</c> without its sign.</summary>
    public required string Number { get; init; }

    /// <summary>Where it stands.</summary>
    public WhistleState State { get; set; } = WhistleState.Drafted;

    /// <summary>True while somebody still owes something; kept beside the state for the indexes.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>紧急程度: it decides how fast a department has to report in.</summary>
    public Urgency Urgency { get; set; }

    /// <summary>The unit that drafted it.</summary>
    public Guid? AuthorUnitId { get; init; }

    /// <summary>True when the community drafted it and the street has to issue it.</summary>
    public bool ByCommunity { get; init; }

    /// <summary>县级已裁定不予吹哨: the county has ruled that it is not blown; no further objection.</summary>
    public bool IsRuled { get; set; }

    /// <summary>牵头部门: the invitation of the department that leads after the conference.</summary>
    public Guid? LeadId { get; set; }

    /// <summary>When it was drafted.</summary>
    public required Instant DraftedAt { get; init; }

    /// <summary>When the departments were called.</summary>
    public Instant? IssuedAt { get; set; }

    /// <summary>When it ended.</summary>
    public Instant? ClosedAt { get; set; }

    /// <summary>When the nearest duty is due: the order of every list.</summary>
    public Instant Due { get; set; } = NothingDue;

    /// <summary>The clock that is due then.</summary>
    public ClockKind? DueKind { get; set; }

    /// <summary>Stands for "no date" in a sort key, which must never be null.</summary>
    public static readonly Instant NothingDue = Instant.FromUtc(9999, 1, 1, 0, 0);

    /// <summary>The departments called.</summary>
    public List<Invitation> Invitations { get; } = [];

    /// <summary>The cases it is for.</summary>
    public List<WhistleCase> Cases { get; } = [];

    /// <summary>True when every department that took on a duty has answered it.</summary>
    public bool IsAnswered => Invitations.Any(one => one.HasDuty) && Invitations.All(one => !one.OwesDuty);

    /// <summary>True when every department that has to come has come, declined or been excused.</summary>
    public bool IsHeard => Invitations.All(one => one.State is not (InvitationState.Invited or InvitationState.Objecting));

    /// <summary>True when every mark is in.</summary>
    public bool IsScored => Invitations.All(one => one.IsScored);
}

/// <summary>One case of a whistle; several whistles of one place are joined by putting their cases into one.</summary>
public sealed class WhistleCase
{
    /// <summary>The whistle.</summary>
    public required Guid WhistleId { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>When it was put in.</summary>
    public required Instant AddedAt { get; init; }
}
