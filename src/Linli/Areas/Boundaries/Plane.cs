using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace Linli.Areas.Boundaries;

/// <summary>Lays boundaries on a flat sheet of metres around a point, for areas and overlaps. Good within a county.</summary>
internal sealed class Plane(GeoPoint origin)
{
    private const double MetresPerDegree = 111_319.49;
    private static readonly GeometryFactory Centimetres = new(new PrecisionModel(100));
    private readonly double _east = MetresPerDegree * Math.Cos(origin.Lat * Math.PI / 180);

    /// <summary>The boundary in metres, on a centimetre grid.</summary>
    public Geometry Lay(Boundary boundary) =>
        Centimetres.CreateMultiPolygon([.. boundary.Polygons.Select(rings =>
            Centimetres.CreatePolygon(Ring(rings[0]), [.. rings.Skip(1).Select(Ring)]))]);

    /// <summary>The point of the sheet in degrees again.</summary>
    public GeoPoint Lift(Coordinate point) => new(
        Math.Round(origin.Lon + point.X / _east, 6), Math.Round(origin.Lat + point.Y / MetresPerDegree, 6));

    /// <summary>Where a boundary crosses itself, or null when it is sound.</summary>
    public static GeoPoint? FaultOf(Boundary boundary)
    {
        var plane = new Plane(boundary.Polygons[0][0][0]);
        var error = new IsValidOp(plane.Lay(boundary)).ValidationError;
        return error is null ? null : plane.Lift(error.Coordinate);
    }

    private LinearRing Ring(GeoPoint[] corners) => Centimetres.CreateLinearRing(Array.ConvertAll(corners, corner => new Coordinate(
        Math.Round((corner.Lon - origin.Lon) * _east, 2), Math.Round((corner.Lat - origin.Lat) * MetresPerDegree, 2))));
}
