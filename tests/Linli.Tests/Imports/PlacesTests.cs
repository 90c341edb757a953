using Linli.Areas;
using Linli.Areas.Buildings;
using Linli.Areas.Divisions;
using Linli.Areas.Grids;
using Linli.Cases;
using Linli.Foundation.Facts;
using Linli.Imports;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Imports;

/// <summary>Communities, grids and buildings from offices' tables: in whole, the same once, and back again.</summary>
public sealed class PlacesTests
{
    private static readonly byte[] Communities = Book.With(Book.Sheet("社区",
        ["清河县社区名单", null, null, null, null, null],
        ["省", "市", "县（区）", "街道（乡镇）", "社区名称", "统计用区划代码"],
        ["示范省", "示范市", "清河县", "长平街道", "金润社区居委会", 990101001001L],
        [null, null, null, null, "柳湖社区居委会", "９９０１０１００１００２"]).Merge("A1:F1"));

    private static readonly byte[] GridList = Tables.Text("社区,网格名称,类型,上级网格\n金润社区,1号微网格,微网格,第一网格\n,第一网格,网格,\n柳湖社区,第一网格,,\n");

    private static readonly byte[] BuildingList = Book.With(Book.Sheet("楼栋",
        ["小区（院落）", "楼栋", "所属网格", "户数"],
        ["金润嘉园", "1号楼", "第一网格", 48],
        [null, "2#", "1号微网格", "５２户"],
        ["合计", null, null, 100]));

    [Theory, OnBoth]
    public async Task A_list_of_communities_founds_a_county_and_says_nothing_new_the_second_time(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        house.Look("divisions", Communities).Counts().ShouldBe((6, 0, 0));
        var made = (await house.Import("divisions", Communities)).ThrowIfRefused();
        var areas = house.Get<IAreas>();
        areas.Path(areas.AreaByCode("990101001002")!.Id).Select(area => area.Label).ShouldBe(["清河县", "长平街道", "柳湖社区"]);
        house.Look("divisions", Communities).Counts().ShouldBe((0, 0, 2));
        (await house.Import("divisions", Communities)).Keys().ShouldBe(["Imports.Refusal.NothingNew"]);
        house.Look("divisions", Tables.Text("社区,代码\n金润新社区居委会,990101001001\n")).Counts().ShouldBe((0, 1, 0));

        using var db = house.Read();
        (await db.Set<Fact>().Where(fact => fact.SubjectId == made.Run).Select(fact => fact.Kind).ToListAsync()).ShouldBe(["imports.table-imported"]);
        (await house.TakeBack(made.Run)).ThrowIfRefused().UndoneAt.ShouldNotBeNull();
        (await db.Set<Division>().CountAsync()).ShouldBe(0);
        house.Get<IAreas>().AreaByCode("990101001002").ShouldBeNull();
        (await db.Set<Fact>().Where(fact => fact.SubjectId == made.Run).OrderBy(fact => fact.Version).Select(fact => fact.Kind).ToListAsync()).ShouldBe(["imports.table-imported", "imports.import-undone"]);
        (await house.TakeBack(made.Run)).Keys().ShouldBe(["Imports.Refusal.UndoneAlready"]);
        (await house.Import("divisions", Communities)).ThrowIfRefused();
    }

