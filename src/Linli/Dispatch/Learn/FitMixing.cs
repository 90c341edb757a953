using Linli.Dispatch.Decide;
using NodaTime;

namespace Linli.Dispatch.Learn;

/// <summary>Chooses how much words and tile count beside a model: so that the categories people gave to the cases held back are least surprising.</summary>
internal static class FitMixing
{
    private const int MostMeasured = 2_000;
    private const double Usual = 4;
    private const int FewestTiles = 10;
    private const double Impossible = 1e-6;
    private static readonly double[] Words = [0, 0.1, 0.2, 0.3, 0.4, 0.5];
    private static readonly double[] Tiles = [1, 2, 4, 8, 16];

    /// <summary>The model with its two numbers.</summary>
    public static ModelInUse Of(int number, CategoryModel model, DispatchBook book, LocalDate day, IReadOnlyList<ConfirmedCase> heldBack)
    {
        var measured = heldBack.Take(MostMeasured).Where(one => model.Knows(one.Text)).Select(one =>
        {
            var shares = new float[model.Labels.Length];
            model.Share(one.Text, shares);
            return (one.Category, Shares: shares, Words: DecideRoute.WordShares(book, one.Text, day), Tile: book.Catalogue.FindTile(one.Tile));
        }).ToList();
        var tiles = measured.Count(one => one.Tile is not null) >= FewestTiles ? Tiles : [Usual];
        return (from words in Words
                from tile in tiles
                let mixing = new ModelInUse(number, model, words, tile)
                orderby measured.Sum(one => Surprise(mixing, one.Category, one.Shares, one.Words, one.Tile))
                select mixing).First();

        double Surprise(ModelInUse mixing, string right, float[] shares, List<(CaseCategory, double)> said, CategoryTile? tile) =>
            -Math.Log(Math.Max(Impossible, MixedShares.Of(mixing, shares, book.Catalogue, day, said, tile).Find(one => one.Category.Code == right).Share));
    }
}
