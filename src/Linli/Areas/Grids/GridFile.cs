using System.Text.RegularExpressions;
using Linli.Areas.Boundaries;
using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Text;

namespace Linli.Areas.Grids;

/// <summary>网格文件: GeoJSON of grids (code, name, kind, community, parent, responsible_unit), or of borders of divisions (a 12-digit code and nothing of a grid).</summary>
internal static partial class GridFile
{
    private const int MostRefusals = 50;

    /// <summary>A grid as the file gives it; its border in WGS-84.</summary>
    public sealed record Entry(Feature Feature, string? Code, string Name, GridKind Kind, Guid Community, string? ParentCode, string? UnitCode, Boundary? Boundary);

    /// <summary>A division's border as the file gives it.</summary>
    public sealed record Border(Feature Feature, Guid Division, Boundary Boundary);

    /// <summary>The file read.</summary>
    public sealed record Content(IReadOnlyList<Entry> Grids, IReadOnlyList<Border> Borders, int BordersElsewhere);

    /// <summary>Reads the features against the map, or says everything that is wrong, feature by feature.</summary>
    public static Outcome<Content> Read(IReadOnlyList<Feature> features, AreaMap map, Datum datum)
    {
        var (grids, borders, refusals, elsewhere) = (new List<Entry>(), new List<Border>(), new List<Refusal>(), 0);
        var (areas, codes) = (new AreaLookup(map), new Dictionary<string, int>());
        foreach (var feature in features)
        {
            if (refusals.Count >= MostRefusals)
                break;
            if (DivisionOf(feature) is { } division)
            {
                // A province's file names counties that this deployment does not hold: they are left out, and that is told.
                if (feature.Boundary is not null && map.ByCode.TryGetValue(division.Text, out var area))
                    borders.Add(new Border(feature, area.Id, feature.Boundary.From(datum)));
                else
                    elsewhere++;
                continue;
            }
            var before = refusals.Count;
            var entry = ReadGrid(feature, areas, datum, refusals);
            if (entry.Code is { } code && !codes.TryAdd(code, feature.Number))
                refusals.Add(Say("Areas.Grids.Twice", feature, code, codes[code]));
            if (refusals.Count == before)
                grids.Add(entry);
        }
        CheckParents(grids, map, refusals);
        return refusals.Count > 0 ? refusals : new Content(grids, borders, elsewhere);
    }

    /// <summary>A sentence about a feature.</summary>
    public static Refusal Say(string key, Feature feature, params object?[] args) =>
        new(key, $"feature {feature.Number}", [feature.Number, feature.Label, .. args]);

    private static AreaCode? DivisionOf(Feature feature) =>
        feature.Property("kind", "类型", "网格类型", "community", "社区", "parent", "上级网格") is null
        && AreaCode.TryParseShort(feature.Property("code", "编码", "adcode"), out var code) && code.Level >= DivisionLevel.County ? code : null;

    private static Entry ReadGrid(Feature feature, AreaLookup areas, Datum datum, List<Refusal> refusals)
    {
        var (code, parent) = (feature.Property("code", "编码", "网格编码"), feature.Property("parent", "parent_code", "上级网格", "所属网格"));
        if (code is not null && !Code().IsMatch(code))
            refusals.Add(Say("Areas.Grids.NotACode", feature, code.Length <= 40 ? code : code[..40] + "…"));
        var name = feature.Property("name", "名称", "网格名称") ?? code ?? "";
        var faults = new Faults();
        if (!Plain.IsName(name, faults, 0, "name"))
            refusals.Add(Say("Areas.Grids.NameWrong", feature, Plain.LongestName));
        var kindNamed = feature.Property("kind", "类型", "网格类型");
        var kind = KindOf(kindNamed, code, parent);
        if (kind is null)
            refusals.Add(Say("Areas.Grids.NotAKind", feature, kindNamed));
        var homeNamed = feature.Property("community", "community_code", "社区", "社区代码", "社区编码", "社区名称");
        var home = homeNamed ?? (code is { Length: >= 15 } && AreaCode.TryParse(code[..12], out var head) ? head.Text : null);
        var community = home is null ? null : areas.Community(home);
        if (community is null)
            refusals.Add(Say(home is null ? "Areas.Grids.CommunityMissing" : areas.IsAmbiguous(home) ? "Areas.Grids.CommunityAmbiguous" : "Areas.Grids.NoCommunity", feature, home));
        else if (code is { Length: 15 or 17 } && AreaCode.TryParse(code[..12], out var other) && other.Text != community.Code)
            refusals.Add(Say("Areas.Grids.CodeElsewhere", feature, code, community.Label));
        if (parent is null && kind == GridKind.Micro && code is { Length: 17 })
            parent = code[..15];
        var unit = feature.Property("responsible_unit", "responsible_unit_code", "责任单位代码", "责任单位编码");
        return new Entry(feature, code, name, kind ?? GridKind.Grid, community?.Id ?? Guid.Empty, parent, unit is { Length: > 40 } ? unit[..40] : unit, feature.Boundary?.From(datum));
    }

    private static GridKind? KindOf(string? named, string? code, string? parent) => named switch
    {
        null => parent is not null || code is { Length: 17 } ? GridKind.Micro : GridKind.Grid,
        "zone" or "片区" => GridKind.Zone,
        "grid" or "网格" or "社区网格" => GridKind.Grid,
        "special" or "专属网格" => GridKind.Special,
        "micro" or "micro-grid" or "微网格" => GridKind.Micro,
        _ => null,
    };

    /// <summary>A parent must be there, in the same community and of a larger kind: so the tree has no circle.</summary>
    private static void CheckParents(List<Entry> grids, AreaMap map, List<Refusal> refusals)
    {
        var inFile = grids.Where(grid => grid.Code is not null).ToDictionary(grid => grid.Code!, grid => (grid.Kind, (Guid?)grid.Community));
        foreach (var grid in grids.Where(grid => grid.ParentCode is not null))
        {
            if (refusals.Count >= MostRefusals)
                break;
            var isInFile = inFile.TryGetValue(grid.ParentCode!, out var parent);
            if (!isInFile && map.ByCode.TryGetValue(grid.ParentCode!, out var known) && known.Kind > AreaKind.Community)
                parent = (GridKind.Zone + (known.Kind - AreaKind.Zone), map.Up(known.Id).FirstOrDefault(area => area.Kind == AreaKind.Community)?.Id);
            else if (!isInFile)
            {
                refusals.Add(Say("Areas.Grids.NoParent", grid.Feature, grid.ParentCode));
                continue;
            }
            if (parent.Kind >= grid.Kind || parent.Item2 != grid.Community)
                refusals.Add(Say("Areas.Grids.WrongParent", grid.Feature, grid.ParentCode));
        }
    }

    [GeneratedRegex("^[0-9A-Za-z-]{2,40}$")]
    private static partial Regex Code();
}
