using System.Globalization;
using System.Text;
using Linli.Bench.Load;

namespace Linli.Bench;

/// <summary>Collects what a run showed and writes it to <c>bench/results.md</c>, one section a benchmark, replaced by the next run of it.</summary>
internal sealed class ResultsPage(TimeProvider time)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _notes = [];

    public void Note(string note)
    {
        Console.WriteLine("  " + note);
        _notes.Add(note);
    }

    public void Line(string line) => _text.AppendLine(line);

    /// <summary>The table of an intake run, with the ratios P1 or P2 ask for.</summary>
    public void Intake(string database, int rows, IReadOnlyList<Measured> runs)
    {
        Line($"### {database}, {rows} rows a submission\n");
        Table(runs);
        foreach (var ours in runs.Where(run => run.What.StartsWith("Linli", StringComparison.Ordinal)))
            foreach (var other in runs.Where(run => run.Connections == ours.Connections && run != ours))
                Ratio(FormattableString.Invariant($"- c={ours.Connections}: {ours.Load.PerSecond / other.Load.PerSecond:0.00} × {other.What} in rate; {(ours.AppMs + ours.DbMs) / (other.AppMs + other.DbMs):0.0} × its CPU a submission"), ours, other);
        Line("");
    }

    /// <summary>The table of submissions with hanging channels and without, and how many times slower each pair was.</summary>
    public void Channels(string database, IReadOnlyList<Measured> runs, IReadOnlyList<(double Ratio, bool IsQuiet)> ratios, int hung, double goal)
    {
        Line($"### {database}\n");
        Table(runs);
        foreach (var (ratio, isQuiet) in ratios)
            Line(FormattableString.Invariant($"- without ÷ hanging in rate: {ratio:0.00} (goal ≤ {goal:0.0}){(isQuiet ? "" : " — **not accepted**: others used more than 5 % of the machine")}"));
        Line(FormattableString.Invariant($"- {hung} connections were left hanging meanwhile\n"));
        Console.WriteLine(FormattableString.Invariant($"  {database}: without ÷ hanging {string.Join(", ", ratios.Select(pair => pair.Ratio.ToString("0.00", CultureInfo.InvariantCulture)))}; {hung} connections hung"));
    }

    /// <summary>The table of a run beside a peer, with the ratios P1 asks for: so many times the peer's rate at the same connections.</summary>
    public void Peer(IReadOnlyList<Measured> runs, IReadOnlyList<(string What, double Goal)> goals)
    {
        Table(runs);
        foreach (var (what, goal) in goals)
            foreach (var other in runs.Where(run => run.What == what))
            {
                var ours = runs.First(run => run.Connections == other.Connections && run.What.StartsWith("Linli", StringComparison.Ordinal));
                var ratio = ours.Load.PerSecond / other.Load.PerSecond;
                Ratio(FormattableString.Invariant($"- c={ours.Connections}: {ratio:0.0} × {what} in rate (goal ≥ {goal}{(!ours.IsQuiet || !other.IsQuiet ? "" : ratio >= goal ? ": reached" : ": missed")}); 1/{(other.AppMs + other.DbMs) / (ours.AppMs + ours.DbMs):0} of its CPU"), ours, other);
            }
        Line("");
    }

    /// <summary>The table of searches, with the ratios P9 asks for: so many times the peer's rate, and a tenth of its slowest answers; and how far each is from its statement alone.</summary>
    public void Search(IReadOnlyList<Measured> runs, string? peer, IReadOnlyList<string> ways, string bare, double goal)
    {
        Table(runs);
        foreach (var way in ways)
            foreach (var ours in runs.Where(run => run.What.StartsWith("Linli, ", StringComparison.Ordinal) && run.What.EndsWith(way, StringComparison.Ordinal)))
                foreach (var other in runs.Where(run => run.Connections == ours.Connections))
                    if (other.What == ours.What["Linli, ".Length..^way.Length] + bare)
                        Ratio(FormattableString.Invariant($"- {ours.What}, c={ours.Connections}: {ours.Load.PerSecond / other.Load.PerSecond:0.00} × the rate of the match alone; {(ours.AppMs + ours.DbMs) / (other.AppMs + other.DbMs):0.0} × its CPU"), ours, other);
                    else if (other.What == peer + way)
                        BesidePeer(ours, other, goal);
        Line("");
    }

    private void BesidePeer(Measured ours, Measured other, double goal)
    {
        var ratio = ours.Load.PerSecond / other.Load.PerSecond;
        Ratio(FormattableString.Invariant($"- {ours.What}, c={ours.Connections}: {ratio:0.0} × {other.What} in rate (goal ≥ {goal}{(!ours.IsQuiet || !other.IsQuiet ? "" : ratio >= goal ? ": reached" : ": missed")}); p99 1/{other.Load.P99 / ours.Load.P99:0.0} of it (goal ≤ 1/10)"), ours, other);
    }

    private void Table(IReadOnlyList<Measured> runs)
    {
        Line("| what | connections | a second | p50 ms | p99 ms | CPU ms program + database | foreign CPU |");
        Line("|---|---|---|---|---|---|---|");
        foreach (var run in runs)
            Line(FormattableString.Invariant($"| {run.What} | {run.Connections} | {(run.Load.PerSecond < 100 ? FormattableString.Invariant($"{run.Load.PerSecond:0.0}") : FormattableString.Invariant($"{run.Load.PerSecond:0}"))} | {run.Load.P50:0.00} | {(double.IsNaN(run.Load.P99) ? "–" : FormattableString.Invariant($"{run.Load.P99:0.0}"))} | {run.AppMs:0.00} + {run.DbMs:0.00} | {run.ForeignWords}{(run.Load.Wrong > 0 ? $", **{run.Load.Wrong} wrong answers**" : "")} |"));
        Line("");
    }

    private void Ratio(string words, Measured ours, Measured other)
    {
        var line = words + (ours.IsQuiet && other.IsQuiet ? "" : " — **not accepted**: others used more than 5 % of the machine");
        Console.WriteLine("  " + line);
        Line(line);
    }

    /// <summary>Writes the section.</summary>
    public void Write(string name, string title)
    {
        var path = Path.Combine(Repository(), "bench", "results.md");
        var (start, end) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        var text = File.Exists(path) ? File.ReadAllText(path) : "# What the benchmarks printed\n\nWritten by `./do bench`; see README.md beside it. Rates are only good for the ratios within one run.\n";
        var section = new StringBuilder($"{start}\n## {title}\n\n{time.GetLocalNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}; {Machine.Words}\n\n{_text}");
        foreach (var note in _notes)
            section.Append("- ").AppendLine(note);
        section.Append('\n').Append(end).Append('\n');
        var (from, to) = (text.IndexOf(start, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        text = from < 0 || to < 0 ? text + "\n" + section : text[..from] + section + text[(to + end.Length + 1)..];
        File.WriteAllText(path, text);
        Console.WriteLine("Written to bench/results.md");
    }

    /// <summary>The folder with linli.slnx, upwards from here.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "linli.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("Run this inside the repository.");
    }
}
