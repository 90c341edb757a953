using System.Globalization;
using System.Text;
using Linli.Areas;
using Linli.Areas.Boundaries;

namespace Linli.Tests.Areas.Boundaries;

/// <summary>Boundaries and files drawn for tests, around a county that does not exist.</summary>
internal static class Drawn
{
    public static Boundary Box(double west, double south, double east, double north) => new([[Ring(west, south, east, north)]]);

    public static Boundary BoxWithHole(double west, double south, double east, double north, GeoPoint[] hole) =>
        new([[Ring(west, south, east, north), hole]]);

    public static GeoPoint[] Ring(double west, double south, double east, double north) =>
        [new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)];

    public static byte[] GeoJson(params string[] features) =>
        Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{string.Join(",", features)}}]}""");

    public static string Feature(string properties, Boundary? boundary)
    {
        var geometry = boundary is null ? "null" : $$"""{"type":"MultiPolygon","coordinates":{{boundary.Text}}}""";
        return $$"""{"type":"Feature","properties":{{properties}},"geometry":{{geometry}}}""";
    }

    public static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
