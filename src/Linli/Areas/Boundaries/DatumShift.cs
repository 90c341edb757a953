namespace Linli.Areas.Boundaries;

/// <summary>坐标转换: GCJ-02 and BD-09 to WGS-84 and back.</summary>
/// <remarks>The GCJ-02 offset is the published series over the Krasovsky ellipsoid; its inverse has no closed form and is iterated until it
/// moves less than a tenth of a millimetre. Outside the rectangle around China no offset is applied, as the map providers do.</remarks>
public static class DatumShift
{
    private const double Axis = 6_378_245.0;
    private const double Eccentricity = 0.00669342162296594323;
    private const double BaiduTurn = Math.PI * 3000.0 / 180.0;
    private const double Enough = 1e-9;
    private const int MostSteps = 30;

    /// <summary>The point as WGS-84.</summary>
    public static GeoPoint ToWgs84(GeoPoint point, Datum from) => from switch
    {
        Datum.Wgs84 => point,
        Datum.Gcj02 => Invert(point, ToGcj02),
        Datum.Bd09 => Invert(Invert(point, GcjToBaidu), ToGcj02),
        _ => throw new ArgumentOutOfRangeException(nameof(from)),
    };

    /// <summary>The WGS-84 point in another datum.</summary>
    public static GeoPoint FromWgs84(GeoPoint point, Datum to) => to switch
    {
        Datum.Wgs84 => point,
        Datum.Gcj02 => ToGcj02(point),
        Datum.Bd09 => GcjToBaidu(ToGcj02(point)),
        _ => throw new ArgumentOutOfRangeException(nameof(to)),
    };

    private static GeoPoint ToGcj02(GeoPoint point)
    {
        if (point.Lon is < 72.004 or > 137.8347 || point.Lat is < 0.8293 or > 55.8271)
            return point;
        var (x, y) = (point.Lon - 105.0, point.Lat - 35.0);
        var latitude = point.Lat / 180.0 * Math.PI;
        var magic = 1 - Eccentricity * Math.Sin(latitude) * Math.Sin(latitude);
        var root = Math.Sqrt(magic);
        var lat = NorthSeries(x, y) * 180.0 / (Axis * (1 - Eccentricity) / (magic * root) * Math.PI);
        var lon = EastSeries(x, y) * 180.0 / (Axis / root * Math.Cos(latitude) * Math.PI);
        return new GeoPoint(point.Lon + lon, point.Lat + lat);
    }

    private static GeoPoint GcjToBaidu(GeoPoint point)
    {
        var radius = Math.Sqrt(point.Lon * point.Lon + point.Lat * point.Lat) + 0.00002 * Math.Sin(point.Lat * BaiduTurn);
        var angle = Math.Atan2(point.Lat, point.Lon) + 0.000003 * Math.Cos(point.Lon * BaiduTurn);
        return new GeoPoint(radius * Math.Cos(angle) + 0.0065, radius * Math.Sin(angle) + 0.006);
    }

    private static GeoPoint Invert(GeoPoint wanted, Func<GeoPoint, GeoPoint> forward)
    {
        var guess = wanted;
        for (var step = 0; step < MostSteps; step++)
        {
            var made = forward(guess);
            var (east, north) = (wanted.Lon - made.Lon, wanted.Lat - made.Lat);
            guess = new GeoPoint(guess.Lon + east, guess.Lat + north);
            if (Math.Abs(east) < Enough && Math.Abs(north) < Enough)
                break;
        }
        return guess;
    }

    private static double Waves(double x) => (20.0 * Math.Sin(6.0 * x * Math.PI) + 20.0 * Math.Sin(2.0 * x * Math.PI)) * 2.0 / 3.0;

    private static double NorthSeries(double x, double y) =>
        -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.Sqrt(Math.Abs(x)) + Waves(x)
        + (20.0 * Math.Sin(y * Math.PI) + 40.0 * Math.Sin(y / 3.0 * Math.PI)) * 2.0 / 3.0
        + (160.0 * Math.Sin(y / 12.0 * Math.PI) + 320.0 * Math.Sin(y * Math.PI / 30.0)) * 2.0 / 3.0;

    private static double EastSeries(double x, double y) =>
        300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.Sqrt(Math.Abs(x)) + Waves(x)
        + (20.0 * Math.Sin(x * Math.PI) + 40.0 * Math.Sin(x / 3.0 * Math.PI)) * 2.0 / 3.0
        + (150.0 * Math.Sin(x / 12.0 * Math.PI) + 300.0 * Math.Sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
}
