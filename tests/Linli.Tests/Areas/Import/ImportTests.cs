using Linli.Areas;
using Linli.Areas.Divisions;
using Linli.Foundation.Text;
using Linli.Tests.Areas.Boundaries;
using Linli.Tests.Houses;

namespace Linli.Tests.Areas.Import;

public sealed class ImportTests
{
    [Theory, OnBoth]
    public async Task The_same_files_twice_change_nothing(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        var version = house.Get<IAreas>().Version;
        var imports = house.Get<IAreaImports>();
        (await imports.Divisions(Town.Bytes(Town.Divisions), new(), house.Act(), new())).Done().IsEmpty.ShouldBeTrue();
        (await imports.Grids(Town.Border(), new(Datum.Wgs84), house.Act(), new())).Done().IsEmpty.ShouldBeTrue();
        (await imports.Grids(Town.Grids(), new(Datum.Wgs84), house.Act(), new())).Done().IsEmpty.ShouldBeTrue();
        (await imports.Buildings(Town.Bytes(Town.Buildings), new(Datum.Wgs84), house.Act(), new())).Done().IsEmpty.ShouldBeTrue();
        house.Get<IAreas>().Version.ShouldBe(version);
    }

    [Theory, OnBoth]
    public async Task Real_divisions_are_all_kept_and_the_next_edition_ends_no_community(DatabaseKind kind)
    {
        var (file, edition) = (SharedData.Read("divisions", "divisions_2021.csv"), SharedData.Read("divisions", "divisions_2023_to_street.csv"));
        using var house = TestHouse.Open(kind);
        var imports = house.Get<IAreaImports>();
        (await imports.Divisions(file, new(), house.Act(), new())).Done().Added.ShouldBe(2_130);
        (await imports.Divisions(file, new(), house.Act(), new())).Done().IsEmpty.ShouldBeTrue();
        var renamed = house.Get<IAreas>().AreaByCode("640122400000")!;
        var report = (await imports.Divisions(edition, new(2023, "1-4"), house.Act(), new())).Done();
        (report.Added, report.Changed, report.Ended, report.Same).ShouldBe((1, 1, 2, 191));
        (await imports.Divisions(edition, new(2023, "1-4"), house.Act(), new())).Done().IsEmpty.ShouldBeTrue();
        var areas = house.Get<IAreas>();
        areas.All(AreaKind.Community).Count.ShouldBe(1_936);
        areas.Area(renamed.Id)!.Name.ShouldBe("南梁台子", "the id stays, the name changes");
        areas.AreaByCode("620401000000").ShouldBeNull();
        using var db = house.Read();
        db.Set<FormerName>().Single().Name.ShouldBe("南梁台子管委会");
        (await imports.Divisions(edition, new(2022, "1-4"), house.Act(), new())).Told().ShouldContain("不能再用更早的 2022 年版");
    }

