using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Cases;

/// <summary>提请挂账.</summary>
[FactKind("cases.shelving-proposed", 1, Audience.Staff)]
public sealed record ShelvingProposed(CaseShift Shift, LocalDate ReviewOn) : ICaseFact;

/// <summary>同意挂账: the reporter is told why, what is done meanwhile, and when it is looked at again.</summary>
[FactKind("cases.case-shelved", 1, Audience.Resident)]
public sealed record CaseShelved(CaseShift Shift, LocalDate ReviewOn) : ICaseFact;

/// <summary>不同意挂账.</summary>
[FactKind("cases.shelving-refused", 1, Audience.Staff)]
public sealed record ShelvingRefused(CaseShift Shift) : ICaseFact;

/// <summary>挂账复核: looked at again; it still cannot be done.</summary>
[FactKind("cases.shelving-reviewed", 1, Audience.Resident)]
public sealed record ShelvingReviewed(CaseShift Shift, LocalDate ReviewOn) : ICaseFact;

/// <summary>恢复办理.</summary>
/// <param name="Shift">Nothing moves.</param>
/// <param name="Unreviewed">True when the day came and nobody had looked.</param>
[FactKind("cases.case-unshelved", 1, Audience.Resident)]
public sealed record CaseUnshelved(CaseShift Shift, bool Unreviewed) : ICaseFact;
