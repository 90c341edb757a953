using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Imports;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas.Buildings;

/// <summary>楼栋表: estates and buildings with their grids and how many homes each has.</summary>
internal sealed class BuildingTable(MapKeeper keeper) : ITableImport
{
    private const int MostHomes = 5_000;

    private static readonly TableColumn Estate = new("estate", "Areas.Table.Column.Estate", "小区", "小区名称", "院落", "楼院", "小区（院落）", "所属小区") { IsRequired = true, Repeats = true, Example = "金润嘉园" };
    private static readonly TableColumn Number = new("building", "Areas.Table.Column.Building", "楼栋", "楼号", "楼栋号", "楼栋名称", "幢号", "栋号", "楼幢") { IsRequired = true, Example = "3号楼" };
    private static readonly TableColumn InGrid = new("grid", "Areas.Table.Column.Grid", "网格", "网格名称", "所属网格", "网格编码", "微网格", "所属微网格") { Example = "第一网格" };
    private static readonly TableColumn Homes = new("households", "Areas.Table.Column.Households", "户数", "总户数", "居民户数", "住户数", "户") { Example = "48" };
    private static readonly TableColumn Alias = new("aliases", "Areas.Table.Column.Aliases", "别名", "俗称", "楼栋别名") { Example = "老年食堂楼" };

    public string Kind => "buildings";

    public string TextKey => "Areas.Table.Buildings";

    public string Permission => AreasModule.Edit;

    public int Order => 30;

    public IReadOnlyList<TableColumn> Columns { get; } = [AreaTables.Community, Estate, Number, InGrid, Homes, Alias];

    public ImportPlan Plan(LinliDb db, MappedTable table, Act act, object? prepared)
    {
        var map = keeper.Current;
        var (areas, only, entries, rows) = (new AreaLookup(map), AreaTables.OnlyCommunity(map), new List<BuildingFile.Entry>(), new Dictionary<(Guid, string, string), int>());
        foreach (var row in table.Rows)
            if (!table.IsFull && Read(row, areas, only) is { } entry)
            {
                if (rows.TryAdd((entry.Community, entry.Estate, entry.Folded), row.Number))
                    entries.Add(entry);
                else
                    row.Fault(Number.Key, "Tables.What.Twice", $"{entry.Estate} {entry.Number}", rows[(entry.Community, entry.Estate, entry.Folded)]);
            }
        var communities = entries.Select(entry => entry.Community).Distinct().ToList();
        var plan = new BuildingPlan(map, db.Estates.AsNoTracking().Where(estate => communities.Contains(estate.CommunityId)).ToList(),
            db.Buildings.AsNoTracking().Where(building => communities.Contains(building.CommunityId)).ToList(), entries, null, act.At);
        return new ImportPlan(
            [.. entries.Select(entry => new ImportLine(entry.Row, Words(map, entry),
                plan.New.ContainsKey(entry.Row) ? ImportChange.New : plan.Other.ContainsKey(entry.Row) ? ImportChange.Changed : ImportChange.Same))],
            work => Write(work, act, map.Version, plan))
        {
            Notes = [.. plan.Findings()],
        };
    }

    public IReadOnlyList<Refusal> Undo(Work work, Act act, IReadOnlyList<ImportedThing> things)
    {
        var ids = things.Select(thing => thing.Id).ToList();
        var buildings = work.Db.Buildings.AsTracking().Where(building => ids.Contains(building.Id)).ToDictionary(building => building.Id);
        if (AreaTables.PutBack(things, buildings, Fields.Of, (fields, row) => fields.Into(row), building => building.Number) is { Count: > 0 } refused)
            return refused;
        work.Db.RemoveRange(things.Where(thing => thing is { IsNew: true, Thing: AreaTables.Building } && buildings.ContainsKey(thing.Id)).Select(thing => buildings[thing.Id]));
        work.Save();
        work.Db.RemoveRange(work.Db.Estates.AsTracking().Where(estate => ids.Contains(estate.Id)));
        AreaTables.TakenBack(work, keeper, act, Kind, things);
        return [];
    }

    private Outcome<IReadOnlyList<ImportedThing>> Write(Work work, Act act, int version, BuildingPlan plan)
    {
        var fact = new BuildingsImported(Ids.New(act.At), 1, 1, plan.Added, plan.Changed);
        if (AreaTables.Change(work, keeper, version, act, fact, () =>
        {
            foreach (var part in plan.Parts(null))
                part.Do(work);
        }) is { } refused)
            return refused;
        return new List<ImportedThing>(
        [
            .. plan.NewEstates.Select(estate => new ImportedThing(AreaTables.Estate, estate.Id, true)),
            .. plan.New.Values.Select(building => new ImportedThing(AreaTables.Building, building.Id, true)),
            .. plan.Other.Values.Select(one => new ImportedThing(AreaTables.Building, one.New.Id, false) { Before = AreaTables.Kept(Fields.Of(one.Old)), After = AreaTables.Kept(Fields.Of(one.New)) }),
        ]);
    }

    private static BuildingFile.Entry? Read(MappedRow row, AreaLookup areas, AreaRow? only)
    {
        var community = AreaTables.CommunityOf(row, areas, only);
        var (estate, number) = (row.Name(Estate.Key, AreaTables.LongestName), row.Name(Number.Key, 40));
        var gridNamed = row[InGrid.Key];
        Guid? grid = null;
        if (gridNamed.Length > 0 && community is not null && (grid = areas.Grid(community.Id, gridNamed)) is null)
            row.Fault(InGrid.Key, "Areas.Table.What.NoGrid", row.Shown(InGrid.Key), community.Label);
        var aliases = row[Alias.Key].Split(['、', ';', '；', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (aliases.Length > 10 || aliases.Any(alias => alias.Length > AreaTables.LongestName))
            row.Fault(Alias.Key, "Tables.What.TooLong", row[Alias.Key].Length, AreaTables.LongestName);
        var homes = row.Count(Homes.Key, MostHomes);
        return row.IsSound
            ? new BuildingFile.Entry(row.Number, community!.Id, estate, [], number, BuildingNumber.Fold(number), aliases, grid, null) { Households = homes }
            : null;
    }

    private static string Words(AreaMap map, BuildingFile.Entry entry) =>
        $"{map.LabelOf(entry.Community)} {entry.Estate} {entry.Number}{(entry.Grid is { } grid ? $" · {map.LabelOf(grid)}" : "")}{(entry.Households is { } homes ? $" · {homes} 户" : "")}";

    /// <summary>What this table may change of a building.</summary>
    private sealed record Fields(Guid? Grid, string Number, string Aliases, int? Households)
    {
        public static Fields Of(Building building) => new(building.GridId, building.Number, building.Aliases, building.Households);

        public void Into(Building building) => (building.GridId, building.Number, building.Aliases, building.Households) = (Grid, Number, Aliases, Households);
    }
}
