using Linli.Foundation.Facts;

namespace Linli.Cases;

/// <summary>归入共性问题.</summary>
[FactKind("cases.issue-attached", 1, Audience.Staff)]
public sealed record IssueAttached(CaseShift Shift, Guid Issue) : ICaseFact;

/// <summary>移出共性问题.</summary>
[FactKind("cases.issue-detached", 1, Audience.Staff)]
public sealed record IssueDetached(CaseShift Shift, Guid? Issue) : ICaseFact;

/// <summary>共性问题已建.</summary>
[FactKind("cases.issue-opened", 1, Audience.Staff)]
public sealed record IssueOpened(Guid? County, Guid? Street, Guid? Community) : IFact;

/// <summary>统一答复: one text went to many cases, each by a verb of its own.</summary>
[FactKind("cases.issue-answered", 1, Audience.Staff)]
public sealed record IssueAnswered(CaseVerb By, int Done, int Left) : IFact;

/// <summary>共性问题已销号.</summary>
[FactKind("cases.issue-closed", 1, Audience.Staff)]
public sealed record IssueClosed(int Cases, int StillOpen) : IFact;

/// <summary>一件多诉: parts of the report became cases of their own.</summary>
[FactKind("cases.case-split", 1, Audience.Resident)]
public sealed record CaseSplit(CaseShift Shift, IReadOnlyList<Guid> Parts) : ICaseFact;

/// <summary>拆出的一件.</summary>
[FactKind("cases.case-split-off", 1, Audience.Resident)]
public sealed record CaseSplitOff(CaseShift Shift, Guid From, string Category) : ICaseFact;
