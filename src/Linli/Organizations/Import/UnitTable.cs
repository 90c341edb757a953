using Linli.Areas;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Imports;
using Linli.Organizations.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Organizations.Import;

/// <summary>单位和值班电话: the offices' phone book: units that are there get their duty number, those that are not are founded.</summary>
/// <remarks>What kind of unit it is need not be written where its name says so: a community's or street's own name, 城管局, 物业.</remarks>
internal sealed class UnitTable(IAreas areas, DeploymentZone zone, BookShelf shelf, FoundUnit found, ChangeUnit change) : ITableImport
{
    /// <summary>The word of a unit among imported things.</summary>
    public const string Thing = "unit";

    private static readonly TableColumn Name = new("name", "Organizations.Table.Column.Unit", "单位", "单位名称", "部门", "机构", "机构名称", "名称", "单位全称") { IsRequired = true, Example = "金润社区居委会" };
    private static readonly TableColumn Phone = new("phone", "Organizations.Table.Column.Phone", "值班电话", "联系电话", "电话", "办公电话", "座机", "电话号码", "手机") { Example = "0999-8211001" };
    private static readonly TableColumn OfKind = new("kind", "Organizations.Table.Column.Kind", "类型", "单位类型", "类别", "性质") { Example = "社区" };
    private static readonly TableColumn Parent = new("parent", "Organizations.Table.Column.Parent", "上级单位", "上级", "主管单位", "隶属") { Example = "长平街道办事处" };
    private static readonly TableColumn Area = new("area", "Organizations.Table.Column.Area", "服务区域", "辖区", "管辖区域", "所属社区", "所属街道") { Example = "金润社区" };
    private static readonly TableColumn Short = new("short", "Organizations.Table.Column.Short", "简称") { Example = "" };

    public string Kind => "units";

    public string TextKey => "Organizations.Table.Units";

    public string Permission => OrganizationsModule.Edit;

    public int Order => 40;

    public IReadOnlyList<TableColumn> Columns { get; } = [Name, Phone, OfKind, Parent, Area, Short];

    public ImportPlan Plan(LinliDb db, MappedTable table, Act act, object? prepared)
    {
        var day = zone.Day(act.At);
        var standing = db.Units.AsNoTracking().AsEnumerable().Where(unit => unit.IsValidOn(day)).ToList();
        var (lines, changes, news, seen) = (new List<ImportLine>(), new List<(Unit Old, string? Phone, string ShortName)>(), new List<Wanted>(), new Dictionary<string, int>());
        foreach (var row in table.Rows.TakeWhile(_ => !table.IsFull))
        {
            var name = row.Name(Name.Key, 60);
            var phone = row.Dial(Phone.Key, DutyNumber.IsReadable);
            var shortName = row.Words(Short.Key, 20);
            if (!seen.TryAdd(name, row.Number))
                row.Fault(Name.Key, "Tables.What.Twice", name, seen[name]);
            var known = standing.Where(unit => unit.Name == name).Take(2).ToList() is { Count: > 0 } same ? same : standing.Where(unit => unit.ShortName == name).Take(2).ToList();
            if (known.Count > 1)
                row.Fault(Name.Key, "Organizations.Table.What.Ambiguous", row.Shown(Name.Key));
            if (!row.IsSound)
                continue;
            if (known is [var unit])
            {
                var (newPhone, newShort) = (phone ?? unit.Phone, shortName.Length > 0 ? shortName : unit.ShortName);
                var isSame = newPhone == unit.Phone && newShort == unit.ShortName;
                if (!isSame)
                    changes.Add((unit, newPhone, newShort));
                lines.Add(new ImportLine(row.Number, Words(unit.Name, newPhone), isSame ? ImportChange.Same : ImportChange.Changed));
            }
            else if (Wish(row, name, shortName, phone) is { } wanted)
            {
                news.Add(wanted);
                lines.Add(new ImportLine(row.Number, Words(name, phone), ImportChange.New));
            }
        }
        foreach (var wanted in news.Where(wanted => wanted.Row[Parent.Key] is { Length: > 0 } parent && standing.TrueForAll(unit => !Is(unit, parent)) && !news.Exists(other => other.Unit.Name == parent)))
            wanted.Row.Fault(Parent.Key, "Organizations.Table.What.NoParent", wanted.Row.Shown(Parent.Key));
        return new ImportPlan(lines, work => Write(work, act, standing, changes, news));
    }

    public IReadOnlyList<Refusal> Undo(Work work, Act act, IReadOnlyList<ImportedThing> things)
    {
        var ids = things.Select(thing => thing.Id).ToList();
        var units = work.Db.Units.AsTracking().Where(unit => ids.Contains(unit.Id)).ToDictionary(unit => unit.Id);
        var changed = things.Where(thing => !thing.IsNew).ToList();
        var since = changed.Where(thing => Fields.Of(units[thing.Id]).Text != thing.After).Select(thing => units[thing.Id].Name).ToList();
        if (since.Count > 0)
            return [new Refusal("Imports.Refusal.ChangedSince", null, since.Count, since[0])];
        foreach (var thing in changed)
        {
            var (unit, before) = (units[thing.Id], Fields.Of(thing.Before!));
            (unit.Phone, unit.ShortName) = (before.Phone, before.ShortName);
            work.Append(act, unit, new UnitChanged(unit.ParentId, unit.AreaId));
        }
        // A unit is named by the record; it ends, and leaves the lists.
        foreach (var unit in things.Where(thing => thing.IsNew).Select(thing => units[thing.Id]))
        {
            unit.ValidUntil = zone.Day(act.At);
            work.Append(act, unit, new UnitEnded());
        }
        shelf.Turn(work);
        return [];
    }

