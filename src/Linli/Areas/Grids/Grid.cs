using NodaTime;

namespace Linli.Areas.Grids;

/// <summary>网格 / 微网格: a patch of a community with people answerable for it. The tree may be of any depth; a border is optional, a list of buildings suffices.</summary>
/// <remarks>County, street and community stand on every row, so that scope is one comparison and not a walk up the tree.</remarks>
public sealed class Grid
{
    public required Guid Id { get; init; }

    /// <summary>Community code + three digits; a micro-grid two more (domain.md §2.7); or the county's own code.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; set; }

    /// <summary>Zone, grid, special grid or micro-grid.</summary>
    public required GridKind Kind { get; set; }

    /// <summary>The grid or zone it lies in.</summary>
    public Guid? ParentId { get; set; }

    public required Guid CommunityId { get; set; }

    public required Guid StreetId { get; set; }

    public required Guid CountyId { get; set; }

    /// <summary>Its border in WGS-84, or null where it is a list of buildings (<see cref="Boundaries.Boundary.Text"/>).</summary>
    public string? Boundary { get; set; }

    /// <summary>The datum the border came in.</summary>
    public Datum? SourceDatum { get; set; }

    /// <summary>责任单位: the organisation that answers for it (S4: 573 micro-grids, each with its unit).</summary>
    public Guid? ResponsibleUnitId { get; set; }

    /// <summary>The unit's code as the imported file gave it, until somebody ties it to an organisation.</summary>
    public string? ResponsibleUnitCode { get; set; }

    /// <summary>First day.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>First day on which it is no more.</summary>
    public LocalDate? ValidTo { get; set; }
}
