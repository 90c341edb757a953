using Linli.Foundation.Facts;

namespace Linli.Cases;

/// <summary>已并案: the reporter follows the master from now on.</summary>
[FactKind("cases.case-merged", 1, Audience.Resident)]
public sealed record CaseMerged(CaseShift Shift, Guid Master) : ICaseFact;

/// <summary>已拆分还原.</summary>
[FactKind("cases.case-unmerged", 1, Audience.Resident)]
public sealed record CaseUnmerged(CaseShift Shift, Guid? Master, bool ByReporter) : ICaseFact;

/// <summary>主案已答复: the reporter of a merged case may rate it.</summary>
[FactKind("cases.master-answered", 1, Audience.Resident)]
public sealed record MasterAnswered(CaseShift Shift, Guid Master, int Round) : ICaseFact;
