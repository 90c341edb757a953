using Linli.Areas.Import;
using Linli.Areas.Locate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Imports;
using Microsoft.EntityFrameworkCore;

namespace Linli.Areas.Divisions;

/// <summary>社区表: communities with their 12-digit codes; the columns to the left may name what they lie in, so that one list founds a county.</summary>
/// <remarks>It adds and renames and ends nothing; a new edition of the whole list is the command line's matter.</remarks>
internal sealed class DivisionTable(MapKeeper keeper, DeploymentZone zone) : ITableImport
{
    private static readonly TableColumn Code = new("code", "Areas.Table.Column.Code", "区划代码", "统计用区划代码", "代码", "社区代码", "社区编码", "行政区划代码", "12位代码") { IsRequired = true, Example = "990101001001" };
    private static readonly TableColumn Name = new("name", "Areas.Table.Column.Name", "社区（村）", "社区名称", "社区", "村", "名称", "区划名称", "村社区") { IsRequired = true, Example = "金润社区居委会" };

    // From the nearest outwards, as the levels above a community follow from its code.
    private static readonly TableColumn[] Above =
    [
        new("street", "Areas.Table.Column.Street", "街道", "乡镇", "街道（乡镇）", "镇", "乡镇街道", "所属街道", "街道名称") { Repeats = true, Example = "长平街道" },
        new("county", "Areas.Table.Column.County", "县", "区", "县（区）", "县区", "区县", "所属区县") { Repeats = true, Example = "清河县" },
        new("prefecture", "Areas.Table.Column.Prefecture", "市", "地市", "市（州）", "市州") { Repeats = true, Example = "示范市" },
        new("province", "Areas.Table.Column.Province", "省", "省（区、市）", "省份") { Repeats = true, Example = "示范省" },
    ];

    public string Kind => "divisions";

    public string TextKey => "Areas.Table.Divisions";

    public string Permission => AreasModule.Edit;

    public int Order => 10;

    public IReadOnlyList<TableColumn> Columns { get; } = [.. Above.Reverse(), Name, Code];

    public ImportPlan Plan(LinliDb db, MappedTable table, Act act, object? prepared)
    {
        var known = db.Divisions.AsNoTracking().Where(division => division.ValidTo == null).Select(division => new { division.Id, division.Code, division.Name }).ToList()
            .ConvertAll(division => new DivisionChanges.Known(division.Id, AreaCode.Parse(division.Code), division.Name));
        var version = MapReading.Version(db);
        var codes = known.ToDictionary(division => division.Code);
        var entries = Read(table, codes);
        if (table.Faults.Count > 0)
            return new ImportPlan([.. entries.Values.Select(entry => new ImportLine(entry.Row, $"{entry.Name} {entry.Code}", ImportChange.New))], _ => new List<ImportedThing>());
        var changes = DivisionChanges.Work([.. entries.Values.OrderBy(entry => entry.Code.Level).ThenBy(entry => entry.Row)], known, LevelRange.All, isEdition: false).Value;
        return new ImportPlan(
            [.. entries.Values.Select(entry => new ImportLine(entry.Row, $"{entry.Name} {entry.Code}",
                !codes.TryGetValue(entry.Code, out var old) ? ImportChange.New : old.Name == entry.Name ? ImportChange.Same : ImportChange.Changed))],
            work => Write(work, act, version, changes, codes));
    }

    public IReadOnlyList<Refusal> Undo(Work work, Act act, IReadOnlyList<ImportedThing> things)
    {
        var ids = things.Select(thing => thing.Id).ToList();
        var divisions = work.Db.Divisions.AsTracking().Where(division => ids.Contains(division.Id)).ToDictionary(division => division.Id);
        var renamed = things.Where(thing => !thing.IsNew).ToList();
        if (AreaTables.ChangedSince([.. renamed.Where(thing => !divisions.TryGetValue(thing.Id, out var now) || now.Name != thing.After).Select(thing => thing.After!)]) is { Count: > 0 } refused)
            return refused;
        // A name taken back is one more change of name: what it was called in between is not forgotten.
        ImportDivisions.Rename(work, [.. renamed.Select(thing => new DivisionChanges.Renaming(new DivisionChanges.Known(thing.Id, AreaCode.Parse(divisions[thing.Id].Code), thing.After!), thing.Before!))], zone.Day(act.At));
        foreach (var level in things.Where(thing => thing.IsNew && divisions.ContainsKey(thing.Id)).Select(thing => divisions[thing.Id]).GroupBy(division => division.Level).OrderByDescending(level => level.Key))
        {
            work.Db.RemoveRange(level);
            work.Save();
        }
        AreaTables.TakenBack(work, keeper, act, Kind, things);
        return [];
    }

