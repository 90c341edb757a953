using Linli.Areas;
using Linli.Areas.Boundaries;

namespace Linli.Tests.Areas.Boundaries;

public class CoverageTests
{
    [Fact]
    public void Neighbours_that_share_a_border_are_clean() =>
        Coverage.Check([("一", Drawn.Box(104, 36, 104.01, 36.01)), ("二", Drawn.Box(104.01, 36, 104.02, 36.01))], Drawn.Box(104, 36, 104.02, 36.01))
            .IsClean.ShouldBeTrue();

    [Fact]
    public void An_overlap_is_told_with_its_size_and_place()
    {
        var report = Coverage.Check([("一", Drawn.Box(104, 36, 104.0101, 36.01)), ("二", Drawn.Box(104.01, 36, 104.02, 36.01))]);
        var overlap = report.Overlaps.ShouldHaveSingleItem();
        (overlap.First, overlap.Second).ShouldBe(("一", "二"));
        overlap.SquareMetres.ShouldBeInRange(9_000, 11_000);
        overlap.At.MetresTo(new GeoPoint(104.01005, 36.005)).ShouldBeLessThan(20);
    }

    [Fact]
    public void Ground_that_nobody_holds_is_a_gap()
    {
        var report = Coverage.Check([("一", Drawn.Box(104, 36, 104.01, 36.01))], Drawn.Box(104, 36, 104.02, 36.01));
        report.Gaps.ShouldHaveSingleItem().At.MetresTo(new GeoPoint(104.015, 36.005)).ShouldBeLessThan(50);
    }

    [Fact]
    public void Without_an_outline_an_enclosed_hole_is_a_gap()
    {
        var ring = Drawn.BoxWithHole(104, 36, 104.03, 36.03, Drawn.Ring(104.01, 36.01, 104.02, 36.02));
        Coverage.Check([("一", ring)]).Gaps.Count.ShouldBe(1);
        Coverage.Check([("一", Drawn.Box(104, 36, 104.01, 36.01)), ("二", Drawn.Box(105, 36, 105.01, 36.01))]).Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void What_reaches_outside_its_area_is_told() =>
        Coverage.Check([("一", Drawn.Box(104, 36, 104.03, 36.01))], Drawn.Box(104, 36, 104.02, 36.01)).Excesses.ShouldHaveSingleItem().Name.ShouldBe("一");
}
