using System.Globalization;
using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Text;

namespace Linli.Areas.Buildings;

/// <summary>楼栋文件: a CSV of buildings with community, estate, number and, where known, grid and point.</summary>
internal static class BuildingFile
{
    private const int MostAliases = 10;

    private static readonly Sheet.Column[] Columns =
    [
        new("community", true, "community_code", "社区", "社区代码", "社区名称", "社区编码", "村", "村社区"),
        new("estate", true, "小区", "小区名称", "院落", "estate_name"),
        new("building", true, "楼栋", "楼号", "楼栋号", "楼栋名称", "number", "幢号"),
        new("estate_aliases", false, "小区别名"),
        new("aliases", false, "别名", "楼栋别名"),
        new("grid", false, "grid_code", "网格", "网格编码", "微网格", "微网格编码", "micro_grid"),
        new("lon", false, "经度", "lng", "longitude"),
        new("lat", false, "纬度", "latitude"),
    ];

    /// <summary>One building as the file gives it; the point in WGS-84.</summary>
    public sealed record Entry(
        int Row, Guid Community, string Estate, IReadOnlyList<string> EstateAliases, string Number, string Folded, IReadOnlyList<string> Aliases, Guid? Grid, GeoPoint? Point)
    {
        /// <summary>How many homes, where the list says so.</summary>
        public int? Households { get; init; }
    }

    /// <summary>What the file says and what stands in it as points, as written.</summary>
    public sealed record Content(Sheet Sheet, IReadOnlyList<Entry> Entries);

    /// <summary>Reads the file against the map, or says everything that is wrong.</summary>
    public static Outcome<Content> Read(ReadOnlySpan<byte> bytes, AreaMap map, Datum? datum)
    {
        var read = Sheet.Read(bytes, Columns);
        if (read.IsRefused)
            return read.Refusals.ToList();
        var sheet = read.Value;
        var (faults, entries, rows) = (new Faults(), new List<Entry>(), new Dictionary<(Guid, string, string), int>());
        var areas = new AreaLookup(map);
        foreach (var row in sheet.Rows)
        {
            if (faults.IsFull)
                break;
            if (ReadRow(sheet, row, areas, datum, faults) is not { } entry)
                continue;
            if (rows.TryAdd((entry.Community, entry.Estate, entry.Folded), row.Number))
                entries.Add(entry);
            else
                faults.Add("Areas.Buildings.Twice", row.Number, sheet.Heading("building"), $"{entry.Estate} {entry.Number}", rows[(entry.Community, entry.Estate, entry.Folded)]);
        }
        return faults.IsEmpty ? new Content(sheet, entries) : faults.All();
    }

    private static Entry? ReadRow(Sheet sheet, Sheet.Row row, AreaLookup areas, Datum? datum, Faults faults)
    {
        var before = faults.Count;
        var named = sheet.Cell(row, "community");
        var community = areas.Community(named);
        if (community is null)
            faults.Add(areas.IsAmbiguous(named) ? "Areas.Buildings.CommunityAmbiguous" : "Areas.Buildings.NoCommunity", row.Number, sheet.Heading("community"), Shown(named));
        var (estate, number) = (sheet.Cell(row, "estate"), sheet.Cell(row, "building"));
        Plain.IsName(estate, faults, row.Number, sheet.Heading("estate"));
        Plain.IsName(number, faults, row.Number, sheet.Heading("building"), 40);
        var estateAliases = Aliases(sheet, row, "estate_aliases", faults);
        var aliases = Aliases(sheet, row, "aliases", faults);
        var gridNamed = sheet.Cell(row, "grid");
        Guid? grid = null;
        if (gridNamed.Length > 0 && community is not null && (grid = areas.Grid(community.Id, gridNamed)) is null)
            faults.Add("Areas.Buildings.NoGrid", row.Number, sheet.Heading("grid"), Shown(gridNamed), community.Label);
        var point = Point(sheet, row, datum, faults);
        return faults.Count == before
            ? new Entry(row.Number, community!.Id, estate, estateAliases, number, BuildingNumber.Fold(number), aliases, grid, point)
            : null;
    }

    private static string[] Aliases(Sheet sheet, Sheet.Row row, string column, Faults faults)
    {
        var aliases = sheet.Cell(row, column).Split(['、', ';', '；', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (aliases.Length > MostAliases)
            faults.Add("Areas.Buildings.TooManyAliases", row.Number, sheet.Heading(column), aliases.Length, MostAliases);
        foreach (var alias in aliases.Take(MostAliases))
            Plain.IsName(alias, faults, row.Number, sheet.Heading(column));
        return aliases;
    }

    private static GeoPoint? Point(Sheet sheet, Sheet.Row row, Datum? datum, Faults faults)
    {
        var (lonText, latText) = (sheet.Cell(row, "lon"), sheet.Cell(row, "lat"));
        if (lonText.Length + latText.Length == 0)
            return null;
        var isLon = double.TryParse(lonText, NumberStyles.Float, CultureInfo.InvariantCulture, out var lon);
        var isLat = double.TryParse(latText, NumberStyles.Float, CultureInfo.InvariantCulture, out var lat);
        var point = new GeoPoint(lon, lat);
        if (!isLon)
            faults.Add("Areas.Buildings.NotADegree", row.Number, sheet.Heading("lon"), Shown(lonText));
        else if (!isLat)
            faults.Add("Areas.Buildings.NotADegree", row.Number, sheet.Heading("lat"), Shown(latText));
        else if (!point.IsOnEarth)
            faults.Add(new GeoPoint(lat, lon).IsOnEarth ? "Areas.Buildings.Swapped" : "Areas.Buildings.NotADegree", row.Number, sheet.Heading("lat"), Shown(latText));
        else if (datum is null)
            faults.Add("Areas.Buildings.NoDatum", row.Number, sheet.Heading("lon"));
        else
            return point.From(datum.Value);
        return null;
    }

    private static string Shown(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
