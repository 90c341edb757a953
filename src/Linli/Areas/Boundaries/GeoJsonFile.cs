using System.Text.Json;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;

namespace Linli.Areas.Boundaries;

/// <summary>Reads a GeoJSON FeatureCollection (RFC 7946) of polygons; every refusal names the feature.</summary>
/// <remarks>A feature without geometry is kept: a grid may be a list of buildings (domain.md §1.3 row 37). Heights are dropped.</remarks>
public static class GeoJsonFile
{
    private const int MostRefusals = 50;

    /// <summary>The features of the file, or what is wrong with it.</summary>
    public static Outcome<IReadOnlyList<Feature>> Read(ReadOnlyMemory<byte> file)
    {
        var text = TextBytes.Read(file.Span);
        if (text.IsRefused)
            return text.Refusals.ToList();
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text.Value, new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true });
        }
        catch (JsonException wrong)
        {
            return new Refusal("Areas.GeoJson.NotJson", null, (wrong.LineNumber ?? 0) + 1, (wrong.BytePositionInLine ?? 0) + 1);
        }
        using (document)
            return Read(document.RootElement);
    }

    private static Outcome<IReadOnlyList<Feature>> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || TextOf(root, "type") != "FeatureCollection"
            || !root.TryGetProperty("features", out var list) || list.ValueKind != JsonValueKind.Array)
            return new Refusal("Areas.GeoJson.NoFeatureCollection");
        if (ForeignProjection(root) is { } foreign)
            return new Refusal("Areas.GeoJson.Projected", null, foreign);
        var (features, refusals) = (new List<Feature>(), new List<Refusal>());
        var number = 0;
        foreach (var element in list.EnumerateArray())
        {
            number++;
            var properties = PropertiesOf(element);
            var unread = new Feature(number, properties, null);
            var read = GeoJsonGeometry.Read(element, unread);
            if (read.IsRefused)
                refusals.AddRange(read.Refusals);
            else
                features.Add(unread with { Boundary = read.Value.Boundary });
            if (refusals.Count >= MostRefusals)
                break;
        }
        if (refusals.Count > 0)
            return refusals;
        return features.Count == 0 ? new Refusal("Areas.GeoJson.Empty") : features;
    }

    /// <summary>An old-style <c>crs</c> member that speaks of metres instead of degrees.</summary>
    private static string? ForeignProjection(JsonElement root)
    {
        if (!root.TryGetProperty("crs", out var crs) || crs.ValueKind != JsonValueKind.Object
            || !crs.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            return null;
        var name = TextOf(properties, "name");
        ReadOnlySpan<string> degrees = ["4326", "4490", "CRS84"];
        foreach (var known in degrees)
            if (name is null || name.EndsWith(known, StringComparison.OrdinalIgnoreCase))
                return null;
        return name;
    }

    private static Dictionary<string, string> PropertiesOf(JsonElement feature)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            foreach (var property in properties.EnumerateObject())
                if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                    all[property.Name] = property.Value.ToString();
        return all;
    }

    internal static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
