using Linli.Foundation.Text;
using Spectre.Console;

namespace Linli.Commands;

/// <summary>终端: what every command does at a terminal: says its sentences in both languages, Chinese first, and shows how far long work is.</summary>
internal static class Terminal
{
    private static readonly Language[] Both = [Language.Zh, Language.En];

    /// <summary>A sentence, a line for each language.</summary>
    public static void Say(TextWriter to, string key, params object?[] args)
    {
        foreach (var language in Both)
            to.WriteLine(Texts.Say(language, key, args));
    }

    /// <summary>Everything that was refused under a heading that counts it; the exit code.</summary>
    public static int Refuse(TextWriter to, string heading, IReadOnlyList<Refusal> refusals)
    {
        foreach (var language in Both)
        {
            to.WriteLine(Texts.Say(language, heading, refusals.Count));
            foreach (var refusal in refusals)
                to.WriteLine("  " + refusal.In(language));
        }
        return 1;
    }

    /// <summary>Words of help, both languages on one line.</summary>
    public static string Help(string key) => string.Join(" / ", Both.Select(language => Texts.Say(language, key)));

    /// <summary>A bar on the error stream, so that the lines may be piped away; gone when it is full.</summary>
    public static Progress Bar() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
        .Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn());
}
