using NodaTime;

namespace Linli.Dispatch.Data;

/// <summary>What came of a training.</summary>
internal enum TrainingState
{
    /// <summary>Asked for.</summary>
    Due,

    /// <summary>Under way.</summary>
    Running,

    /// <summary>At least as good as what was in use: put in use.</summary>
    Taken,

    /// <summary>Worse than what is in use: kept, not put in use.</summary>
    Worse,

    /// <summary>A person's choice stands: kept, not put in use.</summary>
    Held,

    /// <summary>Too few cases to learn from.</summary>
    TooFew,

    /// <summary>It broke off.</summary>
    Failed,
}

/// <summary>模型版本: one training, how good its model was, and where its numbers lie. No word of anybody.</summary>
internal sealed class LearnedModel
{
    public required Guid Id { get; init; }

    /// <summary>The version; null where no model came of it.</summary>
    public int? Number { get; set; }

    public required TrainingState State { get; set; }

    public required Instant AskedAt { get; init; }

    /// <summary>The account that asked; null for the night's.</summary>
    public Guid? AskedBy { get; init; }

    public Instant? StartedAt { get; set; }

    public Instant? EndedAt { get; set; }

    /// <summary>Cases with words and an open category.</summary>
    public int Cases { get; set; }

    /// <summary>Of them, those held back.</summary>
    public int HeldBack { get; set; }

    /// <summary>Categories it knows.</summary>
    public int Labels { get; set; }

    public double MacroF1 { get; set; }

    public double TopThree { get; set; }

    /// <summary>The model that was in use; 0: the catalogue's words.</summary>
    public int? Against { get; set; }

    /// <summary>How good that one was on the same cases.</summary>
    public double? AgainstF1 { get; set; }

    /// <summary>How much the catalogue's words count beside it, 0 to 1.</summary>
    public double WordsTrust { get; set; }

    /// <summary>How many times likelier a category is when its tile was pressed.</summary>
    public double TileTrust { get; set; }

    /// <summary>SHA-256 of its file; null once the file was let go.</summary>
    public string? File { get; set; }
}
