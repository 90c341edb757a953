namespace Linli.Areas.Boundaries;

/// <summary>网格索引: which of many boundaries hold a point, and which is nearest. Never changed once built; a new version replaces it.</summary>
/// <remarks>Corners are whole ten-millionths of a degree, so the ring test is exact arithmetic: on a border drawn once for two neighbours a
/// point belongs to exactly one of them.</remarks>
public sealed class GridIndex
{
    private const double MetresPerStep = 111_319.49 / Boundary.Lattice;
    private readonly int[] _corners;
    private readonly int[] _ringEnds;
    private readonly int[] _itemRings;
    private readonly BoxTree _tree;

    /// <summary>An index of these boundaries; a boundary's place in the list is its slot.</summary>
    public GridIndex(IReadOnlyList<Boundary> boundaries)
    {
        Count = boundaries.Count;
        var (corners, ringEnds) = (new List<int>(), new List<int>());
        _itemRings = new int[Count + 1];
        var boxes = new int[Count * 4];
        for (var slot = 0; slot < Count; slot++)
        {
            var box = boxes.AsSpan(slot * 4, 4);
            (box[0], box[1], box[2], box[3]) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
            foreach (var ring in boundaries[slot].Polygons.SelectMany(rings => rings))
            {
                foreach (var corner in ring)
                {
                    var (x, y) = Step(corner);
                    corners.Add(x);
                    corners.Add(y);
                    (box[0], box[1], box[2], box[3]) = (Math.Min(box[0], x), Math.Min(box[1], y), Math.Max(box[2], x), Math.Max(box[3], y));
                }
                ringEnds.Add(corners.Count);
            }
            _itemRings[slot + 1] = ringEnds.Count;
        }
        (_corners, _ringEnds) = ([.. corners], [.. ringEnds]);
        _tree = new BoxTree(boxes);
    }

    /// <summary>How many boundaries it holds.</summary>
    public int Count { get; }

    /// <summary>Writes the slots that hold the point into <paramref name="slots"/> and returns how many there are, which may be more than fit.</summary>
    public int Find(GeoPoint point, Span<int> slots)
    {
        var (x, y) = Step(point);
        var search = new Search { Index = this, X = x, Y = y, Slots = slots };
        _tree.Visit(x, y, ref search, static (item, ref search) =>
        {
            if (!search.Index.Holds(item, search.X, search.Y))
                return;
            if (search.Found < search.Slots.Length)
                search.Slots[search.Found] = item;
            search.Found++;
        });
        return search.Found;
    }

    /// <summary>The nearest boundary and its distance in metres (0 inside), or null when none lies within <paramref name="metres"/>.</summary>
    public (int Slot, double Metres)? Nearest(GeoPoint point, double metres)
    {
        var (x, y) = Step(point);
        var scale = Math.Cos(point.Lat * Math.PI / 180);
        (int Slot, double Metres)? best = null;
        foreach (var (item, boxDistance) in _tree.Nearest(x, y, scale))
        {
            if (boxDistance * MetresPerStep > (best?.Metres ?? metres))
                break;
            var distance = Holds(item, x, y) ? 0 : ToEdge(item, x, y, scale) * MetresPerStep;
            if (distance <= metres && (best is null || distance < best.Value.Metres))
                best = (item, distance);
        }
        return best;
    }

    private static (int X, int Y) Step(GeoPoint point) =>
        ((int)Math.Round(point.Lon * Boundary.Lattice), (int)Math.Round(point.Lat * Boundary.Lattice));

    private bool Holds(int item, int x, int y)
    {
        var inside = false;
        for (var ring = _itemRings[item]; ring < _itemRings[item + 1]; ring++)
        {
            var start = ring == 0 ? 0 : _ringEnds[ring - 1];
            var corners = _corners.AsSpan(start, _ringEnds[ring] - start);
            var (x1, y1) = (corners[^2], corners[^1]);
            for (var i = 0; i < corners.Length; i += 2)
            {
                var (x2, y2) = (corners[i], corners[i + 1]);
                if (y1 > y != y2 > y)
                {
                    var side = ((long)x2 - x1) * ((long)y - y1) - ((long)x - x1) * ((long)y2 - y1);
                    inside ^= side > 0 == y2 > y1 && side != 0;
                }
                (x1, y1) = (x2, y2);
            }
        }
        return inside;
    }

    private double ToEdge(int item, int x, int y, double scale)
    {
        var best = double.MaxValue;
        for (var ring = _itemRings[item]; ring < _itemRings[item + 1]; ring++)
            for (var i = ring == 0 ? 0 : _ringEnds[ring - 1]; i + 3 < _ringEnds[ring]; i += 2)
            {
                var (ax, ay) = (((double)_corners[i] - x) * scale, (double)_corners[i + 1] - y);
                var (bx, by) = (((double)_corners[i + 2] - x) * scale, (double)_corners[i + 3] - y);
                var (dx, dy) = (bx - ax, by - ay);
                var length = dx * dx + dy * dy;
                var along = length == 0 ? 0 : Math.Clamp(-(ax * dx + ay * dy) / length, 0, 1);
                best = Math.Min(best, Math.Sqrt(Square(ax + along * dx) + Square(ay + along * dy)));
            }
        return best;
    }

    private static double Square(double x) => x * x;

    private ref struct Search
    {
        public GridIndex Index;
        public int X;
        public int Y;
        public Span<int> Slots;
        public int Found;
    }
}
