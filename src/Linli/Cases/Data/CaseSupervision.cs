using NodaTime;

namespace Linli.Cases.Data;

/// <summary>督办单: one order of supervision on a case, with its number of the year.</summary>
public sealed class CaseSupervision
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Its place among the orders on the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The year of its number, 〔2026〕.</summary>
    public required int Year { get; init; }

    /// <summary>Its number in the year.</summary>
    public required int OrderNumber { get; init; }

    /// <summary>1 to 3; 3 is the sharpest.</summary>
    public required int Level { get; init; }

    /// <summary>Who gave it.</summary>
    public required Guid? IssuerId { get; init; }

    /// <summary>In which unit.</summary>
    public Guid? IssuerUnitId { get; init; }

    /// <summary>The unit it was given to.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The number of the fact with its words.</summary>
    public required int FactVersion { get; init; }

    /// <summary>When it was answered last; null while nobody has.</summary>
    public Instant? AnsweredAt { get; set; }

    /// <summary>Who answered.</summary>
    public Guid? AnsweredById { get; set; }

    /// <summary>The number of the fact with the answer.</summary>
    public int? AnswerVersion { get; set; }

    /// <summary>How often an answer was sent back.</summary>
    public int SentBack { get; set; }

    /// <summary>When the answer was accepted and the order crossed off.</summary>
    public Instant? AcceptedAt { get; set; }
}

/// <summary>督办单号: the last number given in a year.</summary>
public sealed class OrderCounter
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The last number given.</summary>
    public required int Last { get; set; }
}
