namespace Linli.Foundation.Text;

/// <summary>检索词: the pieces by which a text is found: overlapping pairs of each run of Chinese characters, the single characters too, and runs of letters and digits.</summary>
/// <remarks>The one function for index and query: a query of two characters (社保) is one pair; a longer one is all its pairs. Nothing else comes out of it.</remarks>
public static class SearchWords
{
    /// <summary>What a text is indexed under.</summary>
    public static IReadOnlyList<string> OfText(string text) => [.. Runs(text).SelectMany(run => IsHan(run[0]) ? Pairs(run).Concat(run.Select(c => c.ToString())) : [run]).Distinct()];

    /// <summary>What must all be there for a text to be found; at most twelve.</summary>
    public static IReadOnlyList<string> OfQuery(string query) => [.. Runs(query).SelectMany(run => IsHan(run[0]) && run.Length > 1 ? Pairs(run) : [run]).Distinct().Take(12)];

    private static IEnumerable<string> Pairs(string run) => Enumerable.Range(0, Math.Max(0, run.Length - 1)).Select(at => run.Substring(at, 2));

    private static IEnumerable<string> Runs(string text)
    {
        var start = 0;
        var said = text.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();
        for (var at = 1; at <= said.Length; at++)
            if (at == said.Length || Kind(said[at]) != Kind(said[at - 1]))
            {
                if (Kind(said[at - 1]) != 0)
                    yield return said[start..at] is { Length: <= 40 } run ? run : said.Substring(start, 40);
                start = at;
            }
    }

    private static int Kind(char c) => IsHan(c) ? 1 : char.IsAsciiLetterOrDigit(c) ? 2 : 0;

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';
}
