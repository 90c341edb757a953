namespace Linli.Dispatch.Words;

/// <summary>The word lists of all families behind one finder. Immutable once built; safe for several threads.</summary>
internal sealed class WordBook
{
    private readonly WordFinder _finder;
    private readonly string[] _words;
    private readonly WordUse[][] _uses;

    private WordBook(string[] words, WordUse[][] uses, List<EmergencyRow> emergencies, List<ReferralRow> referrals)
    {
        (_words, _uses, Emergencies, Referrals) = (words, uses, emergencies, referrals);
        _finder = new WordFinder(words);
    }

    public IReadOnlyList<EmergencyRow> Emergencies { get; }

    public IReadOnlyList<ReferralRow> Referrals { get; }

    /// <summary>Words of all families, each counted once.</summary>
    public int Count => _words.Length;

    public static WordBook Of(Dictionary<string, List<WordUse>> words, List<EmergencyRow> emergencies, List<ReferralRow> referrals) =>
        new([.. words.Keys], [.. words.Values.Select(uses => uses.ToArray())], emergencies, referrals);

    /// <summary>What the words of a text speak for.</summary>
    public TextFindings Read(string text)
    {
        var findings = new TextFindings();
        var hits = new List<WordHit>();
        _finder.Find(text, hits);
        if (hits.Count == 0)
            return findings;
        // From left to right and the longer first: a hit lies inside an earlier one when it ends no later.
        hits.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var negations = Negations(hits);
        Span<int> reached = stackalloc int[8];
        reached.Clear();
        foreach (var hit in hits)
        {
            WordFamily longest = 0;
            foreach (var use in _uses[hit.Word])
            {
                var family = System.Numerics.BitOperations.TrailingZeroCount((int)use.Family);
                if (hit.End <= reached[family] && (longest & use.Family) == 0)
                    continue;
                reached[family] = hit.End;
                longest |= use.Family;
                if (use.Target >= 0 && use.Family != WordFamily.Negation && !IsTakenBack(use, hit.Start, negations))
                    findings.Add(use, _words[hit.Word]);
            }
        }
        return findings;
    }

    private List<(int End, NegationReach Reach)> Negations(List<WordHit> hits)
    {
        var found = new List<(int, NegationReach)>();
        var reached = 0;
        foreach (var hit in hits)
            foreach (var use in _uses[hit.Word])
                if (use.Family == WordFamily.Negation && hit.End > reached)
                {
                    reached = hit.End;
                    found.Add((hit.End, (NegationReach)use.Target));
                }
        return found;
    }

    private static bool IsTakenBack(WordUse use, int start, List<(int End, NegationReach Reach)> negations)
    {
        foreach (var (end, reach) in negations)
            if (end == start && reach switch
            {
                NegationReach.Any => true,
                NegationReach.Trouble => use.IsTrouble,
                NegationReach.Danger => use.Family == WordFamily.Emergency,
                _ => false,
            })
                return true;
        return false;
    }

    internal sealed record EmergencyRow(string Key, IReadOnlyList<EmergencyCall> Calls, IReadOnlyList<string> Categories);

    internal sealed record ReferralRow(string Key, IReadOnlyList<string> To);
}

/// <summary>How far a negation reaches: to every word after it, to troubles only, or to dangers only (万一着火 is no fire).</summary>
internal enum NegationReach
{
    Nothing,
    Trouble,
    Any,
    Danger,
}
