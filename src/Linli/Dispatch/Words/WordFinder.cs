namespace Linli.Dispatch.Words;

/// <summary>Finds every occurrence of many words in one pass over a text (Aho and Corasick 1975).</summary>
/// <remarks>Widths and cases are folded and blanks skipped, so positions count folded characters. Safe for several threads.
/// Edges lie in one open-addressed table keyed by state and character: the common step is a single look into the root's row.</remarks>
internal sealed class WordFinder
{
    private readonly int[] _root = new int[char.MaxValue + 1];
    private readonly ulong[] _edges;
    private readonly int _mask;
    private readonly int[] _fail;
    private readonly int[] _wordAt;
    private readonly int[] _nextWordState;
    private readonly int[] _lengths;

    public WordFinder(IReadOnlyList<string> words)
    {
        var next = new Dictionary<(int State, char With), int>();
        var wordAt = new List<int> { -1 };
        _lengths = [.. words.Select(word => word.Length)];
        for (var w = 0; w < words.Count; w++)
        {
            var state = 0;
            foreach (var c in words[w])
            {
                if (!next.TryGetValue((state, c), out var to))
                {
                    next.Add((state, c), to = wordAt.Count);
                    wordAt.Add(-1);
                }
                state = to;
            }
            wordAt[state] = w;
        }
        _wordAt = [.. wordAt];
        _fail = new int[_wordAt.Length];
        _nextWordState = new int[_wordAt.Length];
        _mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(next.Count * 4 + 16)) - 1;
        _edges = new ulong[_mask + 1];
        foreach (var ((state, with), to) in next)
            if (state == 0)
                _root[with] = to;
            else
                Put(state, with, to);
        LinkFailures(next);
    }

    /// <summary>Adds every hit to <paramref name="hits"/>, in the order of their ends.</summary>
    public void Find(ReadOnlySpan<char> text, List<WordHit> hits)
    {
        var state = 0;
        var position = 0;
        foreach (var raw in text)
        {
            var c = Fold(raw);
            if (c == ' ')
                continue;
            position++;
            state = Step(state, c);
            for (var at = _wordAt[state] >= 0 ? state : _nextWordState[state]; at != 0; at = _nextWordState[at])
                hits.Add(new(position - _lengths[_wordAt[at]], position, _wordAt[at]));
        }
    }

    /// <summary>A word as it is compared: widths and cases folded.</summary>
    public static string Fold(string word) => string.Create(word.Length, word, static (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            folded[i] = Fold(from[i]);
    });

    private static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c + 32),
        < (char)0x80 => c < ' ' ? ' ' : c,
        (char)0x3000 or (char)0xA0 or (char)0x200B => ' ',
        >= (char)0xFF01 and <= (char)0xFF5E => Fold((char)(c - 0xFEE0)),
        _ => c,
    };

    private int Step(int state, char c)
    {
        while (state != 0)
        {
            if (Get(state, c) is var to and not 0)
                return to;
            state = _fail[state];
        }
        return _root[c];
    }

    // An edge is one number: state in bits 40.., character in 24..39, target in 0..23; 0 is an empty slot.
    private void Put(int state, char with, int to)
    {
        var slot = Slot(state, with);
        while (_edges[slot] != 0)
            slot = (slot + 1) & _mask;
        _edges[slot] = (Key(state, with) << 24) | (uint)to;
    }

    private int Get(int state, char with)
    {
        var key = Key(state, with);
        for (var slot = Slot(state, with); _edges[slot] is var edge and not 0; slot = (slot + 1) & _mask)
            if (edge >> 24 == key)
                return (int)(edge & 0xFFFFFF);
        return 0;
    }

    private static ulong Key(int state, char with) => ((ulong)state << 16) | with;

    private int Slot(int state, char with) => (int)((Key(state, with) * 0x9E3779B97F4A7C15UL) >> 40) & _mask;

    private void LinkFailures(Dictionary<(int State, char With), int> next)
    {
        var children = next.ToLookup(edge => edge.Key.State, edge => (edge.Key.With, To: edge.Value));
        var queue = new Queue<int>(children[0].Select(edge => edge.To));
        while (queue.TryDequeue(out var state))
            foreach (var (with, to) in children[state])
            {
                _fail[to] = Step(_fail[state], with);
                _nextWordState[to] = _wordAt[_fail[to]] >= 0 ? _fail[to] : _nextWordState[_fail[to]];
                queue.Enqueue(to);
            }
    }
}
