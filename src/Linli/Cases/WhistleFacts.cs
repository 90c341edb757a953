using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Cases;

/// <summary>已吹哨: departments whose powers the matter needs were called.</summary>
[FactKind("cases.whistle-blown", 1, Audience.Resident)]
public sealed record WhistleBlown(CaseShift Shift, Guid Whistle, IReadOnlyList<Guid> Units) : ICaseFact;

/// <summary>部门已报到: one of the departments called has come.</summary>
/// <param name="Shift">Nothing moves.</param>
/// <param name="Whistle">The whistle.</param>
/// <param name="Unit">The department.</param>
/// <param name="Arrived">How many have come so far.</param>
/// <param name="Asked">How many were called.</param>
[FactKind("cases.department-checked-in", 1, Audience.Resident)]
public sealed record DepartmentCheckedIn(CaseShift Shift, Guid Whistle, Guid Unit, int Arrived, int Asked) : ICaseFact;

/// <summary>已会商: those called agreed who does what by when.</summary>
[FactKind("cases.conference-held", 1, Audience.Resident)]
public sealed record ConferenceHeld(CaseShift Shift, Guid Whistle) : ICaseFact
{
    /// <summary>When the handling was due before, where the agreed day moved it.</summary>
    public Instant? OldDue { get; init; }

    /// <summary>When it is due now.</summary>
    public Instant? NewDue { get; init; }
}

/// <summary>各部门任务已完成.</summary>
[FactKind("cases.duties-answered", 1, Audience.Resident)]
public sealed record DutiesAnswered(CaseShift Shift, Guid Whistle) : ICaseFact;

/// <summary>销哨.</summary>
[FactKind("cases.whistle-closed", 1, Audience.Staff)]
public sealed record WhistleClosed(CaseShift Shift, Guid Whistle) : ICaseFact;
