using System.Diagnostics;
using System.Globalization;
using Linli.Dispatch;
using Linli.Dispatch.Near;
using Linli.Foundation.Tables;

namespace Linli.Bench.Near;

/// <summary><c>./do bench near</c>: P8, how well groups of near reports agree with marks on real messages, and how fast they are found among a million.</summary>
internal static class NearBench
{
    private const double Goal = 0.80;
    private const double GoalChecks = 1_000;
    private const int GoalReports = 1_000_000;
    private const int Ordinary = 10;
    private const int Copies = 4;
    private const int Checks = 2_000;
    private static readonly double[] Tried = [0.15, 0.2, 0.25, 0.3, 0.36, 0.4, 0.45, 0.5];

    public static int Run(ResultsPage results, int most)
    {
        if (MarkedMessages.Path is not { } path)
        {
            Console.Error.WriteLine("The marked messages (messages/hot_issue.csv) are not here; LINLI_SHARED_DATA names their folder.");
            return 1;
        }
        var all = MarkedMessages.Read(path);
        var (first, second) = (all.Half(0), all.Half(1));
        results.Line("### Against the marks\n");
        results.Line("| which | reports | pairs marked | threshold | precision | recall | F1 |");
        results.Line("|---|---|---|---|---|---|---|");
        foreach (var least in Tried)
            Row(results, "first half", first, least, int.MaxValue);
        foreach (var least in Tried)
            Row(results, "second half", second, least, int.MaxValue);
        var judged = Row(results, "**second half, as set**", second, NearReports.LeastTie, int.MaxValue);
        Row(results, $"second half, groups of at most {Ordinary}", second, NearReports.LeastTie, Ordinary);
        Row(results, $"second half, groups of at most {Copies}", second, NearReports.LeastTie, Copies);
        Row(results, $"first half, groups of at most {Ordinary}", first, NearReports.LeastTie, Ordinary);
        Row(results, "both halves as one file", all, NearReports.LeastTie, int.MaxValue);
        results.Line("");
        results.Note("both halves were looked at while weights and threshold were chosen (ADR 0076): neither is unseen");
        results.Note(Say($"second half: pairwise F1 {judged.F1:0.000} (goal ≥ {Goal:0.00}: {(judged.F1 >= Goal ? "reached" : "missed")})"));
        Speed(results, path, all);
        Growth(results, most);
        results.Write("near", "Duplicates and near reports (P8)");
        return 0;
    }

    private static Agreement Row(ResultsPage results, string what, MarkedMessages messages, double least, int largest)
    {
        var agreement = messages.With(NearReports.Group(messages.Reports, least), largest);
        var line = Say($"| {what} | {messages.Marks.Count} | {agreement.Marked} | {least:0.00} | {agreement.Precision:0.000} | {agreement.Recall:0.000} | {agreement.F1:0.000} |");
        Console.WriteLine("  " + line);
        results.Line(line);
        return agreement;
    }

    // The bare pass beside it: the same file read and cut into cells.
    private static void Speed(ResultsPage results, string path, MarkedMessages all)
    {
        var bare = Median(() => _ = DelimitedText.Read(TextBytes.Read(File.ReadAllBytes(path)).Value).Value.Count);
        var grouping = Median(() => _ = NearReports.Group(all.Reports).Count);
        results.Note(Say($"real messages: {all.Reports.Count / grouping:0} grouped a second, {grouping / bare:0.0} × the time of reading the file; {all.Reports.Average(report => report.Text.Length):0} characters on the average"));
    }

    private static void Growth(ResultsPage results, int most)
    {
        results.Line("### Many\n");
        results.Line("| made-up reports | seconds | a second | each, beside a tenth as many | checks a second, one thread |");
        results.Line("|---|---|---|---|---|");
        var before = 0d;
        foreach (var count in new[] { most / 100, most / 10, most })
        {
            var reports = MadeReports.Make(count);
            var watch = Stopwatch.StartNew();
            _ = NearReports.Group(reports);
            var seconds = watch.Elapsed.TotalSeconds;
            var checks = ChecksASecond(reports);
            var line = Say($"| {count:N0} | {seconds:0.0} | {count / seconds:0} | {(before == 0 ? "–" : (seconds / count / before).ToString("0.00", CultureInfo.InvariantCulture) + " ×")} | {checks:0} |");
            Console.WriteLine("  " + line);
            results.Line(line);
            before = seconds / count;
            if (count == most)
                results.Note(Say($"{count:N0} reports: {checks:0} checks a second, one thread (goal among {GoalReports:N0} ≥ {GoalChecks:N0}: {(count < GoalReports ? "not measured" : checks >= GoalChecks ? "reached" : "missed")})"));
        }
        results.Line("");
    }

    // As on the desk: the text is cut anew, then its near ones are looked up.
    private static double ChecksASecond(List<NearReport> reports)
    {
        var pile = new NearPile([.. reports], Weighing.Pairs, _ => { });
        var tally = pile.NewTally();
        var watch = Stopwatch.StartNew();
        var found = 0L;
        var checks = Math.Min(Checks, reports.Count);
        for (var n = 0; n < checks; n++)
        {
            var report = reports.Count - 1 - n;
            found += Shingles.Of(FoldedText.Of(reports[report].Text)).Length + pile.Nearest(report, 24, NearReports.Least, tally).Count;
        }
        GC.KeepAlive(found);
        return checks / watch.Elapsed.TotalSeconds;
    }

    private static double Median(Action act)
    {
        act();
        return Enumerable.Range(0, 5).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            act();
            return watch.Elapsed.TotalSeconds;
        }).Order().ElementAt(2);
    }

    private static string Say(FormattableString words) => FormattableString.Invariant(words);
}
