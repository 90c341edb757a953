namespace Linli.Dispatch.Learn;

/// <summary>How often each slot occurs in a text. A scratch table: one a thread, emptied after each text, never made anew.</summary>
/// <remarks>Small on purpose: a table of all slots would miss the processor's caches at every letter.</remarks>
internal sealed class GramCounts
{
    // Twice the runs of the longest text at least; a shorter text uses the first part only.
    private readonly (int Slot, int Count)[] _table = new (int, int)[1 << 16];
    private readonly List<int> _used = new(1024);
    private readonly List<int> _early = new(TextGrams.Beginning * TextGrams.Longest);
    private int _mask;

    /// <summary>Slots that occur.</summary>
    public int Count => _used.Count;

    /// <summary>The n-th of them, in the order of their first occurrence, and how often it occurs.</summary>
    public (int Slot, int Count) this[int n] => _table[_used[n]];

    /// <summary>Slots that occur in the beginning, the first ones of all; 0 where none was marked.</summary>
    public int Early => _early.Count;

    /// <summary>How often the n-th occurs in the beginning.</summary>
    public int EarlyCount(int n) => _early[n];

    /// <summary>What is counted so far is the beginning.</summary>
    public void MarkBeginning()
    {
        foreach (var place in _used)
            _early.Add(_table[place].Count);
    }

    /// <summary>There is no beginning: what follows it is too short.</summary>
    public void UnmarkBeginning() => _early.Clear();

    /// <summary>Forgets everything and makes room for so many runs.</summary>
    public void Begin(int runs)
    {
        foreach (var place in _used)
            _table[place] = default;
        _used.Clear();
        _early.Clear();
        _mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(runs, 8) * 2) - 1;
        if (_mask >= _table.Length)
            throw new ArgumentOutOfRangeException(nameof(runs));
    }

    /// <summary>Counts one more.</summary>
    public void Add(int slot)
    {
        var place = slot & _mask;
        while (_table[place].Count > 0 && _table[place].Slot != slot)
            place = (place + 1) & _mask;
        if (_table[place].Count++ > 0)
            return;
        _table[place].Slot = slot;
        _used.Add(place);
    }
}
