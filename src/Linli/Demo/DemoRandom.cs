namespace Linli.Demo;

/// <summary>A small random source that gives the same row of numbers for the same seed, on every machine and in every year (SplitMix64).</summary>
/// <remarks>Never for secrets: plates and tracking codes of the demo county come from the system's generator like all others.</remarks>
internal sealed class DemoRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A source of its own for the thing of this number: what is drawn for one thing never shifts what is drawn for the next.</summary>
    public static DemoRandom For(ulong seed, string what, int number = 0)
    {
        var mixed = seed;
        foreach (var letter in what)
            mixed = Mixed(mixed ^ letter);
        return new DemoRandom(Mixed(mixed ^ (ulong)number));
    }

    /// <summary>0 to 1, without 1.</summary>
    public double Share()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return (Mixed(_state) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>0 to below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Share() * end);

    /// <summary>Between two numbers.</summary>
    public double Between(double low, double high) => low + (Share() * (high - low));

    /// <summary>True in this share of draws.</summary>
    public bool Chance(double share) => Share() < share;

    /// <summary>One of these.</summary>
    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>These in another order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> of)
    {
        List<T> all = [.. of];
        for (var last = all.Count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (all[last], all[other]) = (all[other], all[last]);
        }
        return all;
    }

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
