using Linli.Areas;
using Linli.Demo.Land;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Identity;
using Linli.Organizations;
using Microsoft.AspNetCore.Identity;

namespace Linli.Demo.People;

/// <summary>Founds the county's organisations and puts about seventy people into posts of every role, by the program's own verbs.</summary>
internal sealed class MakePeople(IUnitOfWork works, FoundUnit found, CreateAccount create, AppointTo appoint, IAreas areas, IPasswordHasher<Account> hasher)
{
    /// <summary>The most areas one role of a person may have.</summary>
    private const int MostGrids = 8;

    private readonly Dictionary<string, Unit> _units = [];
    private readonly List<Actor> _people = [];
    private readonly Dictionary<Guid, string> _areas = [];
    private readonly HashSet<string> _names = [];
    private IReadOnlyList<string> _surnames = [], _given = [];
    private string _hash = "", _lastName = "";
    private Act _act = null!;
    private int _order;

    private sealed record UnitRow(string Kind, string Department, string Name, string Short, string People);

    /// <summary>Makes them.</summary>
    public async Task<Crew> Run(LandPlan plan, IReadOnlyDictionary<string, IReadOnlyList<PlateRow>> plates, DemoOptions options, Act act, Action<double> progress)
    {
        _act = act;
        var random = DemoRandom.For(options.Seed, "people");
        (_surnames, _given) = DemoData.Rows("names", cell => (cell("surnames").Select(one => one.ToString()).ToList(), cell("given").Split(' ').ToList()))[0];
        // One password for all, hashed once: it is printed on the screen anyway, and a real hash takes a tenth of a second on purpose.
        _hash = hasher.HashPassword(null!, DemoSheet.Password);
        await Found(plan);
        progress(0.3);
        await Appoint(plan, plates, random);
        progress(0.6);
        await Entrust(plan, random, progress);
        return new Crew(_units, _people, _areas);
    }

    private async Task Found(LandPlan plan)
    {
        var rows = DemoData.Rows("units", cell => new UnitRow(cell("kind"), cell("department"), cell("name"), cell("short"), cell("people")));
        var county = areas.AreaByCode(LandPlan.CountyCode)!.Id;
        await In(work =>
        {
            foreach (var row in rows)
                Unit(work, row.Department.Length > 0 ? row.Department : row.Kind is "county" ? "county" : row.Name, new NewUnit(row.Kind, row.Name)
                {
                    Department = row.Department.Length > 0 ? row.Department : null,
                    ShortName = row.Short,
                    ParentId = row.Kind is "county" or "party-committee" ? null : _units["county"].Id,
                    AreaId = row.Kind is "county" or "department" or "governance-center" ? county : null,
                    AreaKind = row.Kind is "county" or "department" or "governance-center" ? ScopeKind.County : null,
                    Phone = row.Kind == "county" ? "0999-8120000" : null,
                    SortOrder = ++_order,
                });
        });
        await In(work =>
        {
            foreach (var street in plan.Streets)
            {
                var area = areas.AreaByCode(street.Code)!.Id;
                var office = Unit(work, street.Code, new NewUnit("street", street.Name + (street.Name.EndsWith('镇') ? "人民政府" : "办事处"))
                {
                    ShortName = street.Name,
                    ParentId = _units["county"].Id,
                    AreaId = area,
                    AreaKind = ScopeKind.Street,
                    Phone = "0999-" + (street.Name.EndsWith('镇') ? "8123000" : street.Code.EndsWith("1000", StringComparison.Ordinal) ? "8121000" : "8122000"),
                    SortOrder = ++_order,
                });
                Unit(work, street.Code + "党", new NewUnit("party-committee", $"中共{street.Name}{(street.Name.EndsWith('镇') ? "" : "工作")}委员会") { ParentId = _units["中共青禾县委员会"].Id, SortOrder = ++_order });
                Unit(work, street.Code + "调", new NewUnit("mediation-committee", $"{street.Name}人民调解委员会") { ParentId = office.Id, AreaId = area, AreaKind = ScopeKind.Street, SortOrder = ++_order });
            }
        });
        foreach (var community in plan.Communities)
            await In(work => Community(work, community));

        void Community(Work work, LandPlan.Community community)
        {
            var area = areas.AreaByCode(community.Code)!.Id;
            var office = Unit(work, community.Code, new NewUnit("community", community.ShortName)
            {
                ParentId = _units[community.StreetCode].Id,
                AreaId = area,
                AreaKind = ScopeKind.Community,
                Phone = community.DutyPhone,
                SortOrder = ++_order,
            });
            var party = Unit(work, community.Code + "党", new NewUnit("community-party-committee", $"{community.ShortName}党委") { ParentId = _units[community.StreetCode + "党"].Id, SortOrder = ++_order });
            Unit(work, community.Code + "大", new NewUnit("joint-party-committee", $"{community.ShortName}“大党委”") { ParentId = party.Id, SortOrder = ++_order });
            Unit(work, community.Code + "调", new NewUnit("mediation-committee", $"{community.ShortName}人民调解委员会") { ParentId = office.Id, AreaId = area, AreaKind = ScopeKind.Community, SortOrder = ++_order });
            Unit(work, community.Property, new NewUnit("property", community.Property) { ParentId = office.Id, AreaId = area, AreaKind = ScopeKind.Community, SortOrder = ++_order });
            foreach (var estate in community.Grids.Select(grid => grid.Estate).Distinct().Take(2))
            {
                Unit(work, estate + "支", new NewUnit("party-branch", $"{estate}党支部") { ParentId = party.Id, SortOrder = ++_order });
                Unit(work, estate + "管", new NewUnit("property-committee", $"{estate}物业管理委员会") { ParentId = office.Id, SortOrder = ++_order });
            }
        }
    }

