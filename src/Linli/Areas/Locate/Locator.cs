using Linli.Areas.Plates;
using Linli.Foundation.Text;

namespace Linli.Areas.Locate;

/// <summary>定位: from clues to a place, the first that hits wins (domain.md §3.5 step 2): plate, a picked building or grid, address, point, picked community, nearest community.</summary>
/// <remarks>Pure: the same map and clues give the same place. Nothing is guessed: several grids or none is 'unlocated' and a person decides.</remarks>
internal static class Locator
{
    /// <summary>A phone's position rougher than this is confirmed by a person.</summary>
    private const double Rough = 100;

    /// <summary>A point farther than this from anything known has no nearest community.</summary>
    private const double Farthest = 30_000;

    public static Outcome<Place> Find(AreaMap map, Whereabouts clues)
    {
        if (!string.IsNullOrWhiteSpace(clues.Plate))
            return ByPlate(map, clues.Plate.Trim());
        if (Faults(clues) is { } fault)
            return fault;
        var point = clues.Point?.From(clues.Datum!.Value);
        var chosen = clues.Chosen is { } id ? Chosen(map, id, point) : null;
        if (clues.Chosen is not null && chosen is null)
            return new Refusal("Areas.Place.UnknownArea", "place") { IsMissing = true };
        if (chosen is { IsLocated: true })
            return chosen;
        var written = string.IsNullOrWhiteSpace(clues.Address) ? null : ByAddress(map, clues.Address, chosen?.Community, point);
        if (written is { Building: not null })
            return written;
        var pointed = point is { } there ? ByPoint(map, there, clues.Accuracy) : null;
        if (pointed is { IsLocated: true })
            return pointed;
        return written ?? chosen ?? pointed ?? Nowhere(map);
    }

    /// <summary>The plate, whatever its state.</summary>
    public static PlateRow? PlateOf(AreaMap map, string tokenOrShortCode) =>
        map.Plates.GetValueOrDefault(PlateToken.IsToken(tokenOrShortCode) ? tokenOrShortCode : ShortCode.TryRead(tokenOrShortCode, out var code) ? code : "");

    private static Refusal? Faults(Whereabouts clues)
    {
        if (clues.Point is { } point && clues.Datum is null)
            return new Refusal("Areas.Place.NoDatum", "point");
        if (clues.Point is { IsOnEarth: false } || clues.Accuracy is < 0 or double.NaN)
            return new Refusal("Areas.Place.NotAPoint", "point");
        return null;
    }

    private static Outcome<Place> ByPlate(AreaMap map, string typed)
    {
        if (PlateOf(map, typed) is not { } plate)
            return new Refusal("Areas.Plate.Unknown", "plate") { IsMissing = true };
        if (plate.IsRevoked)
            return new Refusal("Areas.Plate.Revoked", "plate", ShortCode.Print(plate.ShortCode), plate.Label) { IsMissing = true };
        var place = plate.Building is { } building && map.Buildings.TryGetValue(building, out var spot)
            ? Of(map, spot.Grid ?? spot.Community) with { Building = building, Point = spot.Point }
            : Of(map, plate.Grid ?? plate.Community);
        return place with
        {
            Plate = plate.Id,
            Label = plate.Label,
            How = PlacedBy.Plate,
            Evidence = new Phrase("Areas.Evidence.Plate", ShortCode.Print(plate.ShortCode), plate.Label),
        };
    }

    private static Place? Chosen(AreaMap map, Guid id, GeoPoint? point)
    {
        if (map.Buildings.TryGetValue(id, out var spot))
            return OfBuilding(map, spot) with { How = PlacedBy.Choice, Evidence = new Phrase("Areas.Evidence.Chosen", map.LabelOf(id)) };
        return map.Areas.TryGetValue(id, out var area) && area is { IsOver: false, Kind: >= AreaKind.County }
            ? Of(map, id) with { Point = point, How = PlacedBy.Choice, Evidence = new Phrase("Areas.Evidence.Chosen", area.Label) }
            : null;
    }

    private static Place? ByAddress(AreaMap map, string address, Guid? community, GeoPoint? point)
    {
        if (map.Addresses.Find(address, community) is not { } match)
            return null;
        if (match.Building is { } building)
            return OfBuilding(map, map.Buildings[building]) with
            {
                How = PlacedBy.Address,
                Evidence = new Phrase("Areas.Evidence.Address", map.LabelOf(building)),
            };
        if (match.Estate is not { } estate)
            return Rivals(map, match.Rivals, point);
        var spots = map.Buildings.Values.Where(spot => spot.Estate == estate).Select(spot => spot.Grid).Distinct().Take(2).ToArray();
        var name = map.Estates[estate].Name;
        // An estate that lies whole in one grid needs no block number to be routed.
        return Of(map, spots is [{ } only] ? only : map.Estates[estate].Community) with
        {
            Label = name,
            Point = point,
            How = spots is [not null] ? PlacedBy.Address : PlacedBy.Unlocated,
            ShouldAsk = spots is not [not null],
            Evidence = match.Number is { } number
                ? new Phrase("Areas.Evidence.NoSuchBuilding", name, number)
                : new Phrase("Areas.Evidence.EstateOnly", name),
        };
    }

