using Linli.Deadlines;
using NodaTime;

namespace Linli.Whistles.Domain;

/// <summary>应哨: one department's part in a whistle, with clocks of its own.</summary>
public sealed partial class Invitation
{
    /// <summary>The kind of thing its clocks run on.</summary>
    public static readonly string SubjectKind = "whistle-invitation";

    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The whistle.</summary>
    public required Guid WhistleId { get; init; }

    /// <summary>The department.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Its place among the departments of the whistle.</summary>
    public required int Order { get; init; }

    /// <summary>How it stands.</summary>
    public InvitationState State { get; set; }

    /// <summary>True until it came, declined or the whistle ended: what a department's list shows.</summary>
    public bool IsOpen { get; set; }

    /// <summary>When its nearest duty is due.</summary>
    public Instant Due { get; set; } = Whistle.NothingDue;

    /// <summary>The clock that is due then.</summary>
    public ClockKind? DueKind { get; set; }

    /// <summary>True when it is content with the proposed time.</summary>
    public bool VisitSuits { get; set; }

    /// <summary>True while it is to come or has come.</summary>
    public bool IsExpected => State is InvitationState.Invited or InvitationState.CheckedIn;

    /// <summary>The county has ruled: no further objection, and no declining.</summary>
    public bool IsRuled { get; set; }

    /// <summary>The latest coming, kept beside the state; the row of its own is <see cref="Arrival"/>.</summary>
    public bool HasCome => State == InvitationState.CheckedIn;
}

/// <summary>报到: who came, when, and where they stood if they wanted to say so; never asked for again (domain.md §6 row 5).</summary>
public sealed class Arrival
{
    /// <summary>The invitation; one arrival each.</summary>
    public required Guid InvitationId { get; init; }

    /// <summary>The whistle.</summary>
    public required Guid WhistleId { get; init; }

    /// <summary>The account.</summary>
    public Guid? Who { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>True when the clock had run out.</summary>
    public required bool IsLate { get; init; }

    /// <summary>Where, WGS-84, or null.</summary>
    public double? Lon { get; set; }

    /// <summary>See <see cref="Lon"/>.</summary>
    public double? Lat { get; set; }
}
