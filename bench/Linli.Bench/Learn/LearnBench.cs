using System.Diagnostics;
using Linli.Dispatch;
using Linli.Dispatch.Learn;
using NodaTime;

namespace Linli.Bench.Learn;

/// <summary><c>./do bench learn</c>: P7, how good category suggestions are on real messages the model has not seen, and how many texts a second one core answers.</summary>
internal static class LearnBench
{
    private const double TopThreeGoal = 0.97;
    private const double RateGoal = 20_000;
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    public static int Run(ResultsPage results)
    {
        if (LabelledMessages.Read() is not { } messages)
        {
            Console.Error.WriteLine("There are no sorted messages in ../shared/data/messages, so nothing was measured.");
            return 1;
        }
        results.Line(FormattableString.Invariant($"{messages.Segmented.Count:N0} segmented messages, {messages.Full.Count:N0} of them also as written. Five-fold, groups never divided; every answer is about a message whose group the model has not seen.\n"));
        Quality(messages, results);
        Speed(messages, results);
        results.Write("learn", "Category suggestions on real messages (P7)");
        return 0;
    }

    private static void Quality(LabelledMessages messages, ResultsPage results)
    {
        (string What, IReadOnlyList<LabelledMessages.Message> Texts, double Goal, double Anchor)[] forms =
            [("segmented", messages.Segmented, 0.93, 0.918), ("full text", messages.Full, 0.91, 0.895), ("title only", messages.Titles, 0.85, 0.818)];
        results.Line("| trained on | asked with | macro-F1 | goal | char n-gram SVM | among the first three | goal | says it is sure of | is right in |");
        results.Line("|---|---|---|---|---|---|---|---|---|");
        foreach (var (name, source) in new (string, IEnumerable<LabelledMessages.Message>)[]
        {
            ("segmented and full text", messages.Segmented.Concat(messages.Full)),
            ("segmented", messages.Segmented),
            ("full text", messages.Full),
        })
        {
            var models = Enumerable.Range(0, LabelledMessages.Folds).Select(fold => Model(source.Where(message => message.Fold != fold))).ToList();
            foreach (var (what, texts, goal, anchor) in forms)
            {
                var guesses = texts.Select(message => (message.Text.Label, Guesses: models[message.Fold].Suggest(message.Text.Text))).ToList();
                var score = ModelScore.Of([.. guesses.Select(one => (one.Label, one.Guesses.Select(guess => guess.Label).ToArray()))]);
                var (sure, right) = (guesses.Average(one => one.Guesses[0].Share), guesses.Average(one => one.Guesses[0].Label == one.Label ? 1.0 : 0.0));
                var line = FormattableString.Invariant($"| {name} | {what} | {score.MacroF1:0.000} | {goal:0.00} {Met(score.MacroF1, goal)} | {anchor:0.000} | {score.TopThree:0.000} | {TopThreeGoal:0.00} {Met(score.TopThree, TopThreeGoal)} | {sure:0.0%} | {right:0.0%} |");
                Console.WriteLine("  " + line);
                results.Line(line);
            }
        }
        results.Line("");
    }

    // Both in turn on one thread; a second each, the median of five.
    private static void Speed(LabelledMessages messages, ResultsPage results)
    {
        var model = Model(messages.Segmented.Concat(messages.Full));
        results.Line("| text | letters on average | suggestions a second of one core | bare loop | ratio |");
        results.Line("|---|---|---|---|---|");
        foreach (var (what, texts) in new[] { ("segmented", messages.Segmented), ("full text", messages.Full), ("title only", messages.Titles) })
        {
            var plain = texts.Select(message => message.Text.Text).ToArray();
            var (ours, bare) = (new List<double>(), new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                var (one, other) = (Rate(plain, text => model.Suggest(text).Length), Rate(plain, Bare));
                // The first warms up.
                if (round > 0)
                    (ours, bare) = ([.. ours, one], [.. bare, other]);
            }
            var (rate, beside) = (ours.Order().ElementAt(Rounds / 2), bare.Order().ElementAt(Rounds / 2));
            var line = FormattableString.Invariant($"| {what} | {plain.Average(text => text.Length):0} | {rate:N0} ({Met(rate, RateGoal)}: ≥ {RateGoal:N0}) | {beside:N0} | 1/{beside / rate:0.0} |");
            Console.WriteLine("  " + line);
            results.Line(line);
        }
        results.Line("");
        results.Note("the bare loop finds the slots of the same runs of letters in the same texts and does nothing with them; the figures of the char n-gram SVM are from the design, their folds are not known");
    }

    // In a second of the processor's time, not of the clock's: others use the machine too.
    private static double Rate(string[] texts, Func<string, int> work)
    {
        var (watch, before, done, kept) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0, 0);
        while (watch.Elapsed < Round)
            for (var n = 0; n < 50; n++)
                kept += work(texts[done++ % texts.Length]);
        return kept == int.MinValue ? 0 : done / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static int Bare(string text)
    {
        var letters = new TextGrams.Letters(text);
        var all = 0;
        while (letters.MoveNext())
            for (var length = 1; length <= letters.Reach; length++)
                all ^= letters.Slot(length);
        return all & 1;
    }

    private static CategoryModel Model(IEnumerable<LabelledMessages.Message> messages) =>
        TrainCategoryModel.Run([.. messages.Select(message => message.Text)], [], Instant.FromUtc(2026, 1, 1, 0, 0));

    private static string Met(double figure, double goal) => figure >= goal ? "reached" : "missed";
}
