using NodaTime;

namespace Linli.Deadlines.Running;

/// <summary>A turn of a clock as stored: what happened, when, by whom and why. Appended, never changed.</summary>
internal sealed class TurnRow
{
    /// <summary>The clock.</summary>
    public required Guid ClockId { get; init; }

    /// <summary>Its place among the clock's turns, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What happened.</summary>
    public required TurnKind Kind { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The account that did it; null for the program.</summary>
    public Guid? Who { get; init; }

    /// <summary>Key of the reason.</summary>
    public string? Reason { get; init; }

    /// <summary>The new due date of a move.</summary>
    public Instant? Due { get; init; }

    /// <summary>What a resumption had to leave at least.</summary>
    public Limit? Minimum { get; init; }

    /// <summary>The turn as the reckoning takes it.</summary>
    public ClockTurn Turn() => Kind switch
    {
        TurnKind.Paused => new ClockPaused(At, Reason!),
        TurnKind.Resumed => new ClockResumed(At, Minimum),
        _ => new ClockMoved(At, Due!.Value, Reason!),
    };

    /// <summary>A turn as a row.</summary>
    public static TurnRow Of(Guid clock, int number, ClockTurn turn, Guid? who) => new()
    {
        ClockId = clock,
        Number = number,
        At = turn.At,
        Who = who,
        Kind = turn switch { ClockPaused => TurnKind.Paused, ClockResumed => TurnKind.Resumed, _ => TurnKind.Moved },
        Reason = turn switch { ClockPaused paused => paused.Reason, ClockMoved moved => moved.Reason, _ => null },
        Due = (turn as ClockMoved)?.Due,
        Minimum = (turn as ClockResumed)?.Minimum,
    };
}

/// <summary>What a turn was.</summary>
internal enum TurnKind
{
    /// <summary>It stopped counting.</summary>
    Paused,

    /// <summary>It went on.</summary>
    Resumed,

    /// <summary>Another date was set.</summary>
    Moved,
}
