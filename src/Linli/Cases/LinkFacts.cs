using Linli.Foundation.Facts;

namespace Linli.Cases;

/// <summary>已给链接: an outside body may see the summary and answer it; the reporter is told that, not to whom.</summary>
[FactKind("cases.link-given", 1, Audience.Resident)]
public sealed record LinkGiven(CaseShift Shift, Guid Link, int Days, int Photos) : ICaseFact;

/// <summary>链接首次打开.</summary>
[FactKind("cases.link-opened", 1, Audience.Staff)]
public sealed record LinkOpened(CaseShift Shift, Guid Link) : ICaseFact;

/// <summary>外部单位已答复.</summary>
[FactKind("cases.link-answered", 1, Audience.Staff)]
public sealed record LinkAnswered(CaseShift Shift, Guid Link, LinkVerdict Verdict, int Photos) : ICaseFact;

/// <summary>链接已停用: taken back by a person, or because the matter is over.</summary>
[FactKind("cases.link-revoked", 1, Audience.Staff)]
public sealed record LinkRevoked(CaseShift Shift, Guid Link) : ICaseFact;

/// <summary>照片已打码: a copy that may leave was made; the original stays where it was.</summary>
[FactKind("cases.photo-blurred", 1, Audience.Staff)]
public sealed record PhotoBlurred(CaseShift Shift, Guid Source, Guid Copy) : ICaseFact;
