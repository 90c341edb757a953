using Linli.Areas;
using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Imports;
using Linli.OneStop.Edit;
using Microsoft.EntityFrameworkCore;

namespace Linli.OneStop.Import;

/// <summary>办事事项表: what can be done where, when, with which papers; and what is no longer certified.</summary>
internal sealed class MatterTable(IAreas areas, IDispatch dispatch, ChangeMatter change) : ITableImport
{
    private const string Thing = "matter";

    private static readonly TableColumn Name = new("name", "OneStop.Name", "事项", "事项名称", "办理事项", "服务事项", "名称", "项目") { IsRequired = true, Example = "老年证" };
    private static readonly TableColumn Where = new("where", "OneStop.Where", "办理地点", "地点", "在哪里办", "地址", "窗口", "受理地点") { Example = "社区服务大厅 2 号窗口" };
    private static readonly TableColumn Hours = new("hours", "OneStop.Hours", "办理时间", "时间", "什么时候办", "工作时间", "受理时间") { Example = "周一至周五 9:00–12:00、14:30–18:00" };
    private static readonly TableColumn Phone = new("phone", "OneStop.Phone", "咨询电话", "电话", "联系电话", "办公电话") { Example = "0999-8211001" };
    private static readonly TableColumn Papers = new("papers", "OneStop.Papers", "所需材料", "材料", "要带什么", "提交材料", "申请材料") { Example = "本人照片一张" };
    private static readonly TableColumn NoLonger = new("no-longer", "OneStop.NoLonger", "不再开具的证明", "不再出具的证明", "取消的证明", "不再开具") { Example = "居住证明" };
    private static readonly TableColumn Instead = new("instead", "OneStop.Instead", "改到哪里办", "办理途径", "替代办法", "怎么办", "去哪里办") { Example = "到派出所查询打印" };
    private static readonly TableColumn Category = new("category", "OneStop.Category", "事项分类", "分类代码", "分类") { Example = "" };
    private static readonly TableColumn Area = new("area", "OneStop.Area", "适用范围", "所属社区", "社区", "街道", "适用区域") { Example = "" };

    public string Kind => "matters";

    public string TextKey => "OneStop.Table";

    public string Permission => OneStopModule.Edit;

    public int Order => 70;

    public IReadOnlyList<TableColumn> Columns { get; } = [Name, Where, Hours, Phone, Papers, NoLonger, Instead, Category, Area];

    public ImportPlan Plan(LinliDb db, MappedTable table, Act act, object? prepared)
    {
        var standing = db.Matters.AsNoTracking().AsEnumerable().ToLookup(matter => (matter.Name, matter.AreaId));
        var (lines, news, changes, seen) = (new List<ImportLine>(), new List<(Guid? Area, MatterWords Words)>(), new List<(Matter Old, MatterWords New)>(), new Dictionary<(string, Guid?), int>());
        foreach (var row in table.Rows.TakeWhile(_ => !table.IsFull))
        {
            if (Read(row) is not (var area, { } read))
                continue;
            if (!seen.TryAdd((read.Name, area), row.Number))
            {
                row.Fault(Name.Key, "Tables.What.Twice", read.Name, seen[(read.Name, area)]);
                continue;
            }
            var old = standing[(read.Name, area)].FirstOrDefault();
            // A column that the table does not have says nothing: what stands there stays.
            var words = old is null ? read : Kept(read, MatterWords.Of(old), table);
            if (old is null)
                news.Add((area, words));
            else if (words != MatterWords.Of(old))
                changes.Add((old, words));
            lines.Add(new ImportLine(row.Number, $"{words.Name} · {words.Where}", old is null ? ImportChange.New : words == MatterWords.Of(old) ? ImportChange.Same : ImportChange.Changed));
        }
        return new ImportPlan(lines, work => Write(work, act, news, changes));
    }

