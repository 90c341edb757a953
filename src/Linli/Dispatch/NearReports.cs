using Linli.Dispatch.Near;

namespace Linli.Dispatch;

/// <summary>重复与相近诉求: puts reports that tell of the same matter into groups. It suggests; merging is a person's deed.</summary>
/// <remarks>No service, no model: the weights come from the reports themselves. The same reports give the same groups, in whatever order they come.
/// Time and memory grow with the number of reports (about 7 KB each), never with its square.</remarks>
public static class NearReports
{
    /// <summary>From this score on two reports are called near. On one half of the marked messages the highest value whose F1 for groups of at most ten lies within
    /// a hundredth of the best; measured on the other half (bench/results.md, P8).</summary>
    public const double Least = 0.2;

    /// <summary>From this strength on what ties two groups makes them one matter (ADR 0076 tells how it was chosen).</summary>
    internal const double LeastTie = 0.36;

    // From this score on two reports are one text, told again.
    private const double Copies = 0.5;

    // Less than this any two reports have in common.
    private const double Akin = 0.03;

    private const int Compared = 48;

    /// <summary>Groups them.</summary>
    /// <param name="reports">The reports; their ids differ.</param>
    /// <param name="progress">Told the share that is done, 0 to 1, now and then.</param>
    /// <returns>For each report, in the order given: the id of the earliest of its group, and how near it is to the others of it (0 where it is alone).</returns>
    public static IReadOnlyList<NearGroup> Group(IReadOnlyList<NearReport> reports, Action<double>? progress = null) => Group(reports, LeastTie, progress);

    /// <summary>Those near one report, the nearest first, with what agrees. For a few at a time: each is compared.</summary>
    /// <param name="own">The report.</param>
    /// <param name="others">Those it is compared with.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<(NearReport Other, Nearness Nearness)> To(NearReport own, IReadOnlyList<NearReport> others, int most)
    {
        var pile = new NearPile([own, .. others], Weighing.Pairs, _ => { });
        return
        [
            .. others.Select((other, n) => (Other: other, Nearness: pile.Near(0, n + 1))).Where(one => one.Nearness.Score >= Least)
                .OrderByDescending(one => one.Nearness.Score).ThenByDescending(one => one.Other.At).ThenBy(one => one.Other.Id, StringComparer.Ordinal).Take(most),
        ];
    }

    /// <summary>False for a text that holds nothing to compare: empty, one sign, only an emoji.</summary>
    public static bool IsComparable(string text) => FoldedText.Of(text).Length > 1;

    internal static NearGroup[] Group(IReadOnlyList<NearReport> reports, double leastTie, Action<double>? progress = null)
    {
        var order = Enumerable.Range(0, reports.Count).OrderBy(n => reports[n].At).ThenBy(n => reports[n].Id, StringComparer.Ordinal).ToArray();
        var pile = new NearPile([.. order.Select(n => reports[n])], Weighing.Matters, share => progress?.Invoke(share * 0.3));
        var links = pile.Links(Compared, Akin, share => progress?.Invoke(0.3 + (share * 0.5)));
        var groups = new NearGroups(reports.Count, (one, other) => pile.Near(one, other).Score);
        foreach (var link in links.TakeWhile(link => link.Score >= Copies))
            groups.Join(link.Earlier, link.Later, Copies);
        NearMatters.Join(groups, reports.Count, links, leastTie, Akin);
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
