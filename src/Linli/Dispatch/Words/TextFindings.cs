namespace Linli.Dispatch.Words;

/// <summary>What the words of one text spoke for: weights and the words themselves, by family.</summary>
internal sealed class TextFindings
{
    private readonly List<Found> _found = [];

    /// <summary>What one family found, the heaviest first; equals keep the order of their list.</summary>
    public List<Found> Of(WordFamily family)
    {
        var found = _found.FindAll(found => found.Family == family);
        found.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Target.CompareTo(b.Target));
        return found;
    }

    /// <summary>Counts a word once, however often it was said.</summary>
    public void Add(WordUse use, string word)
    {
        foreach (var found in _found)
            if (found.Family == use.Family && found.Target == use.Target)
            {
                if (!found.Words.Contains(word))
                {
                    found.Words.Add(word);
                    found.Weight += use.Weight;
                }
                return;
            }
        _found.Add(new(use.Family, use.Target) { Weight = use.Weight, Words = { word } });
    }

    internal sealed class Found(WordFamily family, int target)
    {
        public WordFamily Family => family;

        public int Target => target;

        public int Weight { get; set; }

        public List<string> Words { get; } = [];
    }
}
