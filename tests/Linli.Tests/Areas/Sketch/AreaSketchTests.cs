using Linli.Areas;
using Linli.Areas.Boundaries;
using Linli.Areas.Sketch;
using Linli.Tests.Houses;

namespace Linli.Tests.Areas.Sketch;

/// <summary>示意图: a community's grids on a small sheet, north up, few corners, and nothing where nothing is drawn.</summary>
public sealed class AreaSketchTests
{
    [Fact]
    public void North_is_up_and_east_is_right()
    {
        var sketch = SketchDrawing.Of([(Guid.Empty, false, Square(104, 36, 104.02, 36.01))])!;
        var (southWest, northEast) = (sketch.At(new GeoPoint(104.001, 36.001))!.Value, sketch.At(new GeoPoint(104.019, 36.009))!.Value);
        northEast.X.ShouldBeGreaterThan(southWest.X);
        northEast.Y.ShouldBeLessThan(southWest.Y);
        sketch.At(new GeoPoint(105, 36)).ShouldBeNull("outside the sheet");
        (sketch.Width, sketch.Height).ShouldBe((320, 206), "twice as wide as high on the earth, less what the latitude shrinks");
    }

    [Fact]
    public void A_thousand_corners_become_few()
    {
        var circle = Enumerable.Range(0, 1001).Select(n => new GeoPoint(104 + (0.01 * Math.Cos(n * Math.PI / 500)), 36 + (0.01 * Math.Sin(n * Math.PI / 500)))).ToArray();
        var path = SketchDrawing.Of([(Guid.Empty, false, new Boundary([[circle]]))])!.Outlines.Single().Path;
        path.Count(letter => letter == 'L').ShouldBeInRange(50, 500);
        path.ShouldEndWith("Z");
    }

    [Fact]
    public void A_thin_strip_still_has_a_sheet_to_stand_on() =>
        SketchDrawing.Of([(Guid.Empty, false, Square(104, 36, 104.5, 36.0001))])!.Height.ShouldBe(80);

    [Theory, OnBoth]
    public async Task A_community_is_drawn_with_its_micro_grids_and_one_without_borders_is_not(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Houses.Town.Build(house);
        var areas = house.Get<IAreas>();
        var sketch = (await areas.Sketch(town.Community, TestContext.Current.CancellationToken))!;
        sketch.Outlines.Select(outline => (outline.Area, outline.IsMicro)).ShouldBe([(town.Grid, false), (town.MicroGrid, true)]);
        (await areas.Sketch(town.Community, TestContext.Current.CancellationToken)).ShouldBeSameAs(sketch, "the map has not changed");
        (await areas.Sketch(town.Street, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private static Boundary Square(double west, double south, double east, double north) =>
        new([[[new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]]]);
}
