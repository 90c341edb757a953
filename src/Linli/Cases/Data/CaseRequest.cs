using NodaTime;

namespace Linli.Cases.Data;

/// <summary>What was asked.</summary>
public enum RequestKind
{
    /// <summary>退回.</summary>
    Return,

    /// <summary>延期.</summary>
    Extension,

    /// <summary>挂账.</summary>
    Shelving,

    /// <summary>挂账复核: looked at again, and shelved on.</summary>
    ShelvingReview,
}

/// <summary>What became of it.</summary>
public enum RequestDecision
{
    /// <summary>同意.</summary>
    Granted,

    /// <summary>不同意.</summary>
    Refused,

    /// <summary>裁定.</summary>
    Ruled,

    /// <summary>失效: the matter went on before anybody decided.</summary>
    Lapsed,
}

/// <summary>请示: one request on the side roads of a case, who asked, who decided, when; its words lie beside the two facts. Kept for good, shown on the case page.</summary>
public sealed class CaseRequest
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Its place among the requests of the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was asked.</summary>
    public required RequestKind Kind { get; init; }

    /// <summary>The unit that asked.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>The account that asked.</summary>
    public Guid? AskedById { get; init; }

    /// <summary>When.</summary>
    public required Instant AskedAt { get; init; }

    /// <summary>The number of the fact with the words of the request.</summary>
    public required int FactVersion { get; init; }

    /// <summary>Working days asked for.</summary>
    public int? Days { get; init; }

    /// <summary>The unit that the asking unit suggests instead.</summary>
    public Guid? SuggestedUnitId { get; init; }

    /// <summary>When a shelved matter is to be looked at again.</summary>
    public LocalDate? ReviewOn { get; init; }

    /// <summary>The due date when it was asked.</summary>
    public Instant? DueBefore { get; init; }

    /// <summary>What became of it; null while it waits.</summary>
    public RequestDecision? Decision { get; set; }

    /// <summary>The unit that decided; null for the program.</summary>
    public Guid? DecidedUnitId { get; set; }

    /// <summary>The account that decided.</summary>
    public Guid? DecidedById { get; set; }

    /// <summary>When.</summary>
    public Instant? DecidedAt { get; set; }

    /// <summary>The number of the fact with the words of the decision.</summary>
    public int? DecidedVersion { get; set; }

    /// <summary>Working days given.</summary>
    public int? GivenDays { get; set; }

    /// <summary>The unit that was named instead, or confirmed.</summary>
    public Guid? NamedUnitId { get; set; }

    /// <summary>The due date after the decision.</summary>
    public Instant? DueAfter { get; set; }
}
