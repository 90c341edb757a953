using Linli.Organizations;
using NodaTime;

namespace Linli.Dispatch.Data;

/// <summary>裁定规则: an authority rule that a county made for an area of its own. Once made it is only ended, never changed.</summary>
internal sealed class Ruling
{
    public Guid Id { get; init; }

    public required string Category { get; init; }

    public Guid AreaId { get; init; }

    public DutyLevel? Level { get; init; }

    public PlaceSort? Sort { get; init; }

    public CaseKind? Kind { get; init; }

    public required string Lead { get; init; }

    /// <summary>The very unit that leads, or null for whichever of that kind serves the place.</summary>
    public Guid? UnitId { get; init; }

    public required string Co { get; init; }

    public required string Basis { get; init; }

    /// <summary>The first day it holds; null for those made before days were kept.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>The last day it holds, or null.</summary>
    public LocalDate? ValidUntil { get; init; }

    public Instant MadeAt { get; init; }

    public Guid? MadeBy { get; init; }

    public Instant? EndedAt { get; set; }

    public Guid? EndedBy { get; set; }

    public string? EndReason { get; set; }

    /// <summary>The rule it makes, with what is known today of the unit it names.</summary>
    public AuthorityRule Rule(IOrganizations organizations) =>
        new(Category, Level, Sort, AreaId, Lead, Co.Split(' ', StringSplitOptions.RemoveEmptyEntries), Bilingual.AsWritten(Basis))
        {
            Kind = Kind,
            From = ValidFrom,
            Until = ValidUntil,
            Ruling = Id,
            Unit = UnitId is { } unit ? NamedIn(organizations, unit) : null,
        };

    /// <summary>A unit as a rule names it; one that is not known at all counts as gone.</summary>
    public static NamedUnit NamedIn(IOrganizations organizations, Guid id) => organizations.FindUnit(id) is { } unit
        ? new(id, LevelOf(unit.AreaKind), unit.ValidUntil)
        : new(id, DutyLevel.County, LocalDate.MinIsoValue);

    private static DutyLevel LevelOf(ScopeKind? area) => area switch
    {
        null or ScopeKind.County => DutyLevel.County,
        ScopeKind.Street => DutyLevel.Street,
        _ => DutyLevel.Community,
    };
}
