namespace Linli.Areas;

/// <summary>点: longitude and latitude in degrees, in CGCS2000/WGS-84 unless a datum is named beside it.</summary>
public readonly record struct GeoPoint(double Lon, double Lat)
{
    private const double MetresPerDegree = 111_319.49;

    /// <summary>True for numbers that can be a place on earth.</summary>
    public bool IsOnEarth => double.IsFinite(Lon) && double.IsFinite(Lat) && Math.Abs(Lon) <= 180 && Math.Abs(Lat) <= 90;

    /// <summary>Distance in metres on a local plane: exact enough within a county.</summary>
    public double MetresTo(GeoPoint other)
    {
        var shrink = Math.Cos((Lat + other.Lat) / 2 * Math.PI / 180);
        return MetresPerDegree * Math.Sqrt(Square((Lon - other.Lon) * shrink) + Square(Lat - other.Lat));
    }

    /// <summary>The point read in <paramref name="datum"/>, as WGS-84.</summary>
    public GeoPoint From(Datum datum) => Boundaries.DatumShift.ToWgs84(this, datum);

    /// <summary>This WGS-84 point as another map writes it.</summary>
    public GeoPoint To(Datum datum) => Boundaries.DatumShift.FromWgs84(this, datum);

    private static double Square(double x) => x * x;
}
