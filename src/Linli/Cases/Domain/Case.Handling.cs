using NodaTime;

namespace Linli.Cases.Domain;

/// <summary>Who answers for it and who did the work.</summary>
public sealed partial class Case
{
    /// <summary>责任单位 now.</summary>
    public Guid? ResponsibleUnitId { get; set; }

    /// <summary>The role in that unit whose duty it is, e.g. <c>secretary</c>.</summary>
    public string? ResponsibleRole { get; set; }

    /// <summary>The person who took it or was given it.</summary>
    public Guid? ResponsiblePersonId { get; set; }

    /// <summary>受理单位: whose desk accepted it.</summary>
    public Guid? AcceptorUnitId { get; set; }

    /// <summary>主办单位.</summary>
    public Guid? LeadUnitId { get; set; }

    /// <summary>True when the lead unit is the community itself: then another person verifies, elsewhere another unit (rule 3).</summary>
    public bool LedByCommunity { get; set; }

    /// <summary>Whoever put the latest result in; never the one who verifies it.</summary>
    public Guid? HandlerId { get; set; }

    /// <summary>Whoever proposed to void it; a second person confirms.</summary>
    public Guid? VoidProposerId { get; set; }

    /// <summary>When it became a matter of ours.</summary>
    public Instant? AcceptedAt { get; set; }
}
