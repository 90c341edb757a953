using Linli.Areas.Boundaries;
using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Imports;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas.Grids;

/// <summary>网格表: grids as a list, without a border: a grid may be just the buildings it has.</summary>
internal sealed class GridTable(MapKeeper keeper, DeploymentZone zone) : ITableImport
{
    private static readonly TableColumn Name = new("name", "Areas.Table.Column.GridName", "网格", "网格名称", "名称", "微网格", "微网格名称") { IsRequired = true, Example = "第一网格" };
    private static readonly TableColumn Code = new("code", "Areas.Table.Column.GridCode", "网格编码", "网格代码", "编码", "网格编号") { Example = "" };
    private static readonly TableColumn OfKind = new("kind", "Areas.Table.Column.GridKind", "类型", "网格类型", "类别", "网格类别") { Example = "网格" };
    private static readonly TableColumn Parent = new("parent", "Areas.Table.Column.GridParent", "上级网格", "所属网格", "所属片区", "上级") { Example = "" };

    public string Kind => "grids";

    public string TextKey => "Areas.Table.Grids";

    public string Permission => AreasModule.Edit;

    public int Order => 20;

    public IReadOnlyList<TableColumn> Columns { get; } = [AreaTables.Community, Name, Code, OfKind, Parent];

    public ImportPlan Plan(LinliDb db, MappedTable table, Act act, object? prepared)
    {
        var map = keeper.Current;
        var standing = db.Grids.AsNoTracking().Where(grid => grid.ValidTo == null).ToList();
        var entries = Read(table, map, standing);
        var plan = new GridPlan(map, standing, new Dictionary<Guid, string?>(), new GridFile.Content(entries, [], 0), Datum.Wgs84, act.At, zone.Day(act.At));
        return new ImportPlan(
            [.. entries.OrderBy(entry => entry.Feature.Number).Select(entry => new ImportLine(entry.Feature.Number, $"{map.LabelOf(entry.Community)} {entry.Name} · {entry.Code}",
                plan.New.ContainsKey(entry.Feature.Number) ? ImportChange.New : plan.Other.ContainsKey(entry.Feature.Number) ? ImportChange.Changed : ImportChange.Same))],
            work => Write(work, act, map.Version, plan));
    }

    public IReadOnlyList<Refusal> Undo(Work work, Act act, IReadOnlyList<ImportedThing> things)
    {
        var ids = things.Select(thing => thing.Id).ToList();
        var grids = work.Db.Grids.AsTracking().Where(grid => ids.Contains(grid.Id)).ToDictionary(grid => grid.Id);
        if (AreaTables.PutBack(things, grids, Fields.Of, (fields, row) => fields.Into(row), grid => grid.Name) is { Count: > 0 } refused)
            return refused;
        // Small ones first: they point at the larger.
        foreach (var level in things.Where(thing => thing.IsNew && grids.ContainsKey(thing.Id)).Select(thing => grids[thing.Id]).GroupBy(grid => grid.Kind).OrderByDescending(level => level.Key))
        {
            work.Db.RemoveRange(level);
            work.Save();
        }
        AreaTables.TakenBack(work, keeper, act, Kind, things);
        return [];
    }

    private Outcome<IReadOnlyList<ImportedThing>> Write(Work work, Act act, int version, GridPlan plan)
    {
        var fact = new GridsImported(Ids.New(act.At), 1, 1, Datum.Wgs84, plan.Added, plan.Changed);
        if (AreaTables.Change(work, keeper, version, act, fact, () =>
        {
            foreach (var part in plan.Parts(null))
                part.Do(work);
        }) is { } refused)
            return refused;
        return new List<ImportedThing>(
        [
            .. plan.New.Values.Select(grid => new ImportedThing(AreaTables.Grid, grid.Id, true)),
            .. plan.Other.Values.Select(one => new ImportedThing(AreaTables.Grid, one.New.Id, false) { Before = AreaTables.Kept(Fields.Of(one.Old)), After = AreaTables.Kept(Fields.Of(one.New)) }),
        ]);
    }

