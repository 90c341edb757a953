using System.Text;
using Linli.Areas;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Tests.Areas.Boundaries;
using Linli.Tests.Houses;

namespace Linli.Tests.Areas;

/// <summary>A small made-up county in a house of its own: 清河县 with two communities, grids, micro-grids, estates and buildings.</summary>
/// <remarks>云桥镇东街社区 holds two grids side by side, the first with two micro-grids; 西街社区 has no grids drawn.</remarks>
internal static class Town
{
    public const string East = "990121100001", West = "990121100002";

    public const string Divisions = $"""
        code,name,level,parent_code
        990000000000,云水省,1,
        990100000000,云水市,2,990000000000
        990121000000,清河县,3,990100000000
        990121100000,云桥镇,4,990121000000
        {East},东街社区居委会,5,990121100000
        {West},西街社区居委会,5,990121100000
        """;

    public const string Buildings = $"""
        社区,小区,楼栋,网格,经度,纬度,别名
        {East},金润嘉园,1号楼,{East}00101,,,
        {East},金润嘉园,2号楼,{East}00102,,,
        {East},金润嘉园,3号楼,,104.012,36.005,老年食堂楼
        西街社区,阳光小区,1栋,,104.031,36.005,
        西街社区,阳光小区,2栋,,,,
        """;

    public static byte[] Grids(Datum datum = Datum.Wgs84)
    {
        string Of(string code, string name, string kind, double west, double south, double east, double north) => Drawn.Feature(
            $$"""{"code":"{{code}}","name":"{{name}}","kind":"{{kind}}"}""", new Linli.Areas.Boundaries.Boundary([[Array.ConvertAll(Drawn.Ring(west, south, east, north), corner => corner.To(datum))]]));
        return Drawn.GeoJson(
            Of(East + "00101", "第一微网格", "微网格", 104, 36, 104.005, 36.01),
            Of(East + "00102", "第二微网格", "微网格", 104.005, 36, 104.01, 36.01),
            Of(East + "001", "第一网格", "网格", 104, 36, 104.01, 36.01),
            Of(East + "002", "第二网格", "网格", 104.01, 36, 104.02, 36.01));
    }

    public static byte[] Border(Datum datum = Datum.Wgs84) => Drawn.GeoJson(Drawn.Feature(
        """{"adcode":990121}""", new Linli.Areas.Boundaries.Boundary([[Array.ConvertAll(Drawn.Ring(104, 36, 104.04, 36.02), corner => corner.To(datum))]])));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static Act Act(this TestHouse house) => Linli.Foundation.Facts.Act.BySystem(house.Clock.Now);

    public static async Task<TestHouse> Open(DatabaseKind kind)
    {
        var house = TestHouse.Open(kind);
        var imports = house.Get<IAreaImports>();
        (await imports.Divisions(Bytes(Divisions), new(), house.Act(), new())).Done();
        (await imports.Grids(Border(), new(Datum.Wgs84), house.Act(), new())).Done();
        (await imports.Grids(Grids(), new(Datum.Wgs84), house.Act(), new())).Done();
        (await imports.Buildings(Bytes(Buildings), new(Datum.Wgs84), house.Act(), new())).Done();
        return house;
    }

    public static ImportReport Done(this Outcome<ImportReport> outcome)
    {
        outcome.Refusals.Select(refusal => refusal.In(Language.Zh)).ShouldBeEmpty();
        return outcome.Value;
    }

    public static string Told<T>(this Outcome<T> outcome)
    {
        outcome.IsRefused.ShouldBeTrue();
        outcome.Refusals[0].In(Language.En).ShouldNotStartWith("[");
        return outcome.Refusals[0].In(Language.Zh);
    }
}