    private static Place? Rivals(AreaMap map, IReadOnlyList<Guid> rivals, GeoPoint? point)
    {
        var communities = rivals.Select(estate => map.Estates[estate].Community).Distinct().ToArray();
        var name = map.Estates[rivals[0]].Name;
        return communities is [var only]
            ? Of(map, only) with { Label = name, Point = point, ShouldAsk = true, Evidence = new Phrase("Areas.Evidence.EstateOnly", name) }
            : null;
    }

    private static Place ByPoint(AreaMap map, GeoPoint point, double? accuracy)
    {
        var (micro, grids) = (map.Micro.Holding(point), map.Grids.Holding(point));
        var special = grids.Where(grid => map.Areas[grid].Kind == AreaKind.Special).ToArray();
        var isRough = accuracy > Rough;
        Guid? hit = special is [var mall] ? mall : micro is [var one] ? one : grids is [var grid] ? grid : null;
        if (hit is { } found)
            return Of(map, found) with
            {
                Point = point,
                How = PlacedBy.Point,
                ShouldAsk = isRough || micro.Length > 1,
                Evidence = isRough
                    ? new Phrase("Areas.Evidence.RoughPoint", map.LabelOf(found), Math.Round(accuracy!.Value))
                    : new Phrase("Areas.Evidence.Point", map.LabelOf(found)),
            };
        var several = micro.Concat(grids).ToArray();
        var communities = several.Select(id => Community(map, id)).Distinct().ToArray();
        if (several.Length > 0)
            return Of(map, communities[0] ?? several[0]) with
            {
                Point = point,
                ShouldAsk = true,
                Evidence = new Phrase("Areas.Evidence.SeveralGrids", several.Length, string.Join("、", several.Select(map.LabelOf))),
            };
        return Nearest(map, point);
    }

    private static Place Nearest(AreaMap map, GeoPoint point)
    {
        if (map.Communities.Holding(point) is [var holding])
            return Of(map, holding) with { Point = point, ShouldAsk = true, Evidence = new Phrase("Areas.Evidence.NoGrid", map.LabelOf(holding)) };
        var near = new[] { map.Micro.Nearest(point, Farthest), map.Grids.Nearest(point, Farthest), map.Communities.Nearest(point, Farthest), map.Spots.Nearest(point, Farthest) }
            .OfType<(Guid Id, double Metres)>().OrderBy(one => one.Metres).Select(one => ((Guid Id, double Metres)?)one).FirstOrDefault();
        if (near is not { } found || Community(map, found.Id) is not { } community)
            return Nowhere(map) with { Point = point };
        return Of(map, community) with
        {
            Point = point,
            ShouldAsk = true,
            Evidence = new Phrase("Areas.Evidence.Nearest", map.LabelOf(community), Math.Round(found.Metres)),
        };
    }

    private static Place Nowhere(AreaMap map)
    {
        var counties = map.Areas.Values.Where(area => area is { Kind: AreaKind.County, IsOver: false } && map.Below.ContainsKey(area.Id)).Take(2).ToArray();
        var place = counties is [var only] ? Of(map, only.Id) : new Place { Label = "", How = PlacedBy.Unlocated, Evidence = new Phrase("Areas.Evidence.Nothing") };
        return place with { ShouldAsk = true, Evidence = new Phrase("Areas.Evidence.Nothing") };
    }

    private static Place OfBuilding(AreaMap map, AreaMap.BuildingSpot spot) =>
        Of(map, spot.Grid ?? spot.Community) with { Building = spot.Id, Point = spot.Point, Label = map.LabelOf(spot.Id)! };

    /// <summary>The place that an area is, with everything above it; called unlocated until somebody says how it was known.</summary>
    private static Place Of(AreaMap map, Guid area)
    {
        var place = new Place { Label = "", How = PlacedBy.Unlocated, Evidence = new Phrase("Areas.Evidence.Nothing") };
        foreach (var row in map.Up(area))
            place = row.Kind switch
            {
                AreaKind.Micro => place with { MicroGrid = place.MicroGrid ?? row.Id },
                AreaKind.Grid or AreaKind.Special => place with { Grid = place.Grid ?? row.Id },
                AreaKind.Community => place with { Community = row.Id },
                AreaKind.Street => place with { Street = row.Id },
                AreaKind.County => place with { County = row.Id },
                _ => place,
            } with
            { ResponsibleUnit = place.ResponsibleUnit ?? row.ResponsibleUnit };
        return place with { Label = LabelOf(map, area) };
    }

    private static string LabelOf(AreaMap map, Guid area) =>
        map.Areas[area] is { Kind: > AreaKind.Community } grid && Community(map, area) is { } community
            ? $"{map.LabelOf(community)} {grid.Label}"
            : map.LabelOf(area)!;

    private static Guid? Community(AreaMap map, Guid area) => map.Up(area).FirstOrDefault(row => row.Kind == AreaKind.Community)?.Id;
}
