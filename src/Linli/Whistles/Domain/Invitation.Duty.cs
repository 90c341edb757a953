using NodaTime;

namespace Linli.Whistles.Domain;

/// <summary>任务与互评: what it took on, and whether both sides have given their marks.</summary>
public sealed partial class Invitation
{
    /// <summary>The last day for its duty; null while it has none.</summary>
    public LocalDate? DutyDay { get; set; }

    /// <summary>When it answered.</summary>
    public Instant? AnsweredAt { get; set; }

    /// <summary>The community has said its word on it.</summary>
    public bool HasVoice { get; set; }

    /// <summary>The street has given its marks.</summary>
    public bool ScoredByStreet { get; set; }

    /// <summary>It has given the street its marks.</summary>
    public bool HasScored { get; set; }

    /// <summary>True when it took something on.</summary>
    public bool HasDuty => DutyDay is not null;

    /// <summary>True while its duty is not answered.</summary>
    public bool OwesDuty => HasDuty && AnsweredAt is null;

    /// <summary>Whoever was excused is not marked; whoever never came is, but gives no marks.</summary>
    public bool IsScored => State is InvitationState.Excused || (ScoredByStreet && (HasScored || State != InvitationState.CheckedIn));
}
