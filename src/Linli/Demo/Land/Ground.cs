using System.Globalization;

namespace Linli.Demo.Land;

/// <summary>A piece of ground: a convex polygon in metres around the county's centre, cut into smaller ones as streets cut a town.</summary>
internal sealed class Ground(IReadOnlyList<(double X, double Y)> corners)
{
    // A made-up centre; nothing of what stands there is meant.
    private const double Lon = 105.18, Lat = 36.95;
    private const double MetresPerDegree = 111_320;

    /// <summary>A rounded piece with this radius.</summary>
    public static Ground Around(double radius, DemoRandom random) => new([.. Enumerable.Range(0, 14).Select(corner =>
    {
        var (angle, far) = ((corner + random.Between(-0.2, 0.2)) * 2 * Math.PI / 14, radius * random.Between(0.97, 1.03));
        return (far * 1.25 * Math.Cos(angle), far * Math.Sin(angle));
    })]);

    /// <summary>The middle.</summary>
    public (double X, double Y) Middle => (corners.Average(corner => corner.X), corners.Average(corner => corner.Y));

    /// <summary>Cuts it into as many pieces as there are weights, each as large as its weight; neighbours share their borders.</summary>
    public List<Ground> Cut(IReadOnlyList<int> weights, DemoRandom random)
    {
        if (weights.Count == 1)
            return [this];
        var half = weights.Count / 2;
        int[] first = [.. weights.Take(half)], second = [.. weights.Skip(half)];
        var (one, other) = Halved((double)first.Sum() / weights.Sum(), random.Between(-0.14, 0.14));
        return [.. one.Cut(first, random), .. other.Cut(second, random)];
    }

    /// <summary>A point of it, near the middle.</summary>
    public (double Lon, double Lat) Spot(DemoRandom random)
    {
        var ((x, y), corner) = (Middle, random.One(corners));
        var far = random.Between(0.05, 0.45);
        return Degrees(x + ((corner.X - x) * far), y + ((corner.Y - y) * far));
    }

    /// <summary>As the coordinates of a GeoJSON polygon.</summary>
    public string Coordinates() => "[[" + string.Join(',', corners.Append(corners[0]).Select(corner =>
    {
        var (lon, lat) = Degrees(corner.X, corner.Y);
        return string.Create(CultureInfo.InvariantCulture, $"[{lon:F7},{lat:F7}]");
    })) + "]]";

    // A cut across the longer side, a little askew, where the first half has its share of the ground.
    private (Ground, Ground) Halved(double share, double askew)
    {
        var (width, height) = (corners.Max(c => c.X) - corners.Min(c => c.X), corners.Max(c => c.Y) - corners.Min(c => c.Y));
        var angle = (width >= height ? 0 : Math.PI / 2) + askew;
        var (nx, ny) = (Math.Cos(angle), Math.Sin(angle));
        var (low, high) = (corners.Min(c => (c.X * nx) + (c.Y * ny)), corners.Max(c => (c.X * nx) + (c.Y * ny)));
        var wanted = Area * share;
        for (var step = 0; step < 40; step++)
        {
            var middle = (low + high) / 2;
            if (Side(nx, ny, middle).Area < wanted)
                low = middle;
            else
                high = middle;
        }
        return (Side(nx, ny, low), Side(-nx, -ny, -low));
    }

    private double Area => Math.Abs(corners.Select((corner, at) =>
    {
        var next = corners[(at + 1) % corners.Count];
        return (corner.X * next.Y) - (next.X * corner.Y);
    }).Sum()) / 2;

    // The part where x·n ≤ at.
    private Ground Side(double nx, double ny, double at)
    {
        var kept = new List<(double X, double Y)>();
        for (var index = 0; index < corners.Count; index++)
        {
            var (from, to) = (corners[index], corners[(index + 1) % corners.Count]);
            var (here, there) = ((from.X * nx) + (from.Y * ny) - at, (to.X * nx) + (to.Y * ny) - at);
            if (here <= 0)
                kept.Add(from);
            if (here < 0 != there < 0 && here != there)
            {
                var share = here / (here - there);
                kept.Add((from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share)));
            }
        }
        return new Ground(kept);
    }

    private static (double, double) Degrees(double x, double y) =>
        (Lon + (x / (MetresPerDegree * Math.Cos(Lat * Math.PI / 180))), Lat + (y / MetresPerDegree));
}
