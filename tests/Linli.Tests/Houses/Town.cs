using System.Text;
using Linli.Areas;
using Linli.Foundation.Facts;
using Linli.Organizations;

namespace Linli.Tests.Houses;

/// <summary>A small made-up county with one street, two communities, their people and two departments; built by the program's own verbs.</summary>
public sealed class Town
{
    private readonly TestHouse _house;

    private Town(TestHouse house) => _house = house;

    public required Unit CountyOffice { get; init; }

    public required Unit StreetOffice { get; init; }

    public required Unit CommunityOffice { get; init; }

    public required Unit OtherCommunityOffice { get; init; }

    public required Unit Ecology { get; init; }

    public required Unit Housing { get; init; }

    public required Person Secretary { get; init; }

    public required Person OtherSecretary { get; init; }

    public required Person GridHead { get; init; }

    public required Person GridWorker { get; init; }

    public required Person Dispatcher { get; init; }

    public required Person CountyDispatcher { get; init; }

    public required Person EcologyHandler { get; init; }

    public required Person Leader { get; init; }

    public required Guid County { get; init; }

    public required Guid Street { get; init; }

    public required Guid Community { get; init; }

    public required Guid OtherCommunity { get; init; }

    public required Guid Grid { get; init; }

    public required Guid MicroGrid { get; init; }

    /// <summary>The plate of 金润嘉园 3 号楼, in <see cref="MicroGrid"/>.</summary>
    public required PlateRow Plate { get; init; }

    /// <summary>Builds it.</summary>
    public static async Task<Town> Build(TestHouse house)
    {
        var act = Act.BySystem(house.Clock.Now);
        var imports = house.Get<IAreaImports>();
        (await imports.Divisions(Csv("""
            code,name
            990000000000,示范省
            990100000000,示范市
            990101000000,清河县
            990101001000,长平街道
            990101001001,金润社区居委会
            990101001002,柳湖社区居委会
            """), new DivisionOptions(), act, new ImportRun())).ThrowIfRefused();
        (await imports.Grids(Csv("""
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"code":"990101001001001","name":"第一网格","kind":"grid","community":"990101001001"},"geometry":{"type":"Polygon","coordinates":[[[104.10,36.50],[104.12,36.50],[104.12,36.52],[104.10,36.52],[104.10,36.50]]]}},
              {"type":"Feature","properties":{"code":"99010100100100101","name":"1号微网格","kind":"micro","community":"990101001001","parent":"990101001001001"},"geometry":{"type":"Polygon","coordinates":[[[104.10,36.50],[104.11,36.50],[104.11,36.52],[104.10,36.52],[104.10,36.50]]]}},
              {"type":"Feature","properties":{"code":"990101001002001","name":"第一网格","kind":"grid","community":"990101001002"},"geometry":{"type":"Polygon","coordinates":[[[104.12,36.50],[104.14,36.50],[104.14,36.52],[104.12,36.52],[104.12,36.50]]]}}
            ]}
            """), new GridOptions(Datum.Wgs84), act, new ImportRun())).ThrowIfRefused();
        (await imports.Buildings(Csv("""
            community,estate,building,grid
            990101001001,金润嘉园,3号楼,99010100100100101
            990101001002,柳湖小区,1号楼,990101001002001
            """), new BuildingOptions(), act, new ImportRun())).ThrowIfRefused();
        var areas = house.Get<IAreas>();
        Guid Area(string code) => areas.AreaByCode(code)!.Id;
        var (county, street, community, other) = (Area("990101000000"), Area("990101001000"), Area("990101001001"), Area("990101001002"));
        var plates = (await areas.MakePlates(new PlateOrder(community), act)).Value.Plates;

        var countyOffice = await house.NewUnit("county", "清河县社会工作部", areaKind: ScopeKind.County, area: county, phone: "0999-8210000");
        var streetOffice = await house.NewUnit("street", "长平街道办事处", countyOffice.Id, ScopeKind.Street, street, "0999-8211000");
        var communityOffice = await house.NewUnit("community", "金润社区", streetOffice.Id, ScopeKind.Community, community, "0999-8211001");
        var otherOffice = await house.NewUnit("community", "柳湖社区", streetOffice.Id, ScopeKind.Community, other, "0999-8211002");
        var ecology = await house.NewUnit("ecology", "清河县生态环境分局", countyOffice.Id, ScopeKind.County, county);
        var housing = await house.NewUnit("housing", "清河县住房和城乡建设局", countyOffice.Id, ScopeKind.County, county);
        return new Town(house)
        {
            CountyOffice = countyOffice,
            StreetOffice = streetOffice,
            CommunityOffice = communityOffice,
            OtherCommunityOffice = otherOffice,
            Ecology = ecology,
            Housing = housing,
            County = county,
            Street = street,
            Community = community,
            OtherCommunity = other,
            Grid = Area("990101001001001"),
            MicroGrid = Area("99010100100100101"),
            Plate = plates.Single(),
            Secretary = await house.NewPerson(Role.Secretary, communityOffice.Id, community, ScopeKind.Community, "王秀兰"),
            OtherSecretary = await house.NewPerson(Role.Secretary, otherOffice.Id, other, ScopeKind.Community, "马志强"),
            GridHead = await house.NewPerson(Role.GridHead, communityOffice.Id, community, ScopeKind.Community, "赵国庆"),
            GridWorker = await house.NewPerson(Role.GridWorker, communityOffice.Id, Area("990101001001001"), ScopeKind.Grid, "李小梅"),
            Dispatcher = await house.NewPerson(Role.StreetDispatcher, streetOffice.Id, street, ScopeKind.Street, "周建华"),
            CountyDispatcher = await house.NewPerson(Role.CountyDispatcher, countyOffice.Id, county, ScopeKind.County, "孙立"),
            EcologyHandler = await house.NewPerson(Role.DepartmentHandler, ecology.Id, displayName: "陈晨"),
            Leader = await house.NewPerson(Role.Leader, streetOffice.Id, street, ScopeKind.Street, "何书记"),
        };
    }

    /// <summary>An act of one of its people, now.</summary>
    public Act As(Person person) => person.Act(_house.Clock.Now);

    /// <summary>An act of the resident who holds the link, now.</summary>
    public Act Resident => Act.ByResident(_house.Clock.Now);

    private static ReadOnlyMemory<byte> Csv(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>Takes what must not be refused.</summary>
public static class Outcomes
{
    public static T ThrowIfRefused<T>(this Linli.Foundation.Text.Outcome<T> outcome) => outcome.IsRefused
        ? throw new InvalidOperationException(string.Join("\n", outcome.Refusals.Select(r => $"{r.Key} {r.Field}: {r.In(Linli.Foundation.Text.Language.En)}")))
        : outcome.Value;
}
