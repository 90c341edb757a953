using Linli.Dispatch.Near;

namespace Linli.Dispatch;

/// <summary>重复与相近诉求: puts reports that tell of the same matter into groups. It suggests; merging is a person's deed.</summary>
/// <remarks>No service, no model: the weights come from the reports themselves. The same reports give the same groups, in whatever order they come.
/// Time and memory grow with the number of reports (about 3 KB each), never with its square.</remarks>
public static class NearReports
{
    /// <summary>From this score on two reports are called near. On one half of the marked messages the highest value whose F1 for groups of at most ten lies within
    /// a hundredth of the best; measured on the other half (bench/results.md, P8).</summary>
    public const double Least = 0.2;

    // How near the representatives of two groups must be: below a pair's, because a matter is retold in many ways.
    internal const double LeastMean = 0.6 * Least;

    private const int Compared = 24;
    private const int Linked = 8;

    /// <summary>Groups them.</summary>
    /// <param name="reports">The reports; their ids differ.</param>
    /// <param name="progress">Told the share that is done, 0 to 1, now and then.</param>
    /// <returns>For each report, in the order given: the id of the earliest of its group, and how near it is to the others of it (0 where it is alone).</returns>
    public static IReadOnlyList<NearGroup> Group(IReadOnlyList<NearReport> reports, Action<double>? progress = null) => Group(reports, Least, LeastMean, progress);

    /// <summary>Those near one report, the nearest first, with what agrees. For a few at a time: each is compared.</summary>
    /// <param name="own">The report.</param>
    /// <param name="others">Those it is compared with.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<(NearReport Other, Nearness Nearness)> To(NearReport own, IReadOnlyList<NearReport> others, int most)
    {
        var pile = new NearPile([own, .. others], _ => { });
        return
        [
            .. others.Select((other, n) => (Other: other, Nearness: pile.Near(0, n + 1))).Where(one => one.Nearness.Score >= Least)
                .OrderByDescending(one => one.Nearness.Score).ThenByDescending(one => one.Other.At).ThenBy(one => one.Other.Id, StringComparer.Ordinal).Take(most),
        ];
    }

    /// <summary>False for a text that holds nothing to compare: empty, one sign, only an emoji.</summary>
    public static bool IsComparable(string text) => FoldedText.Of(text).Length > 1;

    internal static NearGroup[] Group(IReadOnlyList<NearReport> reports, double leastPair, double leastMean, Action<double>? progress = null)
    {
        var order = Enumerable.Range(0, reports.Count).OrderBy(n => reports[n].At).ThenBy(n => reports[n].Id, StringComparer.Ordinal).ToArray();
        var pile = new NearPile([.. order.Select(n => reports[n])], share => progress?.Invoke(share * 0.4));
        var links = pile.Links(Compared, Linked, leastPair, share => progress?.Invoke(0.4 + (share * 0.5)));
        var groups = new NearGroups(reports.Count, (one, other) => pile.Near(one, other).Score, leastMean);
        foreach (var link in links)
            groups.Join(link.Earlier, link.Later);
        var answers = new NearGroup[reports.Count];
        for (var n = 0; n < order.Length; n++)
            answers[order[n]] = new NearGroup(reports[order[groups.Of(n)]].Id, groups.ScoreOf(n));
        progress?.Invoke(1);
        return answers;
    }
}

/// <summary>The group of a report.</summary>
/// <param name="Group">Id of the earliest report in it.</param>
/// <param name="Score">0 to 1: how near the report is to the others in it; 0 where it is alone.</param>
public readonly record struct NearGroup(string Group, double Score);
