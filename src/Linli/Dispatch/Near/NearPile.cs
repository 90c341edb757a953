namespace Linli.Dispatch.Near;

/// <summary>比对堆: many reports made ready for comparing with each other: cut into pieces, weighed, indexed.</summary>
internal sealed class NearPile
{
    private const int Told = 4_096;
    private readonly NearReport[] _reports;
    private readonly WeighedText[] _texts;
    private readonly NearIndex _index;

    /// <summary>Makes them ready.</summary>
    /// <param name="reports">The reports, the earliest first.</param>
    /// <param name="weighing">What their pieces count.</param>
    /// <param name="progress">Told the share that is done.</param>
    public NearPile(NearReport[] reports, Weighing weighing, Action<double> progress)
    {
        _reports = reports;
        _texts = new WeighedText[reports.Length];
        var (pieces, times) = (new uint[reports.Length][], new byte[reports.Length][]);
        Each(n => pieces[n] = Shingles.Of(FoldedText.Of(reports[n].Text), out times[n]), share => progress(share * 0.6));
        var weights = new PieceWeights(pieces);
        Each(
            n =>
            {
                _texts[n] = new WeighedText(pieces[n], times[n], weights, weighing);
                (pieces[n], times[n]) = ([], []);
            },
            share => progress(0.6 + (share * 0.2)));
        _index = new NearIndex(_texts, weights);
        progress(1);
    }

    /// <summary>How near two of them are.</summary>
    public Nearness Near(int one, int other) => Compare.Of(_reports[one], _reports[other], TextLikeness.Of(_texts[one], _texts[other]));

    /// <summary>A place to count in, for one thread.</summary>
    public NearIndex.Tally NewTally() => _index.NewTally();

    /// <summary>The earlier reports near one, the nearest first.</summary>
    /// <param name="later">The report.</param>
    /// <param name="compared">With how many it is compared at most.</param>
    /// <param name="least">From which score on.</param>
    /// <param name="tally">The thread's.</param>
    public List<Link> Nearest(int later, int compared, double least, NearIndex.Tally tally)
    {
        Span<int> found = stackalloc int[compared];
        var near = new List<Link>();
        foreach (var earlier in found[.._index.Find(later, tally, found)])
            if (Near(earlier, later).Score is var score && score >= least)
                near.Add(new Link(earlier, later, score));
        near.Sort();
        return near;
    }

    /// <summary>Pairs that are near, the nearest first: each report with the nearest of the earlier ones.</summary>
    /// <param name="compared">With how many earlier reports each is compared.</param>
    /// <param name="least">From which score on.</param>
    /// <param name="progress">Told the share that is done.</param>
    public List<Link> Links(int compared, double least, Action<double> progress)
    {
        var links = new Link[_reports.Length][];
        using var tallies = new ThreadLocal<NearIndex.Tally>(NewTally);
        Each(later => links[later] = [.. Nearest(later, compared, least, tallies.Value!)], progress);
        var all = links.SelectMany(own => own).ToList();
        all.Sort();
        return all;
    }

    private void Each(Action<int> act, Action<double> progress)
    {
        for (var from = 0; from < _reports.Length; from += Told)
        {
            Parallel.For(from, Math.Min(from + Told, _reports.Length), act);
            progress((double)from / _reports.Length);
        }
    }

    /// <summary>Two reports that are near each other. Sorted, the nearest comes first, of equals the earliest.</summary>
    public readonly record struct Link(int Earlier, int Later, double Score) : IComparable<Link>
    {
        /// <inheritdoc/>
        public int CompareTo(Link other) =>
            Score != other.Score ? other.Score.CompareTo(Score) : Later != other.Later ? Later.CompareTo(other.Later) : Earlier.CompareTo(other.Earlier);
    }
}
