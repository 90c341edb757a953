using System.Buffers;

namespace Linli.Dispatch;

/// <summary>外部编码对照: which category another system means, by the codes and names that the office wrote into the catalogue's 外部编码.</summary>
/// <remarks>Only what one category alone is called counts: a code that two of them have says nothing.</remarks>
public sealed class OutsideCodes
{
    private static readonly SearchValues<char> Between = SearchValues.Create(" \t\r\n,，;；、|");
    private static readonly SearchValues<char> Steps = SearchValues.Create("-—/／>＞→·");

    private readonly Dictionary<string, CaseCategory?> _called = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of a catalogue's entries.</summary>
    public OutsideCodes(IEnumerable<CaseCategory> categories)
    {
        foreach (var category in categories)
            foreach (var name in Pieces(category.External, Between).SelectMany(Names).Distinct(StringComparer.OrdinalIgnoreCase))
                _called[name] = _called.ContainsKey(name) ? null : category;
    }

    /// <summary>The category of what another system wrote: a code, a name, or a way of several steps, of which the last known one counts; null for nothing known.</summary>
    public CaseCategory? Find(string written) =>
        Pieces(written, Between).Concat(Pieces(written, Steps).Reverse()).Prepend(written.Trim()).Select(piece => _called.GetValueOrDefault(piece)).FirstOrDefault(found => found is not null);

    // "12345:0301" is the code 0301 of 12345; a table of its orders has the code alone.
    private static IEnumerable<string> Names(string written) => written.IndexOfAny([':', '：']) is var at and > 0 && at < written.Length - 1 ? [written, written[(at + 1)..]] : [written];

    private static IEnumerable<string> Pieces(string written, SearchValues<char> between)
    {
        for (var from = 0; from < written.Length;)
        {
            var length = written.AsSpan(from).IndexOfAny(between) is var at and >= 0 ? at : written.Length - from;
            if (length > 0)
                yield return written.Substring(from, length);
            from += length + 1;
        }
    }
}
