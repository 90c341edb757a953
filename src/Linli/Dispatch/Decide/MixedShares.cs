using NodaTime;

namespace Linli.Dispatch.Decide;

/// <summary>混合把握: what the learned model, the catalogue's words and the pressed tile say together.</summary>
/// <remarks>
/// 1. A category the catalogue no longer has or has ended is skipped; its share becomes doubt, nobody else's.
/// 2. The tile makes its own categories some times likelier and adds nothing to the sum.
/// 3. Nobody is surer than it was measured: what was right in n cases of n is told with n / (n + 2) (Laplace's rule of succession).
/// 4. Words count as far as they say something: where they are silent the model speaks alone. All shares together make 1 at most.
/// </remarks>
internal static class MixedShares
{
    /// <summary>Every category that may be given on that day, in no order; none where the model knows none of them.</summary>
    public static List<(CaseCategory Category, double Share)> Of(
        ModelInUse learned, ReadOnlySpan<float> shares, Catalogue catalogue, LocalDate day, IReadOnlyList<(CaseCategory Category, double Share)> words, CategoryTile? tile)
    {
        var labels = learned.Model.Labels;
        var mixed = new List<(CaseCategory Category, double Share)>(labels.Length);
        var (all, weighed) = (0d, 0d);
        for (var n = 0; n < labels.Length; n++)
            if (catalogue.Find(labels[n]) is { } category && category.IsOpenOn(day))
            {
                var share = shares[n] * (tile?.Categories.Contains(category.Code) == true ? learned.TileTrust : 1);
                (all, weighed) = (all + shares[n], weighed + share);
                mixed.Add((category, share));
            }
        if (weighed == 0)
            return [];
        var measured = Math.Max(1, learned.Model.Card.HeldBack);
        var left = all / weighed * measured / (measured + 2) * (1 - (learned.WordsTrust * words.Sum(one => one.Share)));
        for (var n = 0; n < mixed.Count; n++)
            mixed[n] = (mixed[n].Category, mixed[n].Share * left);
        foreach (var (category, share) in words)
            if (mixed.FindIndex(one => one.Category == category) is var at and >= 0)
                mixed[at] = (category, mixed[at].Share + (share * learned.WordsTrust));
            else
                mixed.Add((category, share * learned.WordsTrust));
        return mixed;
    }
}
