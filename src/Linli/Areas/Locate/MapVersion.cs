using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas.Locate;

/// <summary>地图版本: the one row every change of the areas counts up; a node whose map is older reads it again.</summary>
/// <remarks>It is also the subject of this room's facts: places change seldom, and one timeline of them is what an auditor wants to read.</remarks>
public sealed class MapVersion : ISubject
{
    /// <summary>The row's id.</summary>
    public static readonly Guid TheOne = new("0a3ea500-0000-7000-8000-000000000001");

    /// <inheritdoc/>
    public static string SubjectKind => "area-map";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The row, tracked by this work.</summary>
    public static MapVersion In(Work work) => work.Db.Set<MapVersion>().AsTracking().Single(map => map.Id == TheOne);
}
