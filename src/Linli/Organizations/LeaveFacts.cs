using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Organizations;

/// <summary>已定代理.</summary>
[FactKind("organizations.stand-in-named", 1, Audience.Staff)]
public sealed record StandInNamed(Guid Post, Guid Account, Instant Begins, Instant Ends) : IFact;

/// <summary>代理提前结束: the holder is back.</summary>
[FactKind("organizations.stand-in-stopped", 1, Audience.Staff)]
public sealed record StandInStopped(Guid Post, Guid Account) : IFact;

/// <summary>已定包抓领导.</summary>
[FactKind("organizations.sponsor-assigned", 1, Audience.Staff)]
public sealed record SponsorAssigned(Guid Post, ScopeKind AreaKind, Guid Area, Instant Begins, Instant? Ends) : IFact;

/// <summary>包抓结束.</summary>
[FactKind("organizations.sponsor-ended", 1, Audience.Staff)]
public sealed record SponsorEnded(Guid Post, Guid Area) : IFact;
