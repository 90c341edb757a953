using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Linli.Areas.Boundaries;

/// <summary>边界: one or several polygons with their holes, in WGS-84.</summary>
/// <remarks>Corners are kept on a lattice of a ten-millionth of a degree (about a centimetre), so that neighbours that share a corner share it
/// exactly and what was stored is what is read. Whether a point lies inside is decided by parity over all rings, which holds for valid
/// polygons with holes; the edge belongs to exactly one of two neighbours.</remarks>
public sealed class Boundary : IEquatable<Boundary>
{
    internal const double Lattice = 1e7;
    private string? _text;

    /// <summary>A boundary of these polygons; the first ring of each is its outline, closed (the last corner repeats the first).</summary>
    public Boundary(IReadOnlyList<IReadOnlyList<GeoPoint[]>> polygons) =>
        Polygons = [.. polygons.Select(polygon => polygon.Select(ring => Array.ConvertAll(ring, Snap)).ToArray())];

    /// <summary>Polygons, each a list of rings, each a closed list of corners.</summary>
    public IReadOnlyList<GeoPoint[][]> Polygons { get; }

    /// <summary>Every corner of every ring.</summary>
    public IEnumerable<GeoPoint> Corners => Polygons.SelectMany(rings => rings).SelectMany(ring => ring);

    /// <summary>The middle of the box around it: a place to centre a map, not a place inside.</summary>
    public GeoPoint Middle
    {
        get
        {
            var (west, east) = (Corners.Min(point => point.Lon), Corners.Max(point => point.Lon));
            var (south, north) = (Corners.Min(point => point.Lat), Corners.Max(point => point.Lat));
            return Snap(new GeoPoint((west + east) / 2, (south + north) / 2));
        }
    }

    /// <summary>The stored form: the coordinates of a GeoJSON MultiPolygon.</summary>
    public string Text => _text ??= Write();

    /// <summary>Reads the stored form.</summary>
    public static Boundary Parse(string text)
    {
        var polygons = JsonSerializer.Deserialize<double[][][][]>(text) ?? throw new FormatException("A boundary may not be null.");
        return new Boundary([.. polygons.Select(rings => rings.Select(ring => ring.Select(corner => new GeoPoint(corner[0], corner[1])).ToArray()).ToArray())]);
    }

    /// <summary>The same boundary read in another datum.</summary>
    public Boundary From(Datum datum) => datum == Datum.Wgs84
        ? this
        : new Boundary([.. Polygons.Select(rings => rings.Select(ring => Array.ConvertAll(ring, corner => corner.From(datum))).ToArray())]);

    /// <inheritdoc/>
    public bool Equals(Boundary? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Boundary);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static GeoPoint Snap(GeoPoint point) => new(Math.Round(point.Lon * Lattice) / Lattice, Math.Round(point.Lat * Lattice) / Lattice);

    private string Write()
    {
        var text = new StringBuilder("[");
        foreach (var (p, rings) in Polygons.Index())
        {
            text.Append(p == 0 ? "[" : ",[");
            foreach (var (r, ring) in rings.Index())
            {
                text.Append(r == 0 ? "[" : ",[");
                foreach (var (c, corner) in ring.Index())
                    text.Append(CultureInfo.InvariantCulture, $"{(c == 0 ? "" : ",")}[{corner.Lon:0.#######},{corner.Lat:0.#######}]");
                text.Append(']');
            }
            text.Append(']');
        }
        return text.Append(']').ToString();
    }
}
