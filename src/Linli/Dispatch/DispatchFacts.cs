using Linli.Foundation.Facts;

namespace Linli.Dispatch;

/// <summary>A new edition of the catalogue is in force.</summary>
[FactKind("dispatch.catalogue-adopted", 1, Audience.Staff)]
public sealed record CatalogueAdopted(int Edition, int Categories, int Added, int Changed) : IFact;

/// <summary>A street or county ruled who leads in its area; the basis stands on the ruling's row.</summary>
[FactKind("dispatch.ruling-made", 1, Audience.Staff)]
public sealed record RulingMade(Guid Ruling, string Category, Guid Area, string Lead) : IFact;

/// <summary>A ruling no longer holds.</summary>
[FactKind("dispatch.ruling-ended", 1, Audience.Staff)]
public sealed record RulingEnded(Guid Ruling) : IFact;
