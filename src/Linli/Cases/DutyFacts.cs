using Linli.Foundation.Facts;

namespace Linli.Cases;

/// <summary>协办已答复.</summary>
[FactKind("cases.duty-answered", 1, Audience.Resident)]
public sealed record DutyAnswered(CaseShift Shift, Guid Unit, int Files) : ICaseFact;
