namespace Linli.Dispatch;

/// <summary>外部编码对照: which category another system means, by the codes and names that the office wrote into the catalogue's 外部编码.</summary>
/// <remarks>Only what one category alone is called counts: a code that two of them have says nothing.</remarks>
public sealed class OutsideCodes
{
    private static readonly char[] Between = [' ', '\t', '\r', '\n', ',', '，', ';', '；', '、', '|'];
    private static readonly char[] Steps = ['-', '—', '/', '／', '>', '＞', '→', '·'];

    private readonly Dictionary<string, CaseCategory?> _called = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of a catalogue's entries.</summary>
    public OutsideCodes(IEnumerable<CaseCategory> categories)
    {
        foreach (var category in categories)
            foreach (var name in category.External.Split(Between, StringSplitOptions.RemoveEmptyEntries).SelectMany(Names).Distinct(StringComparer.OrdinalIgnoreCase))
                _called[name] = _called.ContainsKey(name) ? null : category;
    }

    /// <summary>The category of what another system wrote: a code, a name, or a way of several steps, of which the last known one counts; null for nothing known.</summary>
    public CaseCategory? Find(string written)
    {
        string[] said = [written.Trim(), .. written.Split(Between, StringSplitOptions.RemoveEmptyEntries), .. written.Split(Steps, StringSplitOptions.TrimEntries).Reverse()];
        return said.Select(piece => _called.GetValueOrDefault(piece)).FirstOrDefault(found => found is not null);
    }

    // "12345:0301" is the code 0301 of 12345; a table of its orders has the code alone.
    private static IEnumerable<string> Names(string written) => written.IndexOfAny([':', '：']) is var at and > 0 && at < written.Length - 1 ? [written, written[(at + 1)..]] : [written];
}
