using System.CommandLine;
using System.Diagnostics;
using Linli.Dispatch;
using Linli.Foundation.Text;
using NodaTime;
using Spectre.Console;

namespace Linli.Commands;

/// <summary><c>train --in FILE.csv --model DIR</c> and <c>classify --model DIR --in FILE.csv --out FILE.csv</c>: the category model outside of the program, for measuring it. Neither needs a database.</summary>
internal static class LearnCommands
{
    private const int RowsNamed = 10;

    /// <summary>Makes a model of messages that people have sorted.</summary>
    public static Command Train(TimeProvider time)
    {
        var (from, model) = (From(), Model());
        var command = new Command("train", Terminal.Help("Commands.Learn.Help.Train")) { from, model };
        command.SetAction((parsed, cancel) => Guarded(parsed.GetRequiredValue(model).Name, parsed.InvocationConfiguration, to =>
        {
            var read = MessageFile.Read(parsed.GetRequiredValue(from), withLabel: true);
            if (read.IsRefused)
                return read.Refusals;
            var trained = Bar(parsed.GetRequiredValue(from).Name, progress => CategoryLearning.Train(
                [.. read.Value.Where(message => message.HasWords).Select(message => new LabelledText(message.Text, message.Label))],
                parsed.GetRequiredValue(model), Instant.FromDateTimeOffset(time.GetUtcNow()), progress, cancel));
            if (trained.IsRefused)
                return trained.Refusals;
            SayWordless(to.Error, "Untaught", read.Value);
            Tell(trained.Value, to.Output);
            return [];
        }));
        return command;
    }

    /// <summary>Suggests a category for each message of a file.</summary>
    public static Command Classify()
    {
        var (from, model) = (From(), Model());
        var into = new Option<FileInfo>("--out") { Description = Terminal.Help("Commands.Learn.Help.Out"), Required = true };
        var command = new Command("classify", Terminal.Help("Commands.Learn.Help.Classify")) { model, from, into };
        command.SetAction((parsed, cancel) => Guarded(parsed.GetRequiredValue(into).Name, parsed.InvocationConfiguration, to =>
        {
            var (source, target) = (parsed.GetRequiredValue(from), parsed.GetRequiredValue(into));
            if (source.FullName == target.FullName)
                return [new Refusal("Commands.Learn.SameFile", "out", target.Name)];
            var known = CategoryLearning.Open(parsed.GetRequiredValue(model));
            var read = MessageFile.Read(source, withLabel: false);
            if (known.IsRefused || read.IsRefused)
                return [.. known.Refusals, .. read.Refusals];
            if (read.Value.IsEmpty)
                return [new Refusal("Commands.Learn.Empty", "in")];
            var started = Stopwatch.GetTimestamp();
            Bar(source.Name, progress =>
            {
                GuessFile.Write(target, read.Value, known.Value.Model, progress, cancel);
                return true;
            });
            SayWordless(to.Error, "Wordless", read.Value);
            Terminal.Say(to.Output, "Commands.Learn.Classified", known.Value.Version, read.Value.Length, read.Value.Length / Stopwatch.GetElapsedTime(started).TotalSeconds);
            return [];
        }));
        return command;
    }

    private static void Tell(CategoryLearning.Trained trained, TextWriter to)
    {
        var (made, card) = (trained.Made, trained.Made.Model.Card);
        Terminal.Say(to, "Commands.Learn.Trained", card.Texts, card.Words, made.Model.Labels.Length, made.Version);
        if (card.HeldBack == 0)
            Terminal.Say(to, "Commands.Learn.Unmeasured");
        else
            Terminal.Say(to, "Commands.Learn.Measured", card.HeldBack, card.MacroF1, card.SureF1, card.TopThree);
        if (trained.InUse == made.Version)
            Terminal.Say(to, "Commands.Learn.InUse", made.Version);
        else
            Terminal.Say(to, "Commands.Learn.NotPromoted", trained.InUse, trained.InUseCard.SureF1);
    }

    private static void SayWordless(TextWriter to, string about, IReadOnlyList<MessageFile.Message> messages)
    {
        var rows = messages.Where(message => !message.HasWords).Select(message => message.Row).ToList();
        if (rows.Count > 0)
            Terminal.Say(to, "Commands.Learn." + about, rows.Count, string.Join(", ", rows.Take(RowsNamed)) + (rows.Count > RowsNamed ? " …" : ""));
    }

    private static Option<FileInfo> From() => new("--in") { Description = Terminal.Help("Commands.Learn.Help.In"), Required = true };

    private static Option<DirectoryInfo> Model() => new("--model") { Description = Terminal.Help("Commands.Learn.Help.Model"), Required = true };

    private static T Bar<T>(string name, Func<Action<double>, T> work) => Terminal.Bar().Start(context =>
    {
        var task = context.AddTask(Markup.Escape(name), maxValue: 1);
        return work(share => task.Value = share);
    });

    // The exit code: 0, or 1 with everything that was wrong, in both languages.
    private static Task<int> Guarded(string written, InvocationConfiguration to, Func<InvocationConfiguration, IReadOnlyList<Refusal>> work)
    {
        IReadOnlyList<Refusal> refusals;
        try
        {
            refusals = work(to);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            refusals = [new Refusal("Commands.Learn.CannotWrite", null, written)];
        }
        foreach (var refusal in refusals)
        {
            to.Error.WriteLine(refusal.In(Language.Zh));
            to.Error.WriteLine(refusal.In(Language.En));
        }
        return Task.FromResult(refusals.Count == 0 ? 0 : 1);
    }
}
