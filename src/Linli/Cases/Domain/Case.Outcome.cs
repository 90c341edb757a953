using NodaTime;

namespace Linli.Cases.Domain;

/// <summary>What the latest result came to, and what was left to be done next.</summary>
public sealed partial class Case
{
    /// <summary>办理结论 of the latest result.</summary>
    public ResultOutcome? Outcome { get; set; }

    /// <summary>When something that is planned will be done.</summary>
    public LocalDate? PlannedOn { get; set; }

    /// <summary>待办的下一步: open until somebody says what became of it; it outlives the closing.</summary>
    public ResultOutcome? OpenStep { get; set; }

    /// <summary>解释办结: the answer says why it cannot be done; an appeal goes above the street that agreed to it.</summary>
    public bool IsExplained { get; set; }

    /// <summary>剔除: it does not count in the scores, as the county decided.</summary>
    public bool IsExcluded { get; set; }
}
