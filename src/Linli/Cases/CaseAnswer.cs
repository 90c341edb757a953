using NodaTime;

namespace Linli.Cases;

/// <summary>答复情况: what was answered to a case so far, for whoever hands the answer on to the one who sent it.</summary>
public sealed record CaseAnswer
{
    /// <summary>The case whose answer it is: the main one where this was merged into another.</summary>
    public required Guid Case { get; init; }

    /// <summary>案号 of that.</summary>
    public required string Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>答复: what the reporter was told last; null while there is none, while it is done again, or once erased.</summary>
    public string? Words { get; init; }

    /// <summary>When it was answered.</summary>
    public Instant? RepliedAt { get; init; }

    /// <summary>办理结论; null where it was solved on the spot, answered or explained.</summary>
    public ResultOutcome? Outcome { get; init; }

    /// <summary>解释办结.</summary>
    public bool IsExplained { get; init; }

    /// <summary>When the reporter was reached.</summary>
    public Instant? ReachedAt { get; init; }

    /// <summary>Tries to reach the reporter.</summary>
    public int Tries { get; init; }

    /// <summary>承办单位: the lead unit, else the one that answers for it.</summary>
    public Guid? Unit { get; init; }

    /// <summary>True when there is an answer to hand on.</summary>
    public bool IsThere => Words is { Length: > 0 };
}
