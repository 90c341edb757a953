using Linli.Foundation.Facts;

namespace Linli.Cases;

/// <summary>督办.</summary>
/// <param name="Shift">Nothing moves.</param>
/// <param name="Year">The year of the order's number.</param>
/// <param name="OrderNumber">Its number in the year.</param>
/// <param name="Level">1 to 3.</param>
/// <param name="Unit">The unit that must answer.</param>
[FactKind("cases.case-supervised", 1, Audience.Staff)]
public sealed record CaseSupervised(CaseShift Shift, int Year, int OrderNumber, int Level, Guid? Unit) : ICaseFact;

/// <summary>已回复督办.</summary>
[FactKind("cases.supervision-answered", 1, Audience.Staff)]
public sealed record SupervisionAnswered(CaseShift Shift) : ICaseFact;

/// <summary>督办销号.</summary>
[FactKind("cases.supervision-accepted", 1, Audience.Staff)]
public sealed record SupervisionAccepted(CaseShift Shift) : ICaseFact;

/// <summary>督办回复被退回.</summary>
[FactKind("cases.supervision-sent-back", 1, Audience.Staff)]
public sealed record SupervisionSentBack(CaseShift Shift) : ICaseFact;

/// <summary>催办.</summary>
[FactKind("cases.case-reminded", 1, Audience.Staff)]
public sealed record CaseReminded(CaseShift Shift, Guid? Unit) : ICaseFact;

/// <summary>催一催: the reporter asks how far it is.</summary>
[FactKind("cases.case-nudged", 1, Audience.Resident)]
public sealed record CaseNudged(CaseShift Shift, int Time) : ICaseFact;