    private Outcome<IReadOnlyList<ImportedThing>> Write(Work work, Act act, int version, DivisionChanges changes, Dictionary<AreaCode, DivisionChanges.Known> known)
    {
        var (ids, before, today) = (known.ToDictionary(one => one.Key, one => one.Value.Id), known.Keys.ToHashSet(), zone.Day(act.At));
        var fact = new DivisionsImported(Ids.New(act.At), 1, 1, null, changes.Added.Count, changes.Renamed.Count, 0);
        if (AreaTables.Change(work, keeper, version, act, fact, () =>
        {
            foreach (var entry in changes.Added)
                ids[entry.Code] = Ids.New(act.At);
            work.Db.AddRange(changes.Added.Select(entry => new Division
            {
                Id = ids[entry.Code],
                Code = entry.Code.Text,
                Name = entry.Name,
                Level = entry.Code.Level,
                ParentId = entry.Code.Parent is { } parent ? ids[parent] : null,
                ValidFrom = ImportDivisions.From(entry.Code, before, today),
            }));
            ImportDivisions.Rename(work, [.. changes.Renamed], today);
        }) is { } refused)
            return refused;
        return new List<ImportedThing>(
        [
            .. changes.Added.Select(entry => new ImportedThing(AreaTables.Division, ids[entry.Code], true)),
            .. changes.Renamed.Select(one => new ImportedThing(AreaTables.Division, one.Division.Id, false) { Before = one.Division.Name, After = one.Name }),
        ]);
    }

    // A row names its own division and may name those above it; of those only what is not known yet is taken.
    private static Dictionary<AreaCode, DivisionFile.Entry> Read(MappedTable table, Dictionary<AreaCode, DivisionChanges.Known> known)
    {
        var (entries, own) = (new Dictionary<AreaCode, DivisionFile.Entry>(), new HashSet<AreaCode>());
        foreach (var row in table.Rows.TakeWhile(_ => !table.IsFull))
        {
            var name = row.Name(Name.Key, AreaTables.LongestName);
            var said = row[Code.Key].Replace(" ", "", StringComparison.Ordinal);
            if (CellText.IsShortened(said))
                row.Fault(Code.Key, "Tables.What.Shortened", row.Shown(Code.Key));
            else if (!AreaCode.TryParseShort(said, out var code))
                row.Fault(Code.Key, "Areas.Table.What.NotACode", row.Shown(Code.Key));
            else if (!own.Add(code))
                row.Fault(Code.Key, "Tables.What.Twice", code.Text, entries[code].Row);
            else if (row.IsSound)
            {
                entries[code] = new DivisionFile.Entry(row.Number, code, name);
                TakeAbove(row, code, entries, known);
            }
        }
        return entries;
    }

    private static void TakeAbove(MappedRow row, AreaCode code, Dictionary<AreaCode, DivisionFile.Entry> entries, Dictionary<AreaCode, DivisionChanges.Known> known)
    {
        for (var at = code.Parent; at is { } above; at = above.Parent)
        {
            if (known.ContainsKey(above) || entries.ContainsKey(above))
                continue;
            var column = Above[(int)DivisionLevel.Street - (int)above.Level];
            if (row[column.Key].Length == 0)
                row.Fault(column.Key, "Areas.Table.What.AboveMissing", above.Text);
            else if (row.Name(column.Key, AreaTables.LongestName) is var name && row.IsSound)
                entries[above] = new DivisionFile.Entry(row.Number, above, name);
        }
    }
}
