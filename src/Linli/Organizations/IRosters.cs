using NodaTime;

namespace Linli.Organizations;

/// <summary>值班表的门: who is on duty for a unit at an instant, and where nobody is.</summary>
/// <remarks>A person is on duty only while holding a post in the unit; whoever is on leave is replaced by who was named to stand in.
/// Inside a work it shows what was committed before it.</remarks>
public interface IRosters
{
    /// <summary>Those on duty, the A 角 first; empty in a gap and where no roster is kept. The post's holders answer then.</summary>
    IReadOnlyList<OnShift> OnDuty(Guid unit, Instant at);

    /// <summary>The shifts a person is in at an instant, for any unit.</summary>
    IReadOnlyList<OnShift> DutiesOf(Guid account, Instant at);

    /// <summary>The other one of the same shift: for an A 角 the B 角; null when alone or not on duty.</summary>
    OnShift? PartnerOf(Guid account, Instant at);

    /// <summary>True when the unit keeps a roster: it had a shift within the last month, or has one to come.</summary>
    bool IsKept(Guid unit, Instant at);

    /// <summary>The units that keep one.</summary>
    IReadOnlyList<Guid> Kept(Instant at);

    /// <summary>What is vacant from <paramref name="at"/> on for 24 hours; nothing for a unit without a roster.</summary>
    IReadOnlyList<RosterGap> Gaps(Guid unit, Instant at);
}