    private static List<GridFile.Entry> Read(MappedTable table, AreaMap map, List<Grid> standing)
    {
        var (areas, only) = (new AreaLookup(map), AreaTables.OnlyCommunity(map));
        var byCode = standing.ToDictionary(grid => grid.Code);
        var byName = standing.ToLookup(grid => (grid.CommunityId, grid.Name));
        var taken = standing.Select(grid => grid.Code).Concat(table.Rows.Select(row => row[Code.Key])).ToHashSet();
        var (named, entries) = (new Dictionary<(Guid, string), (int Row, string Code, GridKind Kind)>(), new List<GridFile.Entry>());
        // Grids before the micro-grids that name them, wherever they stand in the list.
        var rows = table.Rows.Where(_ => !table.IsFull).Select(row => (Row: row, Community: AreaTables.CommunityOf(row, areas, only), Kind: KindOf(row))).Where(one => one is { Community: not null, Kind: not null })
            .OrderBy(one => one.Kind);
        foreach (var (row, community, kind) in rows)
        {
            var (name, code, parent) = (row.Name(Name.Key, AreaTables.LongestName), row[Code.Key], row[Parent.Key]);
            if (code.Length > 0 && (code.Length is < 2 or > 40 || !code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
                row.Fault(Code.Key, CellText.IsShortened(code) ? "Tables.What.Shortened" : "Areas.Table.What.NotAGridCode", row.Shown(Code.Key));
            string? parentCode = null;
            if (parent.Length > 0 && (parentCode = ParentCode(parent, community!.Id, kind!.Value, named, byName[(community.Id, parent)], byCode)) is null)
                row.Fault(Parent.Key, "Areas.Table.What.NoParentGrid", row.Shown(Parent.Key), community.Label);
            if (named.TryGetValue((community!.Id, name), out var twice) && twice.Kind == kind)
                row.Fault(Name.Key, "Tables.What.Twice", name, twice.Row);
            if (!row.IsSound)
                continue;
            var known = code.Length > 0 ? byCode.GetValueOrDefault(code) : byName[(community.Id, name)].FirstOrDefault(grid => grid.Kind == kind);
            code = known?.Code ?? (code.Length > 0 ? code : GridPlan.NextCode(kind!.Value, community.Code, parentCode, taken));
            named[(community.Id, name)] = (row.Number, code, kind!.Value);
            entries.Add(new GridFile.Entry(new Feature(row.Number, new Dictionary<string, string>(), null), code, name, kind.Value, community.Id, parentCode, null, null));
        }
        return entries;
    }

    private static string? ParentCode(string parent, Guid community, GridKind kind, Dictionary<(Guid, string), (int Row, string Code, GridKind Kind)> named, IEnumerable<Grid> known, Dictionary<string, Grid> byCode) =>
        named.TryGetValue((community, parent), out var above) && above.Kind < kind ? above.Code
        : known.FirstOrDefault(grid => grid.Kind < kind) is { } standing ? standing.Code
        : byCode.TryGetValue(parent, out var coded) && coded.CommunityId == community && coded.Kind < kind ? coded.Code : null;

    private static GridKind? KindOf(MappedRow row)
    {
        GridKind? kind = row[OfKind.Key] switch
        {
            "" => row[Parent.Key].Length > 0 || row[Name.Key].Contains("微网格", StringComparison.Ordinal) ? GridKind.Micro : GridKind.Grid,
            "片区" => GridKind.Zone,
            "网格" or "社区网格" or "普通网格" or "基础网格" => GridKind.Grid,
            "专属网格" or "专属" => GridKind.Special,
            "微网格" or "微" => GridKind.Micro,
            _ => null,
        };
        if (kind is null)
            row.Fault(OfKind.Key, "Areas.Table.What.NotAGridKind", row.Shown(OfKind.Key));
        return kind;
    }

    /// <summary>What this table may change of a grid.</summary>
    private sealed record Fields(string Name, Guid? Parent, GridKind Kind)
    {
        public static Fields Of(Grid grid) => new(grid.Name, grid.ParentId, grid.Kind);

        public void Into(Grid grid) => (grid.Name, grid.ParentId, grid.Kind) = (Name, Parent, Kind);
    }
}
