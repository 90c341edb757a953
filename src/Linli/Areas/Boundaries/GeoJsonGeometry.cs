using System.Text.Json;
using Linli.Foundation.Text;

namespace Linli.Areas.Boundaries;

/// <summary>The geometry of one GeoJSON feature: Polygon or MultiPolygon, or none.</summary>
internal static class GeoJsonGeometry
{
    /// <summary>What was read; the boundary is null where the feature is not drawn.</summary>
    internal sealed record Reading(Boundary? Boundary);

    public static Outcome<Reading> Read(JsonElement element, Feature feature)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return Say("Areas.GeoJson.NotAFeature", feature);
        if (!element.TryGetProperty("geometry", out var geometry) || geometry.ValueKind == JsonValueKind.Null)
            return new Reading(null);
        var type = geometry.ValueKind == JsonValueKind.Object ? GeoJsonFile.TextOf(geometry, "type") : null;
        if (type is not ("Polygon" or "MultiPolygon"))
            return Say("Areas.GeoJson.NotPolygon", feature, type ?? "?");
        if (!geometry.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array)
            return Say("Areas.GeoJson.NoCoordinates", feature);
        var polygons = new List<IReadOnlyList<GeoPoint[]>>();
        foreach (var polygon in type == "Polygon" ? [coordinates] : coordinates.EnumerateArray().ToArray())
        {
            if (polygon.ValueKind != JsonValueKind.Array || polygon.GetArrayLength() == 0)
                return Say("Areas.GeoJson.NoCoordinates", feature);
            var rings = new List<GeoPoint[]>();
            foreach (var ring in polygon.EnumerateArray())
            {
                if (Ring(ring, feature, out var corners) is { } refusal)
                    return refusal;
                rings.Add(corners);
            }
            polygons.Add(rings);
        }
        if (polygons.Count == 0)
            return Say("Areas.GeoJson.NoCoordinates", feature);
        var boundary = new Boundary(polygons);
        return Plane.FaultOf(boundary) is { } fault
            ? Say("Areas.GeoJson.Crossed", feature, fault.Lon, fault.Lat)
            : new Reading(boundary);
    }

    private static Refusal? Ring(JsonElement ring, Feature feature, out GeoPoint[] corners)
    {
        corners = [];
        if (ring.ValueKind != JsonValueKind.Array)
            return Say("Areas.GeoJson.NoCoordinates", feature);
        var read = new List<GeoPoint>(ring.GetArrayLength());
        foreach (var corner in ring.EnumerateArray())
        {
            if (corner.ValueKind != JsonValueKind.Array || corner.GetArrayLength() < 2
                || corner[0].ValueKind != JsonValueKind.Number || corner[1].ValueKind != JsonValueKind.Number
                || !corner[0].TryGetDouble(out var lon) || !corner[1].TryGetDouble(out var lat))
                return Say("Areas.GeoJson.NotAPoint", feature, read.Count + 1);
            var point = new GeoPoint(lon, lat);
            if (!point.IsOnEarth)
                return Say(new GeoPoint(lat, lon).IsOnEarth ? "Areas.GeoJson.Swapped" : "Areas.GeoJson.NotDegrees", feature, lon, lat);
            read.Add(point);
        }
        if (read.Count < 4)
            return Say("Areas.GeoJson.TooFewCorners", feature, read.Count);
        if (read[0] != read[^1])
            return Say("Areas.GeoJson.NotClosed", feature);
        corners = [.. read];
        return null;
    }

    private static Refusal Say(string key, Feature feature, params object?[] args) =>
        new(key, $"feature {feature.Number}", [feature.Number, feature.Label, .. args]);
}
