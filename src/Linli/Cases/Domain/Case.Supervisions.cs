using NodaTime;

namespace Linli.Cases.Domain;

/// <summary>督办、催办、催一催: what is asked of those who handle it.</summary>
public sealed partial class Case
{
    /// <summary>督办中.</summary>
    public bool UnderSupervision { get; set; }

    /// <summary>Whoever gave the order; that person accepts the answer.</summary>
    public Guid? SupervisorId { get; set; }

    /// <summary>True while an answer waits for whoever gave the order.</summary>
    public bool AnswerWaits { get; set; }

    /// <summary>催办: not again before this moment, the next morning at midnight.</summary>
    public Instant? RemindAgainFrom { get; set; }

    /// <summary>催一催: not again before this moment.</summary>
    public Instant? NudgeAgainFrom { get; set; }

    /// <summary>How often the reporter asked how far it is.</summary>
    public int Nudges { get; set; }
}
