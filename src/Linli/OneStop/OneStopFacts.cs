using Linli.Foundation.Facts;

namespace Linli.OneStop;

/// <summary>A matter was added.</summary>
[FactKind("onestop.matter-added", 1, Audience.Staff)]
public sealed record MatterAdded(Guid? Area, string Category) : IFact;

/// <summary>A matter was changed; its words stand on its row.</summary>
[FactKind("onestop.matter-changed", 1, Audience.Staff)]
public sealed record MatterChanged(string Category) : IFact;

/// <summary>A matter was removed.</summary>
[FactKind("onestop.matter-removed", 1, Audience.Staff)]
public sealed record MatterRemoved : IFact;
