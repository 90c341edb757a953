using Linli.Areas;
using Linli.Areas.Boundaries;
using NetTopologySuite.Geometries;

namespace Linli.Tests.Areas.Boundaries;

public class GridIndexTests
{
    private static int[] Find(GridIndex index, GeoPoint point)
    {
        var slots = new int[16];
        return slots[..index.Find(point, slots)];
    }

    [Fact]
    public void A_point_lies_in_the_grid_that_holds_it()
    {
        var index = new GridIndex([Drawn.Box(104, 36, 104.01, 36.01), Drawn.Box(104.01, 36, 104.02, 36.01)]);
        Find(index, new GeoPoint(104.005, 36.005)).ShouldBe([0]);
        Find(index, new GeoPoint(104.015, 36.005)).ShouldBe([1]);
        Find(index, new GeoPoint(104.025, 36.005)).ShouldBeEmpty();
    }

    [Fact]
    public void A_point_on_a_shared_border_lies_in_exactly_one_of_the_neighbours()
    {
        var grids = from x in Enumerable.Range(0, 5) from y in Enumerable.Range(0, 5) select Drawn.Box(104 + x * 0.01, 36 + y * 0.01, 104 + (x + 1) * 0.01, 36 + (y + 1) * 0.01);
        var index = new GridIndex([.. grids]);
        for (var x = 1; x < 5; x++)
            for (var y = 1; y < 5; y++)
            {
                Find(index, new GeoPoint(104 + x * 0.01, 36 + y * 0.01)).Length.ShouldBe(1);
                Find(index, new GeoPoint(104 + x * 0.01, 36.003 + y * 0.01)).Length.ShouldBe(1);
            }
    }

    [Fact]
    public void A_hole_is_outside()
    {
        var index = new GridIndex([Drawn.BoxWithHole(104, 36, 104.03, 36.03, Drawn.Ring(104.01, 36.01, 104.02, 36.02))]);
        Find(index, new GeoPoint(104.015, 36.015)).ShouldBeEmpty();
        Find(index, new GeoPoint(104.005, 36.015)).ShouldBe([0]);
    }

    [Fact]
    public void Overlapping_grids_are_all_found() =>
        Find(new GridIndex([Drawn.Box(104, 36, 104.02, 36.02), Drawn.Box(104.01, 36, 104.03, 36.02)]), new GeoPoint(104.015, 36.01)).Order().ShouldBe([0, 1]);

    [Fact]
    public void The_nearest_grid_is_found_with_its_distance()
    {
        var index = new GridIndex([Drawn.Box(104, 36, 104.01, 36.01), Drawn.Box(104.05, 36, 104.06, 36.01)]);
        var nearest = index.Nearest(new GeoPoint(104.02, 36.005), 5_000)!.Value;
        nearest.Slot.ShouldBe(0);
        nearest.Metres.ShouldBeInRange(890, 910);
        index.Nearest(new GeoPoint(104.02, 36.005), 500).ShouldBeNull();
        index.Nearest(new GeoPoint(104.005, 36.005), 500)!.Value.Metres.ShouldBe(0);
    }

    [Fact]
    public void An_empty_index_answers_nothing()
    {
        var index = new GridIndex([]);
        Find(index, new GeoPoint(104, 36)).ShouldBeEmpty();
        index.Nearest(new GeoPoint(104, 36), 1e7).ShouldBeNull();
    }

    [Fact]
    public void It_agrees_with_NetTopologySuite_on_random_stars()
    {
        var random = new Random(20240817);
        var stars = Enumerable.Range(0, 400).Select(_ => Star(random)).ToArray();
        var index = new GridIndex(stars);
        var polygons = stars.Select(star => new Polygon(new LinearRing([.. star.Polygons[0][0].Select(corner => new Coordinate(corner.Lon, corner.Lat))]))).ToArray();
        for (var i = 0; i < 2_000; i++)
        {
            var point = new GeoPoint(Math.Round(104 + random.NextDouble() * 0.5, 6), Math.Round(36 + random.NextDouble() * 0.5, 6));
            var there = new NetTopologySuite.Geometries.Point(point.Lon, point.Lat);
            var slots = new int[400];
            slots[..index.Find(point, slots)].Order().ShouldBe(Enumerable.Range(0, 400).Where(slot => polygons[slot].Contains(there)));
        }
    }

    private static Boundary Star(Random random)
    {
        var (lon, lat, corners) = (104 + random.NextDouble() * 0.5, 36 + random.NextDouble() * 0.5, random.Next(3, 24));
        var ring = Enumerable.Range(0, corners).Select(i =>
        {
            var (angle, reach) = (i * 2 * Math.PI / corners, 0.002 + random.NextDouble() * 0.02);
            return new GeoPoint(lon + reach * Math.Cos(angle), lat + reach * Math.Sin(angle));
        }).ToArray();
        return new Boundary([[[.. ring, ring[0]]]]);
    }
}
