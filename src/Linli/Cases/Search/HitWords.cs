using Linli.Foundation.Privacy;
using Linli.Foundation.Text;

namespace Linli.Cases.Search;

/// <summary>命中处: so much of a text as shows why it was found.</summary>
internal static class HitWords
{
    private const int Shown = 80;
    private const int Before = 20;

    /// <summary>The words around the first place where the query is met, numbers taken out, on one line; the first words where it is met elsewhere.</summary>
    public static string Around(string text, IReadOnlyList<string> words)
    {
        var clean = Scrub.Text(text).ReplaceLineEndings(" ");
        var from = SearchWords.Places(clean, words) is [var first, ..] ? Math.Max(0, first.Start.Value - Before) : 0;
        // Never through the middle of one character.
        if (from > 0 && char.IsLowSurrogate(clean[from]))
            from--;
        var until = Math.Min(clean.Length, from + Shown);
        if (until < clean.Length && char.IsLowSurrogate(clean[until]))
            until--;
        return (from > 0 ? "…" : "") + clean[from..until] + (until < clean.Length ? "…" : "");
    }

    /// <summary>A text in pieces, those that were looked for marked.</summary>
    public static IEnumerable<(string Piece, bool IsMarked)> Pieces(string text, IReadOnlyList<string> words)
    {
        var at = 0;
        foreach (var place in SearchWords.Places(text, words))
        {
            if (place.Start.Value > at)
                yield return (text[at..place.Start.Value], false);
            yield return (text[place], true);
            at = place.End.Value;
        }
        if (at < text.Length)
            yield return (text[at..], false);
    }
}
