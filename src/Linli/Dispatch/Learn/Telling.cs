namespace Linli.Dispatch.Learn;

/// <summary>区分度: how unevenly a run of letters is spread over the categories. What all categories say alike tells nothing, however rare it is.</summary>
/// <remarks>The share of each category's texts that have the run, not their number: a category with many texts does not make a run its own.</remarks>
internal static class Telling
{
    /// <summary>Of a run that all categories have alike, and of one that is not known; where only one category has it, 1 more.</summary>
    public const float Least = 0.3f;

    // So many texts more have the run, spread over all categories: two texts of one category may be chance.
    private const double Doubt = 1;

    /// <summary>Of every slot: <see cref="Least"/> + 1 − (entropy of its shares) / ln(categories); there must be at least two categories.</summary>
    public static float[] OfAll(IReadOnlyList<LabelledText> texts, int categories, GramCounts counts)
    {
        var least = Doubt * categories / texts.Count;
        var (sums, logs, having, touched) = (new double[TextGrams.Slots], new double[TextGrams.Slots], new int[TextGrams.Slots], new List<int>());
        foreach (var category in texts.GroupBy(text => text.Label, StringComparer.Ordinal))
        {
            foreach (var text in category)
            {
                TextGrams.Count(text.Text, counts);
                for (var n = 0; n < counts.Count; n++)
                    if (having[counts[n].Slot]++ == 0)
                        touched.Add(counts[n].Slot);
            }
            // Only what differs from a category that never has the run is summed; there are many slots and many categories.
            var size = category.Count();
            foreach (var slot in touched)
            {
                var share = having[slot] / (double)size;
                sums[slot] += share;
                logs[slot] += TimesLog(least + share) - TimesLog(least);
                having[slot] = 0;
            }
            touched.Clear();
        }
        return [.. sums.Select((sum, slot) => Of(sum + (categories * least), logs[slot] + (categories * TimesLog(least))))];

        float Of(double sum, double log) => Least + 1 - (float)((Math.Log(sum) - (log / sum)) / Math.Log(categories));
    }

    private static double TimesLog(double share) => share * Math.Log(share);
}
