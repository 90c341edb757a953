namespace Linli.Foundation.Tables;

/// <summary>A column that a kind of list wants.</summary>
/// <param name="Key">Its word, e.g. <c>building</c>.</param>
/// <param name="NameKey">Key of what it is called, in the room's own texts.</param>
/// <param name="Synonyms">What offices call it.</param>
public sealed record TableColumn(string Key, string NameKey, params string[] Synonyms)
{
    /// <summary>True when the list is nothing without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when a blank cell means "as above": only the first row of a group carries the community.</summary>
    public bool Repeats { get; init; }

    /// <summary>What a row may look like, for the template; empty for none.</summary>
    public string Example { get; init; } = "";

    /// <summary>How well a heading names it: 2 quite, 1 it only holds one of the words, 0 not at all.</summary>
    public int Fits(string heading)
    {
        var said = CellText.Heading(heading);
        if (said.Length is 0 or > 20)
            return 0;
        var words = Synonyms.Select(CellText.Heading).ToList();
        return words.Contains(said) || said.Equals(Key, StringComparison.OrdinalIgnoreCase) ? 2 : words.Exists(word => word.Length > 1 && said.Contains(word, StringComparison.Ordinal)) ? 1 : 0;
    }
}