    private async Task Appoint(LandPlan plan, IReadOnlyDictionary<string, IReadOnlyList<PlateRow>> plates, DemoRandom random)
    {
        var county = areas.AreaByCode(LandPlan.CountyCode)!.Id;
        _areas[county] = LandPlan.CountyCode;
        await In(work =>
        {
            Person(work, "xiandiaodu1", Role.CountyDispatcher, "county", (ScopeKind.County, county));
            Person(work, "xiandiaodu2", Role.CountyDispatcher, "county", (ScopeKind.County, county), PostRank.B);
            Person(work, "xianlingdao", Role.Leader, "county", (ScopeKind.County, county));
            Person(work, "shenji", Role.Auditor, "county", null);
            Person(work, "xitong", Role.SystemAdmin, "county", null);
            Person(work, "anquan", Role.SecurityAdmin, "county", null);
        });
        var rows = DemoData.Rows("units", cell => (Department: cell("department"), People: cell("people")));
        foreach (var some in rows.Where(row => row.Department.Length > 0).Chunk(10))
            await In(work =>
            {
                foreach (var (department, people) in some)
                {
                    if (people.Contains("handler", StringComparison.Ordinal))
                        Person(work, $"cb.{department}", Role.DepartmentHandler, department, null);
                    if (people.Contains("head", StringComparison.Ordinal))
                        Person(work, $"fz.{department}", Role.DepartmentHead, department, null);
                }
            });
        foreach (var (street, number) in plan.Streets.Select((street, at) => (street, at + 1)))
            await In(work =>
            {
                var area = areas.AreaByCode(street.Code)!.Id;
                _areas[area] = street.Code;
                Person(work, $"diaodu{number}", Role.StreetDispatcher, street.Code, (ScopeKind.Street, area));
                Person(work, $"lingdao{number}", Role.Leader, street.Code, (ScopeKind.Street, area));
            });
        foreach (var (community, number) in plan.Communities.Select((community, at) => (community, at + 1)))
            await In(work => Community(work, community, number));

        void Community(Work work, LandPlan.Community community, int number)
        {
            var area = areas.AreaByCode(community.Code)!.Id;
            _areas[area] = community.Code;
            Person(work, $"shuji{number}", Role.Secretary, community.Code, (ScopeKind.Community, area));
            Person(work, $"wanggezhang{number}", Role.GridHead, community.Code, (ScopeKind.Community, area));
            Person(work, $"wuye{number}", Role.DepartmentHandler, community.Property, null);
            foreach (var (grids, worker) in community.Grids.Chunk(MostGrids).Select((grids, at) => (grids, at + 1)))
            {
                var login = $"wangge{number}{worker}";
                foreach (var grid in grids)
                {
                    var id = areas.AreaByCode(grid.Code)!.Id;
                    _areas[id] = grid.Code;
                    Person(work, login, Role.GridWorker, community.Code, (ScopeKind.Grid, id));
                }
            }
            if (number <= 3)
                Person(work, $"loudong{number}", Role.BuildingChief, community.Code, (ScopeKind.Building, random.One(plates[community.Code]).Building!.Value));
        }

        void Person(Work work, string login, Role role, string unit, (ScopeKind Kind, Guid Id)? area, PostRank rank = PostRank.A)
        {
            var known = _people.FirstOrDefault(person => person.Login == login);
            var account = known?.Account ?? DemoCounty.Must(create.In(work, _act, new NewAccount(login, NewName(random)), _hash, mustChange: false)).Id;
            var name = known?.Name ?? _lastName;
            var post = DemoCounty.Must(appoint.In(work, _act, new NewPost(account, _units[unit].Id, role) { AreaId = area?.Id, AreaKind = area?.Kind, Rank = rank }));
            _people.Add(new Actor(login, name, post));
        }
    }

    private string NewName(DemoRandom random)
    {
        do
            _lastName = random.One(_surnames) + random.One(_given);
        while (!_names.Add(_lastName));
        return _lastName;
    }

    // 573 个微网格 + 责任单位 (domain.md 1.3 row 38).
    private async Task Entrust(LandPlan plan, DemoRandom random, Action<double> progress)
    {
        var units = _units.Values.Where(unit => unit.Kind is "department" or "enterprise" or "school").ToList();
        // Asked before the first change: each change makes the next question read the whole map again.
        var micros = plan.MicroGrids.Select(micro => areas.AreaByCode(micro.Code)!.Id).ToList();
        foreach (var (micro, at) in micros.Select((micro, at) => (micro, at)))
        {
            DemoCounty.Must(await areas.Entrust(micro, random.One(units).Id, _act));
            if (at % 20 == 0)
                progress(0.6 + (0.4 * at / micros.Count));
        }
    }

    private Unit Unit(Work work, string key, NewUnit unit) => _units[key] = DemoCounty.Must(found.In(work, _act, unit));

    private Task<bool> In(Action<Work> make) => works.Run(work =>
    {
        make(work);
        return true;
    });
}
