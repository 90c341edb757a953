using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Organizations;

/// <summary>已排班.</summary>
[FactKind("organizations.shift-planned", 1, Audience.Staff)]
public sealed record ShiftPlanned(Guid Unit, Guid Account, PostRank Rank, Instant Begins, Instant Ends) : IFact;

/// <summary>已撤班.</summary>
[FactKind("organizations.shift-dropped", 1, Audience.Staff)]
public sealed record ShiftDropped(Guid Unit, Guid Account, PostRank Rank, Instant Begins, Instant Ends) : IFact;

/// <summary>接班: a shift has begun; the person answers for what waits in the unit.</summary>
[FactKind("organizations.shift-begun", 1, Audience.Staff)]
public sealed record ShiftBegun(Guid Unit, Guid Account, PostRank Rank, Instant Ends) : IFact;

/// <summary>换班申请.</summary>
[FactKind("organizations.swap-asked", 1, Audience.Staff)]
public sealed record SwapAsked(Guid Unit, Guid Mine, Guid Theirs, Guid Of) : IFact;

/// <summary>换班已同意: the two have each other's shift from now on.</summary>
[FactKind("organizations.swap-agreed", 1, Audience.Staff)]
public sealed record SwapAgreed(Guid Unit, Guid Mine, Guid Theirs) : IFact;

/// <summary>换班未同意, or taken back by who asked.</summary>
[FactKind("organizations.swap-declined", 1, Audience.Staff)]
public sealed record SwapDeclined(Guid Unit, Guid Mine, Guid Theirs) : IFact;

/// <summary>本班改由他人值: a shift's person changed by an agreed swap.</summary>
[FactKind("organizations.shift-given", 1, Audience.Staff)]
public sealed record ShiftGiven(Guid Unit, Guid From, Guid To) : IFact;

/// <summary>联系方式已改: which ways exist, never the number or address.</summary>
[FactKind("organizations.contact-changed", 1, Audience.Staff)]
public sealed record ContactChanged(bool HasPhone, bool HasMail) : IFact;
