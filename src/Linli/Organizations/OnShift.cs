using NodaTime;

namespace Linli.Organizations;

/// <summary>在岗: a person on duty for a unit at an instant.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="AccountId">Who answers: the one on the roster, or who stands in while that one is on leave.</param>
/// <param name="For">代谁: the one on the roster, where somebody else stands in.</param>
public sealed record OnShift(Shift Shift, Guid AccountId, Guid? For)
{
    /// <summary>A 角 or B 角.</summary>
    public PostRank Rank => Shift.Rank;

    /// <summary>Until when.</summary>
    public Instant Until => Shift.EndsAt;
}

/// <summary>空岗: a time in which nobody answers for a unit's duty.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="From">Since when, now at the earliest.</param>
/// <param name="Until">Until when, a day ahead at the most.</param>
/// <param name="Person">Whose post has ended, where the shift has a name but no holder; null where no shift was planned.</param>
public sealed record RosterGap(Guid UnitId, Instant From, Instant Until, Guid? Person);
