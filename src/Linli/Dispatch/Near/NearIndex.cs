namespace Linli.Dispatch.Near;

/// <summary>相近索引: finds the few earlier reports worth comparing with one, without looking at all.</summary>
/// <remarks>
/// <para>1. Every report is entered under its few heaviest pieces that another report has, too. 2. Under each piece only the latest earlier reports are looked at, so that
/// a piece in a thousand reports costs no more than one in fifty. 3. Work for each report has a fixed upper bound: the whole is linear.</para>
/// <para>Not MinHash: the same matter told in other words shares one piece in ten, which bands of hashes miss; what it shares are the rare pieces, the place above all.</para>
/// </remarks>
internal sealed class NearIndex
{
    private const int Keys = 32;
    private const int LookedAt = 48;
    private const int Empty = -1;
    private readonly uint[] _keys;
    private readonly int[] _earlier;
    private readonly PieceWeights _weights;
    private readonly int _count;

    /// <summary>Enters the texts, the earliest first.</summary>
    public NearIndex(WeighedText[] texts, PieceWeights weights)
    {
        (_weights, _count) = (weights, texts.Length);
        _keys = new uint[texts.Length * Keys];
        _earlier = new int[texts.Length * Keys];
        Parallel.For(0, texts.Length, text => Choose(texts[text], _keys.AsSpan(text * Keys, Keys)));
        var latest = new Dictionary<uint, int>();
        for (var entry = 0; entry < _keys.Length; entry++)
            if (_keys[entry] == 0)
                _earlier[entry] = Empty;
            else
            {
                _earlier[entry] = latest.GetValueOrDefault(_keys[entry], Empty);
                latest[_keys[entry]] = entry;
            }
    }

    /// <summary>A place to count in, for one thread.</summary>
    public Tally NewTally() => new(_count);

    /// <summary>The earlier texts that share the most with this one, at most as many as <paramref name="found"/> holds; how many they are.</summary>
    public int Find(int text, Tally tally, Span<int> found)
    {
        tally.Begin();
        for (var entry = text * Keys; entry < (text + 1) * Keys; entry++)
        {
            if (_keys[entry] == 0)
                break;
            var weight = _weights.Of(_keys[entry]);
            var looked = 0;
            for (var earlier = _earlier[entry]; earlier != Empty && looked++ < LookedAt; earlier = _earlier[earlier])
                tally.Add(earlier / Keys, weight * weight);
        }
        return tally.Best(found);
    }

    // The heaviest pieces; of equals the smaller number, so that like texts choose alike. 0 is no piece: the lowest bit is set in all names.
    private static void Choose(WeighedText text, Span<uint> keys)
    {
        var order = new ulong[text.Pieces.Length];
        for (var n = 0; n < order.Length; n++)
            order[n] = ((ulong)~BitConverter.SingleToUInt32Bits(text.Shares[n]) << 32) | text.Pieces[n];
        Array.Sort(order);
        for (var n = 0; n < Math.Min(order.Length, Keys); n++)
            keys[n] = (uint)order[n];
    }

    /// <summary>Counts what texts share with one; made once for a thread, emptied without being cleared.</summary>
    internal sealed class Tally(int texts)
    {
        private readonly float[] _shared = new float[texts];
        private readonly int[] _turns = new int[texts];
        private readonly List<int> _touched = [];
        private int _turn;

        public void Begin()
        {
            _turn++;
            _touched.Clear();
        }

        public void Add(int text, float weight)
        {
            if (_turns[text] != _turn)
            {
                (_turns[text], _shared[text]) = (_turn, 0);
                _touched.Add(text);
            }
            _shared[text] += weight;
        }

        // Insertion into a short ordered list: most of what was touched is lighter than its last and costs one comparison.
        public int Best(Span<int> found)
        {
            var count = 0;
            foreach (var text in _touched)
            {
                if (count == found.Length && !IsBefore(text, found[count - 1]))
                    continue;
                var at = count < found.Length ? count++ : count - 1;
                for (; at > 0 && IsBefore(text, found[at - 1]); at--)
                    found[at] = found[at - 1];
                found[at] = text;
            }
            return count;
        }

        // The later one of equals: it is nearer in time.
        private bool IsBefore(int one, int other) => _shared[one] > _shared[other] || (_shared[one] == _shared[other] && one > other);
    }
}
