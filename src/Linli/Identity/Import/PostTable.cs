using Linli.Areas;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Identity.Data;
using Linli.Imports;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Identity.Import;

/// <summary>人员岗位: who holds which post, in which unit, for which grid or community. The same staff list as <see cref="AccountTable"/>, in the other administrator's hands.</summary>
/// <remarks>It gives posts and ends none: who is no longer in the list may be on leave. The three administrators are not appointed by list.</remarks>
internal sealed class PostTable(IAreas areas, AccountStore store, AppointTo appoint, EndPost end, DeploymentZone zone) : ITableImport
{
    /// <summary>The word of a post among imported things.</summary>
    public const string Thing = "post";

    private static readonly TableColumn Name = new("name", "Identity.Table.Column.Name", "姓名", "名字", "人员姓名", "工作人员", "网格员姓名", "人员") { IsRequired = true, Example = "李小梅" };
    private static readonly TableColumn Login = new("account", "Identity.Table.Column.Account", "账号", "登录名", "用户名", "登录账号");
    private static readonly TableColumn InUnit = new("unit", "Identity.Table.Column.Unit", "单位", "所在单位", "工作单位", "部门", "单位名称") { Repeats = true, Example = "金润社区居委会" };
    private static readonly TableColumn InRole = new("role", "Identity.Table.Column.Role", "岗位", "职务", "角色", "岗位名称", "身份") { IsRequired = true, Example = "网格员" };
    private static readonly TableColumn For = new("area", "Identity.Table.Column.For", "负责区域", "负责网格", "网格", "所属网格", "责任区", "管辖网格", "片区", "负责范围") { Example = "第一网格" };
    private static readonly TableColumn Rank = new("rank", "Identity.Table.Column.Rank", "A/B角", "AB角", "角", "A角B角") { Example = "A" };

    public string Kind => "posts";

    public string TextKey => "Identity.Table.Posts";

    public string Permission => OrganizationsModule.Edit;

    public int Order => 60;

    public IReadOnlyList<TableColumn> Columns { get; } = [Name, Login, InUnit, InRole, For, Rank];

    public ImportPlan Plan(LinliDb db, MappedTable table, Act act, object? prepared)
    {
        var day = zone.Day(act.At);
        var units = db.Units.AsNoTracking().AsEnumerable().Where(unit => unit.IsValidOn(day)).ToList();
        var held = db.Posts.AsNoTracking().Where(post => post.EndsAt == null || post.EndsAt > act.At).AsEnumerable().Where(post => post.IsHeldAt(act.At)).ToLookup(post => (post.AccountId, post.UnitId, post.Role, post.AreaId));
        var (people, lines, news, seen) = (new KnownPeople(db, store), new List<ImportLine>(), new List<(int Row, NewPost Post)>(), new Dictionary<(Guid, Guid, Role, Guid?), int>());
        foreach (var row in table.Rows.TakeWhile(_ => !table.IsFull))
            foreach (var (post, words) in Read(row, people, units))
            {
                var key = (post.AccountId, post.UnitId, post.Role, post.AreaId);
                if (!seen.TryAdd(key, row.Number))
                {
                    row.Fault(Name.Key, "Tables.What.Twice", words, seen[key]);
                    continue;
                }
                foreach (var reason in AppointTo.Reasons(post, act))
                    row.Fault(InRole.Key, reason.Key, reason.Args);
                var isHeld = held[key].Any();
                lines.Add(new ImportLine(row.Number, words, isHeld ? ImportChange.Same : ImportChange.New));
                if (!isHeld)
                    news.Add((row.Number, post));
            }
        return new ImportPlan(lines, work => Write(work, act, news));
    }

    public IReadOnlyList<Refusal> Undo(Work work, Act act, IReadOnlyList<ImportedThing> things)
    {
        var ids = things.Select(thing => thing.Id).ToList();
        foreach (var post in work.Db.Posts.AsTracking().Where(post => ids.Contains(post.Id)).ToList().Where(post => post.IsHeldAt(act.At)))
        {
            var ended = end.In(work, act, post.Id);
            if (ended.IsRefused)
                return ended.Refusals;
        }
        return [];
    }

    private Outcome<IReadOnlyList<ImportedThing>> Write(Work work, Act act, List<(int Row, NewPost Post)> news)
    {
        var things = new List<ImportedThing>();
        foreach (var (row, post) in news)
        {
            var given = appoint.In(work, act, post);
            if (given.IsRefused)
                return given.Refusals.Select(refusal => new Refusal("Identity.Table.Refused", $"row {row}", row, new Phrase(refusal.Key, refusal.Args))).ToList();
            work.Save();
            things.Add(new ImportedThing(Thing, given.Value.Id, true));
        }
        return things;
    }

