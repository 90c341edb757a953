namespace Linli.Dispatch.Learn;

/// <summary>A text as a point: the known slots it uses and how much each counts in it; its length is 1 at most.</summary>
/// <remarks>
/// 1. What the model does not know counts in the length too: a text of which it knows a tenth lies near the middle, where nothing is certain.
/// 2. Where a text has a beginning, the point is a mean of the whole's and the beginning's: however long people tell on, what they said first keeps its part.
/// </remarks>
internal readonly record struct SparseText(int[] Slots, float[] Values)
{
    /// <summary>The part of the beginning where there is one.</summary>
    public const float BeginningPart = 0.3f;

    /// <summary>Weighs counts: 1 + ln of the count, times the rareness of the slot; <paramref name="unknown"/> is the rareness of what is not known.</summary>
    public static SparseText Of(GramCounts counts, float[] rareness, float unknown)
    {
        var (whole, early) = (0f, 0f);
        for (var n = 0; n < counts.Count; n++)
        {
            var (slot, count) = counts[n];
            var rare = rareness[slot] == 0 ? unknown : rareness[slot];
            whole += Square(Weight(count) * rare);
            early += n < counts.Early ? Square(Weight(counts.EarlyCount(n)) * rare) : 0;
        }
        var (scale, more) = Scales(whole, early);
        var (slots, values) = (new List<int>(counts.Count), new List<float>(counts.Count));
        for (var n = 0; n < counts.Count; n++)
        {
            var (slot, count) = counts[n];
            if (rareness[slot] == 0)
                continue;
            slots.Add(slot);
            values.Add(rareness[slot] * ((Weight(count) * scale) + (n < counts.Early ? Weight(counts.EarlyCount(n)) * more : 0)));
        }
        return new SparseText([.. slots], [.. values]);
    }

    /// <summary>What so many occurrences count: the tenth tells less than the first.</summary>
    public static float Weight(int count) => count == 1 ? 1 : 1 + MathF.Log(count);

    /// <summary>What to multiply the whole and the beginning by, given the squares of their lengths; the beginning's is 0 where there is none.</summary>
    public static (float Whole, float Early) Scales(float whole, float early) => (whole, early) switch
    {
        (0, _) => (0, 0),
        (_, 0) => (1 / MathF.Sqrt(whole), 0),
        _ => ((1 - BeginningPart) / MathF.Sqrt(whole), BeginningPart / MathF.Sqrt(early)),
    };

    private static float Square(float value) => value * value;
}
