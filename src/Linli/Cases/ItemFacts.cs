using Linli.Foundation.Facts;

namespace Linli.Cases;

/// <summary>已列清单.</summary>
[FactKind("cases.items-added", 1, Audience.Resident)]
public sealed record ItemsAdded(CaseShift Shift, int Added, int Total) : ICaseFact;

/// <summary>已办清单中的几项.</summary>
[FactKind("cases.items-ticked", 1, Audience.Resident)]
public sealed record ItemsTicked(CaseShift Shift, int Ticked, int Done, int Total) : ICaseFact;
