using Linli.Foundation.Facts;

namespace Linli.Areas;

/// <summary>Divisions were imported; a large file comes in parts.</summary>
[FactKind("areas.divisions-imported", 1, Audience.Staff)]
public sealed record DivisionsImported(Guid Import, int Part, int Parts, int? Edition, int Added, int Renamed, int Ended) : IFact;

/// <summary>Grids or borders were imported.</summary>
[FactKind("areas.grids-imported", 1, Audience.Staff)]
public sealed record GridsImported(Guid Import, int Part, int Parts, Datum Datum, int Added, int Changed) : IFact;

/// <summary>Estates and buildings were imported.</summary>
[FactKind("areas.buildings-imported", 1, Audience.Staff)]
public sealed record BuildingsImported(Guid Import, int Part, int Parts, int Added, int Changed) : IFact;

/// <summary>An import of a table was taken back: so many things removed, so many put back as they were.</summary>
[FactKind("areas.import-taken-back", 1, Audience.Staff)]
public sealed record AreasTakenBack(string Table, int Removed, int Restored) : IFact;

/// <summary>Plates were made for printing.</summary>
[FactKind("areas.plates-made", 1, Audience.Staff)]
public sealed record PlatesMade(Guid Batch, Guid Community, int Count) : IFact;

/// <summary>A plate was taken out of service; the reason stands on its row.</summary>
[FactKind("areas.plate-revoked", 1, Audience.Staff)]
public sealed record PlateRevoked(Guid Plate) : IFact;

/// <summary>A grid got another responsible unit, or none.</summary>
[FactKind("areas.grid-entrusted", 1, Audience.Staff)]
public sealed record GridEntrusted(Guid Grid, Guid? Before, Guid? Unit) : IFact;

/// <summary>A community's duty number was changed; the number stands on its row.</summary>
[FactKind("areas.duty-number-changed", 1, Audience.Staff)]
public sealed record DutyNumberChanged(Guid Community) : IFact;