    [Theory, OnBoth]
    public async Task A_preview_and_a_refused_file_leave_nothing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var imports = house.Get<IAreaImports>();
        (await imports.Divisions(Town.Bytes(Town.Divisions), new(), house.Act(), new(IsPreview: true))).Done().Added.ShouldBe(6);
        (await imports.Divisions(Town.Bytes(Town.Divisions + "\n990121100003,北街,4,\n"), new(), house.Act(), new())).Told().ShouldContain("第 8 行“level”列");
        house.Get<IAreas>().All(AreaKind.Province).ShouldBeEmpty();
        using var db = house.Read();
        db.Set<Linli.Foundation.Facts.Fact>().Count().ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Grids_written_in_a_wrong_datum_are_refused_with_the_one_that_fits(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var imports = house.Get<IAreaImports>();
        (await imports.Divisions(Town.Bytes(Town.Divisions), new(), house.Act(), new())).Done();
        (await imports.Grids(Town.Border(Datum.Gcj02), new(Datum.Gcj02), house.Act(), new())).Done();
        var whole = new Linli.Areas.Boundaries.Boundary([[Array.ConvertAll(Drawn.Ring(104, 36, 104.04, 36.02), corner => corner.To(Datum.Gcj02))]]);
        var file = Drawn.GeoJson(Drawn.Feature($$"""{"name":"大网格","community":"{{Town.East}}"}""", whole));
        var told = (await imports.Grids(file, new(Datum.Wgs84), house.Act(), new())).Told();
        told.ShouldContain("改用 --datum gcj02");
        told.ShouldContain("清河县");
        (await imports.Grids(file, new(Datum.Gcj02), house.Act(), new())).Done().Added.ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Overlaps_and_gaps_are_told_and_refused_only_when_asked(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        var more = Drawn.GeoJson(Drawn.Feature($$"""{"code":"{{Town.East}}003","name":"第三网格"}""", Drawn.Box(104.019, 36, 104.03, 36.01)));
        var imports = house.Get<IAreaImports>();
        (await imports.Grids(more, new(Datum.Wgs84, IsStrict: true), house.Act(), new())).Told().ShouldContain("“第三网格”与“第二网格”重叠");
        var report = (await imports.Grids(more, new(Datum.Wgs84), house.Act(), new())).Done();
        report.Added.ShouldBe(1);
        report.Findings.ShouldContain(finding => finding.Key == "Areas.Finding.Overlap");
    }

    [Theory, OnBoth]
    public async Task Grids_without_codes_get_them_and_are_known_again_by_name(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        var file = Drawn.GeoJson(
            Drawn.Feature("""{"name":"商场","kind":"专属网格","community":"西街社区"}""", null),
            Drawn.Feature("""{"name":"南网格","community":"西街社区"}""", null));
        var imports = house.Get<IAreaImports>();
        (await imports.Grids(file, new(Datum.Wgs84), house.Act(), new())).Done().Added.ShouldBe(2);
        house.Get<IAreas>().Below(house.Get<IAreas>().AreaByCode(Town.West)!.Id).Select(grid => grid.Code).ShouldBe([Town.West + "001", Town.West + "002"]);
        (await imports.Grids(file, new(Datum.Wgs84), house.Act(), new())).Done().IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"name":"甲","community":"无此社区"}""", "没有社区“无此社区”")]
    [InlineData("""{"name":"甲"}""", "没写属于哪个社区")]
    [InlineData("""{"name":"甲","community":"990121100001","kind":"蜂窝"}""", "类型“蜂窝”认不出")]
    [InlineData("""{"name":"甲","code":"990121100001009","parent":"990121100001777"}""", "上级网格 990121100001777 既不在文件里")]
    [InlineData("""{"name":"甲","code":"990121100002001","community":"990121100001"}""", "前 12 位不是东街社区的代码")]
    [InlineData("""{"name":"甲","code":"99012110000100909","parent":"99012110000100101"}""", "类型不比它大")]
    public async Task A_wrong_grid_is_named(string properties, string told)
    {
        using var house = await Town.Open(DatabaseKind.Sqlite);
        var sentence = (await house.Get<IAreaImports>().Grids(Drawn.GeoJson(Drawn.Feature(properties, null)), new(Datum.Wgs84), house.Act(), new())).Told();
        sentence.ShouldContain("第 1 个要素“甲”");
        sentence.ShouldContain(told);
    }

    [Theory]
    [InlineData("无此社区,甲园,1,,,", "第 2 行“社区”列：没有社区“无此社区”")]
    [InlineData("东街社区,,1,,,", "第 2 行“小区”列：没有填写")]
    [InlineData("东街社区,甲园,1,第九网格,,", "第 2 行“网格”列：东街社区没有网格“第九网格”")]
    [InlineData("东街社区,甲园,1,,104.01,", "第 2 行“纬度”列：“”不是经纬度")]
    [InlineData("东街社区,甲园,1,,36.01,104.01", "第 2 行“纬度”列：“104.01”像是经度")]
    [InlineData("东街社区,甲园,1号楼,,,\n东街社区,甲园,１#楼,,,", "第 3 行“楼栋”列：“甲园 １#楼”在第 2 行已经出现过")]
    [InlineData("东街社区,甲园,1,,110.01,30.2", "落在清河县之外")]
    public async Task A_wrong_building_is_named_by_row_and_column(string rows, string told)
    {
        using var house = await Town.Open(DatabaseKind.Sqlite);
        var file = Town.Bytes("社区,小区,楼栋,网格,经度,纬度\n" + rows);
        (await house.Get<IAreaImports>().Buildings(file, new(Datum.Wgs84), house.Act(), new())).Told().ShouldContain(told);
    }

    [Theory, OnBoth]
    public async Task Points_without_a_stated_datum_are_refused(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        (await house.Get<IAreaImports>().Buildings(Town.Bytes(Town.Buildings), new(), house.Act(), new())).Told().ShouldContain("没说明坐标基准");
    }

    [Theory, OnBoth]
    public async Task Every_part_of_an_import_is_a_fact_without_names(DatabaseKind kind)
    {
        using var house = await Town.Open(kind);
        using var db = house.Read();
        var facts = db.Set<Linli.Foundation.Facts.Fact>().ToList();
        facts.Select(fact => fact.Kind).Distinct().ShouldBe(["areas.divisions-imported", "areas.grids-imported", "areas.buildings-imported"], ignoreOrder: true);
        facts.ShouldAllBe(fact => !fact.Payload.Any(c => c > 127));
        Texts.Has(Language.Zh, "Areas.Import.Done").ShouldBeTrue();
    }
}
