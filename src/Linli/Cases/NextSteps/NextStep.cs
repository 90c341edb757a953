using NodaTime;

namespace Linli.Cases.NextSteps;

/// <summary>下一步: what a result left to be done, told to the reporter and kept open for the community until somebody says what became of it.</summary>
public sealed class NextStep
{
    /// <summary>Row id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Which.</summary>
    public required ResultOutcome Kind { get; init; }

    /// <summary>When it is planned; null where no date was given.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The community it is left to.</summary>
    public Guid? CommunityId { get; init; }

    /// <summary>Its street.</summary>
    public Guid? StreetId { get; init; }

    /// <summary>Its county.</summary>
    public Guid? CountyId { get; init; }

    /// <summary>When it was left open.</summary>
    public required Instant At { get; init; }

    /// <summary>When it was done; null while it is open.</summary>
    public Instant? DoneAt { get; set; }

    /// <summary>By whom.</summary>
    public Guid? DoneBy { get; set; }
}
