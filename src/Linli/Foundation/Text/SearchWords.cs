using System.Text;

namespace Linli.Foundation.Text;

/// <summary>检索词: by which words a text is found. Chinese is written without spaces, so every character and every pair of neighbours is a word.</summary>
/// <remarks>The one function for what is kept and for what is asked; it emits nothing else, so that a text is found or not alike on every database. Pure.</remarks>
public static class SearchWords
{
    /// <summary>A longer run of letters or digits is cut: nobody types it to find something.</summary>
    public const int LongestRun = 40;

    /// <summary>More pieces than this say nothing more of what is meant.</summary>
    public const int MostAsked = 12;

    /// <summary>What a text is kept under, each once.</summary>
    public static IReadOnlyList<string> OfText(string text) => [.. Runs(text).SelectMany(Kept).Distinct()];

    /// <summary>What must all be there for a text to be found; at most twelve. A query of two characters (社保) is one pair, a longer one all its pairs.</summary>
    public static IReadOnlyList<string> OfQuery(string query) => [.. Runs(query).SelectMany(run => run.Parts.Count == 1 ? run.Parts : Pairs(run.Parts)).Distinct().Take(MostAsked)];

    /// <summary>Where in a text the words of a query stand, as they are read: full width and narrow, great and small letters alike; merged, in order.</summary>
    public static IReadOnlyList<Range> Places(string text, IReadOnlyList<string> words)
    {
        // One character may become several when it is made narrow; only texts that keep their length are marked.
        var plain = Narrow(text);
        if (plain.Length != text.Length || words.Count == 0)
            return [];
        var marked = new bool[text.Length];
        foreach (var word in words)
            for (var at = plain.IndexOf(word, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(word, at + 1, StringComparison.Ordinal))
                marked.AsSpan(at, word.Length).Fill(true);
        var places = new List<Range>();
        for (var at = 0; at < marked.Length; at++)
            if (marked[at])
            {
                var from = at;
                while (at < marked.Length && marked[at])
                    at++;
                places.Add(from..at);
            }
        return places;
    }

    private readonly record struct Run(bool IsHan, IReadOnlyList<string> Parts);

    private static IEnumerable<string> Kept(Run run) => run.IsHan ? run.Parts.Concat(Pairs(run.Parts)) : [run.Parts[0], .. Bare(run.Parts[0])];

    private static IEnumerable<string> Pairs(IReadOnlyList<string> parts) => parts.Skip(1).Select((part, at) => parts[at] + part);

    // 2026-0004217 is also found by 4217.
    private static IEnumerable<string> Bare(string run) => run.TrimStart('0') is { Length: > 0 } bare ? [bare] : [];

    private static IEnumerable<Run> Runs(string text)
    {
        List<string>? han = null;
        var letters = new StringBuilder();
        foreach (var rune in Narrow(text).EnumerateRunes())
        {
            if (!IsLetter(rune) && letters.Length > 0)
                yield return new Run(false, [Taken(letters)]);
            if (IsHan(rune))
            {
                (han ??= []).Add(rune.ToString());
                continue;
            }
            if (han is not null)
            {
                yield return new Run(true, han);
                han = null;
            }
            if (IsLetter(rune) && letters.Length < LongestRun)
                letters.Append((char)rune.Value);
        }
        if (letters.Length > 0)
            yield return new Run(false, [Taken(letters)]);
        if (han is not null)
            yield return new Run(true, han);
    }

    private static string Taken(StringBuilder letters)
    {
        var run = letters.ToString();
        letters.Clear();
        return run;
    }

    private static string Narrow(string text) => NarrowText.Of(text).ToLowerInvariant();

    private static bool IsLetter(Rune rune) => rune.Value is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static bool IsHan(Rune rune) => rune.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x323AF) or (>= 0xF900 and <= 0xFAFF) or 0x3007;
}
