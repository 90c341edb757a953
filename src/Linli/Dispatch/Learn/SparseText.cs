namespace Linli.Dispatch.Learn;

/// <summary>A text as a point: the known slots it uses and how much each counts in it; its length is 1 at most.</summary>
/// <remarks>What the model does not know counts in the length too: a text of which it knows a tenth lies near the middle, where nothing is certain.</remarks>
internal readonly record struct SparseText(int[] Slots, float[] Values)
{
    /// <summary>Weighs counts: 1 + ln of the count, times the rareness of the slot; <paramref name="unknown"/> is the rareness of what is not known.</summary>
    public static SparseText Of(GramCounts counts, float[] rareness, float unknown)
    {
        var (slots, values, length) = (new List<int>(counts.Count), new List<float>(counts.Count), 0d);
        for (var n = 0; n < counts.Count; n++)
        {
            var (slot, count) = counts[n];
            var value = Weight(count) * (rareness[slot] == 0 ? unknown : rareness[slot]);
            length += value * value;
            if (rareness[slot] == 0)
                continue;
            slots.Add(slot);
            values.Add(value);
        }
        var scale = length == 0 ? 0 : (float)(1 / Math.Sqrt(length));
        return new SparseText([.. slots], [.. values.Select(value => value * scale)]);
    }

    /// <summary>What so many occurrences count: the tenth tells less than the first.</summary>
    public static float Weight(int count) => count == 1 ? 1 : 1 + MathF.Log(count);
}
