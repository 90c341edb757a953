using Linli.Foundation.Facts;

namespace Linli.Dispatch;

/// <summary>A new edition of the catalogue was made and waits for somebody to adopt it.</summary>
[FactKind("dispatch.catalogue-drafted", 1, Audience.Staff)]
public sealed record CatalogueDrafted(int Edition, int Added, int Changed, int Retired) : IFact;

/// <summary>A new edition of the catalogue holds from that day on; no fact tells of the day itself, which is reckoned (ADR 0073).</summary>
[FactKind("dispatch.catalogue-adopted", 1, Audience.Staff)]
public sealed record CatalogueAdopted(int Edition, int Categories, int Added, int Changed, int Retired, NodaTime.LocalDate From) : IFact;

/// <summary>A draft, or an edition whose day had not come, was withdrawn.</summary>
[FactKind("dispatch.edition-withdrawn", 1, Audience.Staff)]
public sealed record EditionWithdrawn(int Edition) : IFact;

/// <summary>A street or county ruled who leads in its area; the basis stands on the ruling's row.</summary>
[FactKind("dispatch.ruling-made", 1, Audience.Staff)]
public sealed record RulingMade(Guid Ruling, string Category, Guid Area, string Lead) : IFact;

/// <summary>A ruling no longer holds.</summary>
[FactKind("dispatch.ruling-ended", 1, Audience.Staff)]
public sealed record RulingEnded(Guid Ruling) : IFact;

/// <summary>A model was learned from ended cases and measured beside what was in use.</summary>
/// <param name="Model">Its number.</param>
/// <param name="Cases">Cases it was learned from.</param>
/// <param name="HeldBack">Cases both were measured on.</param>
/// <param name="MacroF1">In thousandths.</param>
/// <param name="TopThree">In thousandths.</param>
/// <param name="Against">Number of the one in use; 0 for the catalogue's words.</param>
/// <param name="AgainstF1">That one's, in thousandths.</param>
/// <param name="InUse">True when the new one is in use now.</param>
[FactKind("dispatch.model-learned", 1, Audience.Staff)]
public sealed record ModelLearned(int Model, int Cases, int HeldBack, int MacroF1, int TopThree, int Against, int AgainstF1, bool InUse) : IFact;

/// <summary>A person chose which model suggests; the reason stands on the row.</summary>
/// <param name="Model">Its number, 0 for the catalogue's words alone, null where the best measured one is to be in use again.</param>
/// <param name="Before">The one in use until then.</param>
[FactKind("dispatch.model-chosen", 1, Audience.Staff)]
public sealed record ModelChosen(int? Model, int Before) : IFact;
