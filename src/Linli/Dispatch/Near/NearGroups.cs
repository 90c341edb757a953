namespace Linli.Dispatch.Near;

/// <summary>归组: puts reports into groups, the surest pairs first.</summary>
/// <remarks>
/// 1. Two groups become one only when their representatives are near enough to each other on the average; how near, who joins them says.
/// 2. Representatives are the first three and the last three of a group in time; the first and the last of the joined group must still be half as near each
/// other, or it is not joined: a group does not grow from neighbour to neighbour (chaining).
/// 3. The result depends on the reports alone, not on the order they were given in or on the number of processors.
/// </remarks>
internal sealed class NearGroups
{
    private const int Ends = 3;
    private readonly int[] _parents;
    private readonly int[]?[] _first;
    private readonly int[]?[] _last;
    private readonly Func<int, int, double> _near;

    /// <summary>Every report in a group of its own.</summary>
    /// <param name="reports">How many; numbered in time.</param>
    /// <param name="near">How near two of them are.</param>
    public NearGroups(int reports, Func<int, int, double> near)
    {
        (_near, _parents) = (near, new int[reports]);
        (_first, _last) = (new int[reports][], new int[reports][]);
        for (var report = 0; report < reports; report++)
            _parents[report] = report;
    }

    /// <summary>The group of a report: the number of its earliest.</summary>
    public int Of(int report)
    {
        while (_parents[report] != report)
            report = _parents[report] = _parents[_parents[report]];
        return report;
    }

    /// <summary>Joins the groups of two reports that are near each other, if their groups are; true when they were joined by it.</summary>
    /// <param name="one">A report.</param>
    /// <param name="other">Another.</param>
    /// <param name="least">How near representatives must be on the average.</param>
    public bool Join(int one, int other, double least)
    {
        var (a, b) = (Of(one), Of(other));
        if (a == b || Mean(Representatives(a), Representatives(b)) < least)
            return false;
        int[] first = [.. First(a).Concat(First(b)).Order().Take(Ends)], last = [.. Last(a).Concat(Last(b)).OrderDescending().Take(Ends)];
        if (Mean(first, last) < least / 2)
            return false;
        var (into, from) = (Math.Min(a, b), Math.Max(a, b));
        (_first[into], _last[into]) = (first, last);
        (_first[from], _last[from], _parents[from]) = (null, null, into);
        return true;
    }

    /// <summary>How near a report is to the others of its group: to their representatives, on the average; 0 for one that is alone.</summary>
    public double ScoreOf(int report)
    {
        var others = Representatives(Of(report)).Where(one => one != report).ToList();
        return others.Count == 0 ? 0 : others.Average(other => _near(report, other));
    }

    // A report is not compared with itself.
    private double Mean(IEnumerable<int> some, IEnumerable<int> others)
    {
        var (sum, pairs) = (0d, 0);
        foreach (var one in some)
            foreach (var other in others)
                if (one != other)
                    (sum, pairs) = (sum + _near(one, other), pairs + 1);
        return sum / pairs;
    }

    private List<int> Representatives(int group) => [.. First(group).Union(Last(group))];

    // Most stay alone: nothing is kept for them.
    private int[] First(int group) => _first[group] ?? [group];

    private int[] Last(int group) => _last[group] ?? [group];
}
