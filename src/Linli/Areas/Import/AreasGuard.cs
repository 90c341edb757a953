using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Imports;
using NodaTime;

namespace Linli.Areas.Import;

/// <summary>What areas have upon areas: plates, buildings in grids, grids in communities.</summary>
internal sealed class AreasGuard : IImportGuard
{
    public IEnumerable<Refusal> Against(LinliDb db, IReadOnlyList<ImportedThing> things, Instant now)
    {
        var ids = things.Select(thing => thing.Id).ToHashSet();
        var (divisions, grids) = (Of(things, AreaTables.Division), Of(things, AreaTables.Grid));
        var (estates, buildings) = (Of(things, AreaTables.Estate), Of(things, AreaTables.Building));
        if (db.Plates.Count(plate => buildings.Contains(plate.BuildingId!.Value) || grids.Contains(plate.GridId!.Value) || divisions.Contains(plate.CommunityId)) is var plates and > 0)
            yield return new Refusal("Areas.Stands.Plates", null, plates);
        if (db.Buildings.Where(building => grids.Contains(building.GridId!.Value) || estates.Contains(building.EstateId) || divisions.Contains(building.CommunityId)).Select(building => building.Id)
            .AsEnumerable().Count(id => !ids.Contains(id)) is var inside and > 0)
            yield return new Refusal("Areas.Stands.Buildings", null, inside);
        if (db.Grids.Where(grid => grids.Contains(grid.ParentId!.Value) || divisions.Contains(grid.CommunityId)).Select(grid => grid.Id).AsEnumerable().Count(id => !ids.Contains(id)) is var below and > 0)
            yield return new Refusal("Areas.Stands.Grids", null, below);
        if (db.Divisions.Where(division => divisions.Contains(division.ParentId!.Value)).Select(division => division.Id).AsEnumerable().Count(id => !ids.Contains(id)) is var under and > 0)
            yield return new Refusal("Areas.Stands.Divisions", null, under);
    }

    private static List<Guid> Of(IReadOnlyList<ImportedThing> things, string kind) => [.. things.Where(thing => thing.Thing == kind).Select(thing => thing.Id)];
}