    [Theory, OnBoth]
    public async Task Grids_and_buildings_go_in_change_and_come_back_as_they_were(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        (await house.Import("divisions", Communities)).ThrowIfRefused();
        var grids = (await house.Import("grids", GridList)).ThrowIfRefused();
        var areas = house.Get<IAreas>();
        areas.AreaByCode("990101001001001")!.Label.ShouldBe("第一网格");
        areas.Area(areas.AreaByCode("99010100100100101")!.Parent!.Value)!.Code.ShouldBe("990101001001001");
        house.Look("grids", GridList).Counts().ShouldBe((0, 0, 3));

        // Two communities: a list that names none is not guessed at.
        house.Look("buildings", BuildingList).Told().ShouldAllBe(told => told.Contains("没有写是哪个社区", StringComparison.Ordinal));
        var file = Tables.Text("社区,小区,楼号,网格,户数\n金润社区,金润嘉园,1号楼,第一网格,48\n,,2#,1号微网格,52\n");
        var buildings = (await house.Import("buildings", file)).ThrowIfRefused();
        house.Look("buildings", file).Counts().ShouldBe((0, 0, 2));
        (await house.TakeBack(grids.Run)).Keys().ShouldBe(["Areas.Stands.Buildings"]);

        var counts = (await house.Import("buildings", Tables.Text("社区,小区,楼号,户数\n金润社区,金润嘉园,２号楼,60\n金润社区,金润嘉园,3号楼,10\n"))).ThrowIfRefused();
        using var db = house.Read();
        var grid = areas.AreaByCode("99010100100100101")!.Id;
        (await db.Set<Building>().SingleAsync(building => building.Folded == "2")).ShouldSatisfyAllConditions(two => two.Households.ShouldBe(60), two => two.GridId.ShouldBe(grid), two => two.Number.ShouldBe("2号楼"));
        (await house.TakeBack(buildings.Run)).Keys().ShouldContain("Areas.Stands.Buildings", "another building stands in its estate meanwhile");
        (await house.TakeBack(counts.Run)).ThrowIfRefused();
        (await db.Set<Building>().AsNoTracking().SingleAsync(building => building.Folded == "2")).ShouldSatisfyAllConditions(two => two.Households.ShouldBe(52), two => two.Number.ShouldBe("2#"));
        (await db.Set<Building>().CountAsync()).ShouldBe(2);
        (await house.TakeBack(buildings.Run)).ThrowIfRefused();
        (await db.Set<Estate>().CountAsync()).ShouldBe(0);
        (await house.TakeBack(grids.Run)).ThrowIfRefused();
        (await db.Set<Grid>().CountAsync()).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Nothing_is_taken_back_under_a_plate_or_a_case(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var made = (await house.Import("buildings", Tables.Text("社区,小区,楼栋,网格\n金润社区,金润嘉园,5号楼,第一网格\n"))).ThrowIfRefused();
        var areas = house.Get<IAreas>();
        var plate = (await areas.MakePlates(new PlateOrder(town.Community), town.As(town.CountyDispatcher))).Value.Plates.Single();
        (await house.Get<ICases>().Report(new ReportInput { Where = new Whereabouts { Plate = plate.Token }, Text = "路灯不亮", Phone = "13800005678" }, town.Resident)).ThrowIfRefused();
        (await house.TakeBack(made.Run)).Keys().ShouldBe(["Areas.Stands.Plates", "Cases.Stands.Cases"], ignoreOrder: true);
        areas.Locate(new Whereabouts { Plate = plate.Token }).Value.Building.ShouldNotBeNull();
    }

    [Fact]
    public async Task One_wrong_row_and_nothing_goes_in()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        (await house.Import("divisions", Communities)).ThrowIfRefused();
        (await house.Import("grids", GridList)).ThrowIfRefused();
        var file = Tables.Text("社区,小区,楼栋,网格,户数\n金润社区,金润嘉园,1号楼,第一网格,48\n没有的社区,甲园,1号楼,,\n金润社区,金润嘉园,一号楼,第九网格,很多\n,金润嘉园,1栋,,\n,金润嘉园,<b>,,\n");
        house.Look("buildings", file).Told().ShouldBe(
        [
            "第 3 行 A 列“社区”：没有登记过“没有的社区”这个社区。请先导入社区，或者改成登记的名称。",
            "第 4 行 D 列“网格”：金润社区没有“第九网格”这个网格。请先导入网格，或者改成登记的名称。",
            "第 4 行 E 列“户数”：“很多”不是数。请填 0 到 5000 的整数。",
            "第 5 行 C 列“楼栋”：“金润嘉园 1栋”和第 2 行重复，请删去一行。",
            "第 6 行 C 列“楼栋”：含有尖括号或不可见字符，请删去。",
        ]);
        (await house.Import("buildings", file)).IsRefused.ShouldBeTrue();
        using var db = house.Read();
        (await db.Set<Building>().CountAsync()).ShouldBe(0);
        (await db.Set<MadeImport>().CountAsync()).ShouldBe(2);
        house.Look("divisions", Tables.Text("社区,代码,街道\n东山社区,990101002001,\n西山社区,9.90101E+11,x\n南山,12,\n")).Told().ShouldBe(
        [
            "第 2 行 C 列“街道”：上级 990101002000 还没有登记，请在这一列写出它的名称。",
            "第 3 行 B 列“代码”：“9.90101E+11”是表格软件缩写过的号码，后面几位已经丢了。请把这一列设为“文本”，重新填写号码。",
        ], "a province alone is a code");
        house.Look("grids", Tables.Text("社区,网格,类型,上级网格,编码\n金润社区,甲,大网格,,\n金润社区,乙,微网格,没有,\n金润社区,丙,网格,,a b\n")).Told().Select(told => told[..told.IndexOf('：', StringComparison.Ordinal)])
            .ShouldBe(["第 2 行 C 列“类型”", "第 3 行 D 列“上级网格”", "第 4 行 E 列“编码”"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_column_meant_is_remembered_for_the_next_time()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        (await house.Import("divisions", Communities)).ThrowIfRefused();
        var file = Tables.Text("社区,院子,座次\n金润社区,金润嘉园,1号楼\n");
        house.Look("buildings", file).Table.Faults.Select(fault => fault.Key).ShouldBe(["Tables.ColumnMissing", "Tables.ColumnMissing"]);
        var import = house.Get<Linli.Imports.Make.MakeImport>();
        var draft = import.Draft(house.Kind("buildings"), file, -1, _ => new Dictionary<string, int> { ["community"] = 0, ["estate"] = 1, ["building"] = 2 }).ThrowIfRefused();
        (await import.Run(draft, Act.BySystem(house.Clock.Now), TestContext.Current.CancellationToken)).ThrowIfRefused();
        house.Look("buildings", Tables.Text("座次,院子,社区\n2号楼,金润嘉园,金润社区\n")).Counts().ShouldBe((1, 0, 0));
    }
}
