namespace Linli.Areas.Boundaries;

/// <summary>A tree of boxes packed into one array (sort-tile-recursive, sixteen to a node): built once, never changed, safe to share.</summary>
/// <remarks>NetTopologySuite's STRtree answers the same questions with an object per entry and a list per query; at half a million grids
/// that is several hundred megabytes. Here a box is sixteen bytes and a query allocates nothing.</remarks>
internal sealed class BoxTree
{
    private const int Fan = 16;
    private readonly int[] _boxes;
    private readonly int[] _items;
    private readonly int[] _levelEnds;

    /// <summary>Packs the boxes, four numbers each: west, south, east, north.</summary>
    public BoxTree(int[] itemBoxes)
    {
        var count = itemBoxes.Length / 4;
        _items = Tile(itemBoxes, count);
        var ends = new List<int> { count };
        var total = count;
        for (var width = count; width > 1; width = (width + Fan - 1) / Fan)
            ends.Add(total += (width + Fan - 1) / Fan);
        _levelEnds = [.. ends];
        _boxes = new int[total * 4];
        for (var i = 0; i < count; i++)
            itemBoxes.AsSpan(_items[i] * 4, 4).CopyTo(_boxes.AsSpan(i * 4));
        Roof();
    }

    /// <summary>Hands each item whose box holds the point to <paramref name="hit"/>.</summary>
    public void Visit<TState>(int x, int y, ref TState state, VisitItem<TState> hit) where TState : allows ref struct
    {
        if (_items.Length == 0)
            return;
        Span<int> stack = stackalloc int[Fan * 12];
        var top = 0;
        stack[top++] = _boxes.Length / 4 - 1;
        while (top > 0)
        {
            var node = stack[--top];
            var box = _boxes.AsSpan(node * 4, 4);
            if (x < box[0] || x > box[2] || y < box[1] || y > box[3])
                continue;
            if (node < _items.Length)
            {
                hit(_items[node], ref state);
                continue;
            }
            var (first, last) = Children(node);
            for (var child = first; child < last; child++)
                stack[top++] = child;
        }
    }

    /// <summary>Items by the distance of their boxes from the point, nearest first; <paramref name="scale"/> shrinks degrees of longitude.</summary>
    public IEnumerable<(int Item, double Distance)> Nearest(int x, int y, double scale)
    {
        var queue = new PriorityQueue<int, double>();
        if (_items.Length > 0)
            queue.Enqueue(_boxes.Length / 4 - 1, 0);
        while (queue.TryDequeue(out var node, out var distance))
        {
            if (node < _items.Length)
            {
                yield return (_items[node], distance);
                continue;
            }
            var (first, last) = Children(node);
            for (var child = first; child < last; child++)
                queue.Enqueue(child, Away(child, x, y, scale));
        }
    }

    /// <summary>What is done with a box that was met.</summary>
    public delegate void VisitItem<TState>(int item, ref TState state) where TState : allows ref struct;

    private double Away(int node, int x, int y, double scale)
    {
        var box = _boxes.AsSpan(node * 4, 4);
        var east = Math.Max(0, Math.Max((double)box[0] - x, (double)x - box[2])) * scale;
        var north = Math.Max(0, Math.Max((double)box[1] - y, (double)y - box[3]));
        return Math.Sqrt(east * east + north * north);
    }

    private (int First, int Last) Children(int node)
    {
        var level = 1;
        while (node >= _levelEnds[level])
            level++;
        var below = level == 1 ? 0 : _levelEnds[level - 2];
        var first = below + (node - _levelEnds[level - 1]) * Fan;
        return (first, Math.Min(first + Fan, _levelEnds[level - 1]));
    }

    private void Roof()
    {
        for (var node = _items.Length; node < _boxes.Length / 4; node++)
        {
            var roof = _boxes.AsSpan(node * 4, 4);
            (roof[0], roof[1], roof[2], roof[3]) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
            var (first, last) = Children(node);
            for (var child = first; child < last; child++)
            {
                var box = _boxes.AsSpan(child * 4, 4);
                (roof[0], roof[1]) = (Math.Min(roof[0], box[0]), Math.Min(roof[1], box[1]));
                (roof[2], roof[3]) = (Math.Max(roof[2], box[2]), Math.Max(roof[3], box[3]));
            }
        }
    }

    /// <summary>The order in which items are packed: upright strips from west to east, each from south to north.</summary>
    private static int[] Tile(int[] boxes, int count)
    {
        var items = Enumerable.Range(0, count).ToArray();
        Array.Sort(Array.ConvertAll(items, item => (long)boxes[item * 4] + boxes[item * 4 + 2]), items);
        var strips = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(Math.Ceiling(count / (double)Fan))));
        var height = (count + strips - 1) / strips;
        height = Math.Max(Fan, (height + Fan - 1) / Fan * Fan);
        for (var start = 0; start < count; start += height)
        {
            var strip = items.AsSpan(start, Math.Min(height, count - start));
            var middles = strip.ToArray().Select(item => (long)boxes[item * 4 + 1] + boxes[item * 4 + 3]).ToArray();
            middles.AsSpan().Sort(strip);
        }
        return items;
    }
}
