using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Organizations;

/// <summary>A unit was founded.</summary>
[FactKind("organizations.unit-founded", 1, Audience.Staff)]
public sealed record UnitFounded(string UnitKind, string? Department, Guid? Parent, Guid? Area) : IFact;

/// <summary>A unit's names, duty number or place were changed; the words themselves are in the row.</summary>
[FactKind("organizations.unit-changed", 1, Audience.Staff)]
public sealed record UnitChanged(Guid? Parent, Guid? Area) : IFact;

/// <summary>A unit ended: an import that had founded it was taken back.</summary>
[FactKind("organizations.unit-ended", 1, Audience.Staff)]
public sealed record UnitEnded : IFact;

/// <summary>Somebody was appointed to a post.</summary>
[FactKind("organizations.post-given", 1, Audience.Staff)]
public sealed record PostGiven(Guid Account, Guid Unit, Role Role, ScopeKind? AreaKind, Guid? Area, PostRank Rank, Instant Begins, Instant? Ends) : IFact;

/// <summary>A post was ended; Identity ends the sessions that act in it.</summary>
[FactKind("organizations.post-ended", 1, Audience.Staff)]
public sealed record PostEnded(Guid Account, Guid Unit, Role Role, Guid? Successor) : IFact;