    public IReadOnlyList<Refusal> Undo(Work work, Act act, IReadOnlyList<ImportedThing> things)
    {
        var ids = things.Select(thing => thing.Id).ToList();
        var matters = work.Db.Matters.AsTracking().Where(matter => ids.Contains(matter.Id)).ToDictionary(matter => matter.Id);
        var changed = things.Where(thing => !thing.IsNew).ToList();
        var since = changed.Where(thing => !matters.TryGetValue(thing.Id, out var now) || Text(MatterWords.Of(now)) != thing.After).ToList();
        if (since.Count > 0)
            return [new Refusal("Imports.Refusal.ChangedSince", null, since.Count, matters.TryGetValue(since[0].Id, out var first) ? first.Name : "")];
        foreach (var thing in changed)
            change.In(work, act, matters[thing.Id], System.Text.Json.JsonSerializer.Deserialize<MatterWords>(thing.Before!, FactKinds.Json)!);
        foreach (var thing in things.Where(thing => thing.IsNew && matters.ContainsKey(thing.Id)))
            change.RemoveIn(work, act, matters[thing.Id]);
        return [];
    }

    private Outcome<IReadOnlyList<ImportedThing>> Write(Work work, Act act, List<(Guid? Area, MatterWords Words)> news, List<(Matter Old, MatterWords New)> changes)
    {
        var things = new List<ImportedThing>();
        var order = (work.Db.Matters.Max(matter => (int?)matter.SortOrder) ?? 0) + 1;
        foreach (var (area, words) in news)
            things.Add(new ImportedThing(Thing, change.AddIn(work, act, area, order++, words).Id, true));
        foreach (var (old, words) in changes)
        {
            change.In(work, act, work.Db.Matters.AsTracking().Single(matter => matter.Id == old.Id), words);
            things.Add(new ImportedThing(Thing, old.Id, false) { Before = Text(MatterWords.Of(old)), After = Text(words) });
        }
        return things;
    }

    private (Guid? Area, MatterWords? Words) Read(MappedRow row)
    {
        var name = row.Name(Name.Key, ChangeMatter.LongestName);
        var phone = row.Dial(Phone.Key, ChangeMatter.IsDialled) ?? "";
        var category = row[Category.Key] is { Length: > 0 } code ? code : Matter.DefaultCategory;
        if (dispatch.Current.Find(category) is null)
            row.Fault(Category.Key, "OneStop.Table.What.NoCategory", category);
        var area = row[Area.Key] is { Length: > 0 } said ? AreaOf(row, said) : null;
        var words = new MatterWords(name, row.Words(Where.Key, ChangeMatter.LongestLine), row.Words(Hours.Key, ChangeMatter.LongestLine), phone,
            row.Words(Papers.Key, ChangeMatter.LongestText), row.Words(NoLonger.Key, ChangeMatter.LongestText), row.Words(Instead.Key, ChangeMatter.LongestText), category);
        return (area, row.IsSound ? words : null);
    }

    private Guid? AreaOf(MappedRow row, string said)
    {
        var found = new[] { AreaKind.Community, AreaKind.Street, AreaKind.County }.SelectMany(areas.All).Where(area => area.Code == said || area.Label == said || area.Name == said).Take(2).ToArray();
        if (found is [var only])
            return only.Id;
        row.Fault(Area.Key, "OneStop.Table.What.NoArea", row.Shown(Area.Key));
        return null;
    }

    private static MatterWords Kept(MatterWords read, MatterWords old, MappedTable table) => new(
        read.Name, table.Has(Where.Key) ? read.Where : old.Where, table.Has(Hours.Key) ? read.Hours : old.Hours, table.Has(Phone.Key) ? read.Phone : old.Phone,
        table.Has(Papers.Key) ? read.Papers : old.Papers, table.Has(NoLonger.Key) ? read.NoLonger : old.NoLonger, table.Has(Instead.Key) ? read.Instead : old.Instead,
        table.Has(Category.Key) ? read.Category : old.Category);

    private static string Text(MatterWords words) => System.Text.Json.JsonSerializer.Serialize(words, FactKinds.Json);
}