    // A worker of three grids has them in one cell: a post for each.
    private IEnumerable<(NewPost Post, string Words)> Read(MappedRow row, KnownPeople people, List<Unit> units)
    {
        var name = KnownPeople.NameOf(row.Name(Name.Key, 30));
        var login = row[Login.Key] is { Length: > 0 } said ? said : name;
        var role = RoleWords.Of(row[InRole.Key]);
        if (row.IsSound && people.Find(login, name, row[Login.Key].Length > 0) is not { ClosedAt: null })
            row.Fault(row[Login.Key].Length > 0 ? Login.Key : Name.Key, people.IsAmbiguous(name) ? "Identity.Table.What.Ambiguous" : "Identity.Table.What.NoAccount", login);
        if (row[InRole.Key].Length == 0)
            row.Fault(InRole.Key, "Tables.What.Missing");
        else if (role is null)
            row.Fault(InRole.Key, "Identity.Table.What.NoRole", row.Shown(InRole.Key));
        else if (role.Value.Rule.IsAdministrator)
            row.Fault(InRole.Key, "Identity.Table.What.Administrator");
        if (row[Rank.Key] is not ("" or "A" or "B" or "a" or "b" or "A角" or "B角" or "主" or "备"))
            row.Fault(Rank.Key, "Identity.Table.What.NoRank", row.Shown(Rank.Key));
        var unit = UnitOf(row, units);
        if (!row.IsSound)
            return [];
        var found = AreasOf(row, role!.Value, unit!);
        var rank = row[Rank.Key] is ['B' or 'b', ..] or "备" ? PostRank.B : PostRank.A;
        var account = people.Find(login, name, row[Login.Key].Length > 0)!;
        return row.IsSound
            ? [.. found.Select(area => (new NewPost(account.Id, unit!.Id, role.Value) { AreaId = area?.Id, AreaKind = area?.Kind, Rank = rank },
                $"{name} · {unit.ShortName} · {Texts.Say(Language.Zh, role.Value.Rule.TextKey)}{(area is null ? "" : " · " + areas.Label(area.Id))}"))]
            : [];
    }

    private static Unit? UnitOf(MappedRow row, List<Unit> units)
    {
        var said = row[InUnit.Key];
        if (said.Length == 0 && units.Where(unit => unit.Kind == "community").Take(2).ToArray() is [var only])
            return only;
        var named = units.Where(unit => unit.Name == said || unit.ShortName == said).Take(2).ToArray();
        if (named is [var one])
            return one;
        row.Fault(InUnit.Key, said.Length == 0 ? "Tables.What.Missing" : named.Length > 1 ? "Identity.Table.What.UnitAmbiguous" : "Identity.Table.What.NoUnit", row.Shown(InUnit.Key));
        return null;
    }

    private List<AreaWords.Named?> AreasOf(MappedRow row, Role role, Unit unit)
    {
        var kinds = role.Rule.Areas;
        if (kinds.Count == 0)
            return [null];
        var words = row[For.Key].Split(['、', '，', ',', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            if (unit.AreaId is { } own && unit.AreaKind is { } kind && kinds.Contains(kind))
                return [new AreaWords.Named(kind, own)];
            row.Fault(For.Key, "Identity.Table.What.AreaMissing", new Phrase(role.Rule.TextKey));
            return [];
        }
        var found = new List<AreaWords.Named?>();
        foreach (var word in words)
            if (Named(word, kinds, unit) is { } area)
                found.Add(area);
            else
                row.Fault(For.Key, "Identity.Table.What.NoArea", word, unit.ShortName);
        return found;
    }

    private AreaWords.Named? Named(string word, IReadOnlyList<ScopeKind> kinds, Unit unit)
    {
        if (kinds.Contains(ScopeKind.Building))
            return areas.Locate(new Whereabouts { Chosen = unit.AreaId, Address = word }) is { IsRefused: false, Value.Building: { } building } ? new AreaWords.Named(ScopeKind.Building, building) : null;
        var named = kinds.SelectMany(kind => KindsOf(kind).SelectMany(areas.All).Select(area => (Kind: kind, Area: area)))
            .Where(one => (one.Area.Label == word || one.Area.Name == word || one.Area.Code == word) && (unit.AreaId is not { } home || areas.Holds(home, one.Area.Id))).Take(2).ToList();
        return named is [var only] ? new AreaWords.Named(only.Kind, only.Area.Id) : null;
    }

    private static AreaKind[] KindsOf(ScopeKind kind) => kind switch
    {
        ScopeKind.County => [AreaKind.County],
        ScopeKind.Street => [AreaKind.Street],
        ScopeKind.Community => [AreaKind.Community],
        ScopeKind.Grid => [AreaKind.Grid, AreaKind.Special],
        ScopeKind.MicroGrid => [AreaKind.Micro],
        _ => [],
    };
}
