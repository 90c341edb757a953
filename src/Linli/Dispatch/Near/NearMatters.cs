namespace Linli.Dispatch.Near;

/// <summary>归并: joins groups whose reports' likenesses add up, because a big matter is told in many words and no two reports of it need be alike.</summary>
/// <remarks>
/// 1. The tie of two groups is the sum of the likenesses between their reports by the geometric mean of their sizes: for two single reports their likeness,
/// for two groups of n the likeness of one report with all of the other group. Many weak likenesses that agree count as one strong one.
/// 2. The strongest tie is joined first. A tie only grows weaker by what others join, or is entered anew: what is drawn is measured again before it is believed.
/// 3. Of two groups that become one, the ties of the one that has fewer are moved: the whole grows nearly with the number of links.
/// </remarks>
internal sealed class NearMatters
{
    private readonly NearGroups _groups;
    private readonly Dictionary<int, double>?[] _ties;
    private readonly int[] _sizes;
    private readonly PriorityQueue<(int One, int Other), Tie> _strongest = new();
    private readonly double _least;

    private NearMatters(NearGroups groups, int reports, IEnumerable<NearPile.Link> links, double least)
    {
        (_groups, _least, _sizes, _ties) = (groups, least, new int[reports], new Dictionary<int, double>?[reports]);
        for (var report = 0; report < reports; report++)
            _sizes[groups.Of(report)]++;
        foreach (var link in links)
            if (groups.Of(link.Earlier) is var one && groups.Of(link.Later) is var other && one != other)
                Add(one, other, link.Score);
        for (var one = 0; one < reports; one++)
            foreach (var other in _ties[one]?.Keys ?? Enumerable.Empty<int>())
                if (one < other)
                    Enter(one, other);
    }

    /// <summary>Joins them.</summary>
    /// <param name="groups">The groups as they stand.</param>
    /// <param name="reports">How many reports there are.</param>
    /// <param name="links">What is known of the likeness of reports; pairs not among them have nothing in common.</param>
    /// <param name="least">How strong a tie must be.</param>
    /// <param name="akin">How near the representatives of two groups must be on the average.</param>
    public static void Join(NearGroups groups, int reports, IEnumerable<NearPile.Link> links, double least, double akin)
    {
        var matters = new NearMatters(groups, reports, links, least);
        while (matters._strongest.TryDequeue(out var pair, out var tie))
            matters.Take(pair.One, pair.Other, tie.Strength, akin);
    }

    private void Take(int one, int other, double strength, double akin)
    {
        // One of them is part of another group meanwhile, under whose number the tie was entered anew.
        if (_ties[one] is null || _ties[other] is null)
            return;
        if (Strength(one, other) < strength)
            Enter(one, other);
        else if (_groups.Join(one, other, akin))
            Move(one, other);
    }

    private void Move(int one, int other)
    {
        var (into, from) = _ties[one]!.Count < _ties[other]!.Count ? (other, one) : (one, other);
        _sizes[into] += _sizes[from];
        _ties[into]!.Remove(from);
        foreach (var (third, sum) in _ties[from]!)
            if (third != into)
            {
                _ties[third]!.Remove(from);
                Add(into, third, sum);
                Enter(into, third);
            }
        _ties[from] = null;
    }

    private void Add(int one, int other, double sum)
    {
        Of(one)[other] = Of(one).GetValueOrDefault(other) + sum;
        Of(other)[one] = Of(one)[other];

        Dictionary<int, double> Of(int group) => _ties[group] ??= [];
    }

    private void Enter(int one, int other)
    {
        if (Strength(one, other) is var strength && strength >= _least)
            _strongest.Enqueue((one, other), new Tie(strength, Math.Min(one, other), Math.Max(one, other)));
    }

    private double Strength(int one, int other) => _ties[one]!.GetValueOrDefault(other) / Math.Sqrt((double)_sizes[one] * _sizes[other]);

    // The strongest comes first; of equals the earliest, so that the result does not depend on how the queue is built.
    private readonly record struct Tie(double Strength, int One, int Other) : IComparable<Tie>
    {
        public int CompareTo(Tie other) =>
            Strength != other.Strength ? other.Strength.CompareTo(Strength) : One != other.One ? One.CompareTo(other.One) : Other.CompareTo(other.Other);
    }
}
