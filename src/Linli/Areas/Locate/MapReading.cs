using System.Collections.Frozen;
using Linli.Areas.Boundaries;
using Linli.Areas.Buildings;
using Linli.Areas.Plates;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas.Locate;

/// <summary>Reads the whole map from the database: six queries, whatever its size.</summary>
internal static class MapReading
{
    public static AreaMap Read(LinliDb db)
    {
        // The version first: rows that change while we read make the next look read again, never the other way round.
        var version = Version(db);
        var (areas, drawn) = (new List<AreaRow>(), new List<(AreaKind Kind, Guid Id, Boundary Boundary)>());
        ReadDivisions(db, areas, drawn);
        ReadGrids(db, areas, drawn);
        var estates = db.Estates.ToList();
        var buildings = db.Buildings.ToList();
        var standing = areas.Where(area => !area.IsOver).ToList();
        return new AreaMap
        {
            Version = version,
            Areas = areas.ToFrozenDictionary(area => area.Id),
            ByCode = standing.ToFrozenDictionary(area => area.Code),
            Below = standing.GroupBy(area => area.Parent ?? Guid.Empty)
                .ToFrozenDictionary(below => below.Key, below => below.OrderBy(area => area.Code, StringComparer.Ordinal).ToArray()),
            Estates = estates.ToFrozenDictionary(estate => estate.Id, estate => new AreaMap.EstateSpot(estate.Id, estate.CommunityId, estate.Name)),
            Buildings = buildings.ToFrozenDictionary(building => building.Id, Spot),
            Plates = Plates(db),
            Addresses = new AddressBook(
                estates.Select(estate => new AddressBook.Estate(estate.Id, estate.CommunityId, [estate.Name, .. Lines(estate.Aliases)])),
                buildings.Select(building => new AddressBook.Building(building.Id, building.EstateId, [building.Number, .. Lines(building.Aliases)]))),
            Micro = Layer(drawn, AreaKind.Micro),
            Grids = Layer(drawn, AreaKind.Grid, AreaKind.Special),
            Communities = Layer(drawn, AreaKind.Community),
            Spots = new AreaMap.Layer([.. buildings.Where(building => building is { Lon: not null, Lat: not null })
                .Select(building => (building.CommunityId, Dot(new GeoPoint(building.Lon!.Value, building.Lat!.Value))))]),
        };
    }

    /// <summary>The version of the map in the database.</summary>
    public static int Version(LinliDb db) => db.Set<MapVersion>().Where(map => map.Id == MapVersion.TheOne).Select(map => map.Version).Single();

    private static void ReadDivisions(LinliDb db, List<AreaRow> areas, List<(AreaKind, Guid, Boundary)> drawn)
    {
        foreach (var division in db.Divisions.AsEnumerable())
        {
            var kind = KindOf(division.Level);
            areas.Add(new AreaRow(division.Id, kind, division.Code, division.Name, DivisionName.Short(division.Name), division.ParentId, division.ValidTo is not null)
            {
                DutyPhone = division.DutyPhone,
            });
            if (division.Boundary is { } text && division.ValidTo is null)
                drawn.Add((kind, division.Id, Boundary.Parse(text)));
        }
    }

    private static void ReadGrids(LinliDb db, List<AreaRow> areas, List<(AreaKind, Guid, Boundary)> drawn)
    {
        foreach (var grid in db.Grids.AsEnumerable())
        {
            var kind = KindOf(grid.Kind);
            areas.Add(new AreaRow(grid.Id, kind, grid.Code, grid.Name, grid.Name, grid.ParentId ?? grid.CommunityId, grid.ValidTo is not null)
            {
                ResponsibleUnit = grid.ResponsibleUnitId,
            });
            if (grid.Boundary is { } text && grid.ValidTo is null)
                drawn.Add((kind, grid.Id, Boundary.Parse(text)));
        }
    }

    private static FrozenDictionary<string, PlateRow> Plates(LinliDb db)
    {
        var plates = new Dictionary<string, PlateRow>();
        foreach (var plate in db.Plates.AsEnumerable())
        {
            var row = Row(plate);
            plates[row.Token] = row;
            plates[row.ShortCode] = row;
        }
        return plates.ToFrozenDictionary();
    }

    public static PlateRow Row(Plate plate) =>
        new(plate.Id, plate.Token, plate.ShortCode, plate.CommunityId, plate.BuildingId, plate.GridId, plate.Label, plate.RevokedAt is not null);

    public static AreaKind KindOf(DivisionLevel level) => (AreaKind)((int)level - 1);

    public static AreaKind KindOf(GridKind kind) => AreaKind.Zone + (int)kind;

    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static AreaMap.BuildingSpot Spot(Building building) => new(
        building.Id, building.EstateId, building.CommunityId, building.GridId, building.Number, building.SortKey,
        building is { Lon: { } lon, Lat: { } lat } ? new GeoPoint(lon, lat) : null);

    private static AreaMap.Layer Layer(List<(AreaKind Kind, Guid Id, Boundary Boundary)> drawn, params AreaKind[] kinds) =>
        new([.. drawn.Where(one => kinds.Contains(one.Kind)).Select(one => (one.Id, one.Boundary))]);

    private static Boundary Dot(GeoPoint point) => new([[[point, point, point, point]]]);
}