    private Outcome<IReadOnlyList<ImportedThing>> Write(Work work, Act act, List<Unit> standing, List<(Unit Old, string? Phone, string ShortName)> changes, List<Wanted> news)
    {
        var (things, made, left) = (new List<ImportedThing>(), new List<Unit>(standing), news.ToList());
        foreach (var (old, phone, shortName) in changes)
        {
            var changed = change.In(work, old.Id, old.Name, shortName, phone, old.SortOrder, act);
            if (changed.IsRefused)
                return changed.Refusals.ToList();
            things.Add(new ImportedThing(Thing, old.Id, false) { Before = Fields.Of(old).Text, After = Fields.Of(changed.Value).Text });
        }
        // Larger ones first, and each after the one it hangs under.
        while (left.Count > 0)
        {
            var next = left.Where(wanted => wanted.Row[Parent.Key] is not { Length: > 0 } parent || made.Exists(unit => Is(unit, parent))).OrderBy(wanted => wanted.Unit.AreaKind ?? ScopeKind.Unit).FirstOrDefault();
            if (next is null)
                return new Refusal("Organizations.Table.Circle");
            left.Remove(next);
            var parentId = next.Row[Parent.Key] is { Length: > 0 } named ? made.First(unit => Is(unit, named)).Id : Above(next.Unit, made)?.Id;
            var outcome = found.In(work, act, next.Unit with { ParentId = parentId });
            if (outcome.IsRefused)
                return outcome.Refusals.Select(refusal => new Refusal("Organizations.Table.Refused", $"row {next.Row.Number}", next.Row.Number, next.Unit.Name, new Phrase(refusal.Key, refusal.Args))).ToList();
            work.Save();
            made.Add(outcome.Value);
            things.Add(new ImportedThing(Thing, outcome.Value.Id, true));
        }
        return things;
    }

    private Wanted? Wish(MappedRow row, string name, string shortName, string? phone)
    {
        var kind = UnitKindWords.Of(row[OfKind.Key]) ?? (row[OfKind.Key].Length == 0 ? Guess(name) : null);
        if (kind is null)
        {
            row.Fault(OfKind.Key, "Organizations.Table.What.NoKind", name);
            return null;
        }
        var wanted = row[Area.Key] is { Length: > 0 } said ? said : name;
        var area = Named(wanted, kind);
        if (area is null && row[Area.Key].Length > 0)
            row.Fault(Area.Key, "Organizations.Table.What.NoArea", row.Shown(Area.Key));
        if (area is null && kind is "community" or "street")
            row.Fault(Area.Key, "Organizations.Table.What.AreaNeeded", name);
        // A department or the county's own office answers for the county, where there is only one.
        area ??= UnitKinds.IsDepartment(kind) || kind == "county" ? areas.All(AreaKind.County) is [var only] ? only : null : null;
        var isDepartment = UnitKinds.IsDepartment(kind);
        return row.IsSound ? new Wanted(row, new NewUnit(isDepartment ? UnitKinds.Department : kind, name)
        {
            ShortName = shortName,
            Department = isDepartment ? kind : null,
            AreaId = area?.Id,
            AreaKind = area is null ? null : area.Kind switch { AreaKind.County => ScopeKind.County, AreaKind.Street => ScopeKind.Street, _ => ScopeKind.Community },
            Phone = phone,
        }) : null;
    }

    private string? Guess(string name) =>
        Named(name, "community") is not null ? "community" : Named(name, "street") is not null ? "street" : Named(name, "county") is not null ? "county" : UnitKindWords.In(name);

    // 长平街道办事处 is the office of 长平街道; 金润社区居委会 and 金润社区 are one.
    private AreaRow? Named(string words, string kind)
    {
        var levels = kind switch { "community" => [AreaKind.Community], "street" => [AreaKind.Street], "county" => [AreaKind.County], _ => new[] { AreaKind.Community, AreaKind.Street, AreaKind.County } };
        var office = UnitKindWords.WithoutOffice(words);
        foreach (var level in levels)
            if (areas.All(level).Where(area => area.Code == words || area.Name == words || area.Label == words || area.Label == office || area.Name == office).Take(2).ToArray() is [var only])
                return only;
        return null;
    }

    private Unit? Above(NewUnit unit, List<Unit> made)
    {
        var above = unit.AreaId is { } area ? areas.Path(area).Reverse().Select(one => one.Id).ToList() : [];
        return above.SelectMany(id => made.Where(other => other.AreaId == id && other.Kind is "county" or "street" or "community" && (id != unit.AreaId || unit.AreaKind == ScopeKind.County || unit.Kind is not ("street" or "community")))).FirstOrDefault()
            ?? made.Find(other => other.ParentId is null && other.Kind == "county");
    }

    private static bool Is(Unit unit, string name) => unit.Name == name || unit.ShortName == name;

    private static string Words(string name, string? phone) => phone is null ? name : $"{name} · {phone}";

    private sealed record Wanted(MappedRow Row, NewUnit Unit);

    /// <summary>What this table may change of a unit.</summary>
    private sealed record Fields(string? Phone, string ShortName)
    {
        public string Text => Phone + "\n" + ShortName;

        public static Fields Of(Unit unit) => new(unit.Phone, unit.ShortName);

        public static Fields Of(string text) => text.Split('\n') is [var phone, var shortName] ? new(phone.Length == 0 ? null : phone, shortName) : throw new FormatException("Two lines were kept.");
    }
}
