namespace Linli.Dispatch.Learn;

/// <summary>稀有度: how much a run of letters tells: what every second text has tells little.</summary>
internal static class Rareness
{
    /// <summary>A run that only one text has can tell nothing of another, and it may be somebody's name. The catalogue's words are nobody's.</summary>
    public const int FewestTellers = 2;

    /// <summary>ln((1 + texts) / (1 + texts that have it)) + 1.</summary>
    public static float Of(int having, int texts) => MathF.Log((1f + texts) / (1 + having)) + 1;

    /// <summary>Of a run that no text has: as rare as can be, and it tells of no category.</summary>
    public static float OfUnknown(int texts) => Of(0, texts) * Telling.Least;

    /// <summary>Of every slot; 0 for what fewer than <paramref name="leastTellers"/> people said.</summary>
    public static float[] OfAll(IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> words, GramCounts counts, int leastTellers = FewestTellers)
    {
        var (having, tellers, last, isPublic) = (new int[TextGrams.Slots], new int[TextGrams.Slots], new int[TextGrams.Slots], new bool[TextGrams.Slots]);
        var (teller, before) = (0, default(ulong?));
        // One teller's texts come one after the other, so that each counts once for a slot.
        foreach (var text in texts.OrderBy(text => text.Teller))
        {
            if (text.Teller is null || text.Teller != before)
                teller++;
            before = text.Teller;
            Take(text, slot =>
            {
                having[slot]++;
                if (last[slot] == teller)
                    return;
                last[slot] = teller;
                tellers[slot]++;
            });
        }
        foreach (var word in words)
            Take(word, slot => (having[slot], isPublic[slot]) = (having[slot] + 1, true));
        var all = texts.Count + words.Count;
        return [.. having.Select((number, slot) => tellers[slot] >= leastTellers || isPublic[slot] ? Of(number, all) : 0)];

        void Take(LabelledText text, Action<int> count)
        {
            TextGrams.Count(text.Text, counts);
            for (var n = 0; n < counts.Count; n++)
                count(counts[n].Slot);
        }
    }
}
