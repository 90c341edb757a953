using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Linli.Areas.Boundaries;

/// <summary>重叠与空白检查: where neighbours overlap and which ground nobody holds (domain.md §1.3 row 47).</summary>
/// <remarks>A finding, not a refusal: drawn borders are rarely perfect, and a person decides. Slivers below <see cref="Sliver"/> m² are not told.</remarks>
public static class Coverage
{
    /// <summary>Square metres below which a finding is drawing noise.</summary>
    public const double Sliver = 20;

    /// <summary>Two areas that both claim the ground around <paramref name="At"/>.</summary>
    public sealed record Overlap(string First, string Second, double SquareMetres, GeoPoint At);

    /// <summary>Ground that lies in none of them.</summary>
    public sealed record Gap(double SquareMetres, GeoPoint At);

    /// <summary>An area that reaches outside the one it belongs to.</summary>
    public sealed record Excess(string Name, double SquareMetres, GeoPoint At);

    /// <summary>What a check found, largest first.</summary>
    public sealed record Report(IReadOnlyList<Overlap> Overlaps, IReadOnlyList<Gap> Gaps, IReadOnlyList<Excess> Excesses)
    {
        /// <summary>True when there is nothing to tell.</summary>
        public bool IsClean => Overlaps.Count + Gaps.Count + Excesses.Count == 0;
    }

    /// <summary>Checks neighbours of one level; <paramref name="within"/> is the area they should fill (null: only enclosed holes are gaps).</summary>
    public static Report Check(IReadOnlyList<(string Name, Boundary Boundary)> neighbours, Boundary? within = null)
    {
        if (neighbours.Count == 0)
            return new Report([], [], []);
        var plane = new Plane(neighbours[0].Boundary.Middle);
        var laid = neighbours.Select(neighbour => plane.Lay(neighbour.Boundary)).ToArray();
        var held = OverlayNGRobust.Union(laid);
        var outer = within is null ? Filled(held) : plane.Lay(within);
        var gaps = Parts(OverlayNGRobust.Overlay(outer, held, SpatialFunction.Difference))
            .Select(part => new Gap(Math.Round(part.Area), plane.Lift(part.InteriorPoint.Coordinate)));
        var excesses = within is null ? [] : neighbours.Index().SelectMany(one =>
            Parts(OverlayNGRobust.Overlay(laid[one.Index], outer, SpatialFunction.Difference))
                .Select(part => new Excess(one.Item.Name, Math.Round(part.Area), plane.Lift(part.InteriorPoint.Coordinate))));
        return new Report(
            [.. Overlaps(neighbours, laid, plane).OrderByDescending(overlap => overlap.SquareMetres)],
            [.. gaps.OrderByDescending(gap => gap.SquareMetres)],
            [.. excesses.OrderByDescending(excess => excess.SquareMetres)]);
    }

    private static IEnumerable<Overlap> Overlaps(IReadOnlyList<(string Name, Boundary Boundary)> neighbours, Geometry[] laid, Plane plane)
    {
        var tree = new STRtree<int>();
        for (var i = 0; i < laid.Length; i++)
            tree.Insert(laid[i].EnvelopeInternal, i);
        for (var i = 0; i < laid.Length; i++)
            foreach (var j in tree.Query(laid[i].EnvelopeInternal).Where(j => j > i).Order())
            {
                var shared = Parts(OverlayNGRobust.Overlay(laid[i], laid[j], SpatialFunction.Intersection)).ToArray();
                if (shared.Length > 0)
                    yield return new Overlap(neighbours[i].Name, neighbours[j].Name,
                        Math.Round(shared.Sum(part => part.Area)), plane.Lift(shared.MaxBy(part => part.Area)!.InteriorPoint.Coordinate));
            }
    }

    private static IEnumerable<Polygon> Parts(Geometry geometry) =>
        Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>().Where(part => part.Area >= Sliver);

    private static Geometry Filled(Geometry held) =>
        OverlayNGRobust.Union([.. Enumerable.Range(0, held.NumGeometries).Select(held.GetGeometryN).OfType<Polygon>()
            .Select(part => held.Factory.CreatePolygon((LinearRing)part.ExteriorRing))]);
}
