using System.Text;
using Linli.Areas;
using Linli.Areas.Boundaries;
using Linli.Foundation.Text;

namespace Linli.Tests.Areas.Boundaries;

public class GeoJsonFileTests
{
    private static string Refused(string json)
    {
        var read = GeoJsonFile.Read(Encoding.UTF8.GetBytes(json));
        read.IsRefused.ShouldBeTrue();
        read.Refusals[0].In(Language.En).ShouldNotStartWith("[");
        return read.Refusals[0].In(Language.Zh);
    }

    private static string With(string geometry) =>
        $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"东网格"},"geometry":{{geometry}}}]}""";

    [Fact]
    public void Polygons_and_undrawn_features_are_read()
    {
        var box = Drawn.Box(104, 36, 104.01, 36.01);
        var features = GeoJsonFile.Read(Drawn.GeoJson(Drawn.Feature("""{"name":"一","code":7}""", box), Drawn.Feature("{}", null))).Value;
        features[0].Boundary.ShouldBe(box);
        features[0].Property("code").ShouldBe("7");
        features[1].Boundary.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[104,36]}""", "Point")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "坐标")]
    [InlineData("""{"type":"Polygon","coordinates":[[[104,36],[104.1,36],[104,36]]]}""", "3 个角点")]
    [InlineData("""{"type":"Polygon","coordinates":[[[104,36],[104.1,36],[104.1,36.1],[104,36.1]]]}""", "闭合")]
    [InlineData("""{"type":"Polygon","coordinates":[[[36,104],[36,104.1],[36.1,104.1],[36,104]]]}""", "纬度写在了前面")]
    [InlineData("""{"type":"Polygon","coordinates":[[[11583920,4300000],[1,1],[2,2],[1,1]]]}""", "不是经纬度")]
    [InlineData("""{"type":"Polygon","coordinates":[[[104,36],["x",36],[104.1,36.1],[104,36]]]}""", "第 2 个角点")]
    [InlineData("""{"type":"Polygon","coordinates":[[[104,36],[104.1,36.1],[104.1,36],[104,36.1],[104,36]]]}""", "交叉")]
    public void A_fault_names_the_feature(string geometry, string told)
    {
        var sentence = Refused(With(geometry));
        sentence.ShouldContain("第 1 个要素“东网格”");
        sentence.ShouldContain(told);
    }

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("[]", "FeatureCollection")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "没有任何要素")]
    [InlineData("""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[]}""", "3857")]
    public void A_file_that_is_none_is_refused(string json, string told) => Refused(json).ShouldContain(told);

    [Fact]
    public void What_is_stored_is_what_is_read_again()
    {
        var boundary = Drawn.BoxWithHole(104.1234567, 36.7654321, 104.2, 36.8, Drawn.Ring(104.13, 36.77, 104.14, 36.78)).From(Datum.Gcj02);
        Boundary.Parse(boundary.Text).ShouldBe(boundary);
    }

    [Fact]
    public void Real_county_borders_are_read_and_hold_their_own_centres()
    {
        var features = GeoJsonFile.Read(SharedData.Read("geo", "county_boundaries.geojson")).Value;
        features.Count.ShouldBe(13);
        var index = new GridIndex([.. features.Select(feature => feature.Boundary!.From(Datum.Gcj02))]);
        index.Find(new GeoPoint(104.17425, 36.545649).From(Datum.Gcj02), new int[4]).ShouldBe(1);
    }

    [Fact]
    public void Real_counties_do_not_overlap_by_much()
    {
        var features = GeoJsonFile.Read(SharedData.Read("geo", "county_boundaries.geojson")).Value;
        var counties = features.Select(feature => (feature.Label, feature.Boundary!.From(Datum.Gcj02))).ToList();
        Coverage.Check(counties).Overlaps.Sum(overlap => overlap.SquareMetres).ShouldBeLessThan(100e6);
    }
}
