using Linli.Foundation.Text;

namespace Linli.Dispatch.Reading;

/// <summary>Reads <c>data/category-tiles.csv</c> against the categories.</summary>
internal static class TileFile
{
    public static Outcome<List<CategoryTile>> Read(TextReader text, IReadOnlyList<CaseCategory> categories)
    {
        var table = CsvTable.Read(text, "tile", "order", "zh", "en", "picture", "categories");
        if (table.IsRefused)
            return table.Refusals.ToList();
        var known = categories.Select(category => category.Code).ToHashSet(StringComparer.Ordinal);
        var tiles = new List<CategoryTile>();
        foreach (var line in table.Value.Lines)
        {
            var tile = new CategoryTile(line.Need("tile"), line.NeedNumber("order"), line.NeedBoth("zh", "en"), line.Need("picture"), line.Parts("categories"));
            line.Need("categories");
            foreach (var code in tile.Categories.Where(code => !known.Contains(code)))
                line.Blame("categories", "UnknownCategory", code);
            if (tiles.Any(other => other.Key == tile.Key))
                line.Blame("tile", "Twice");
            tiles.Add(tile);
        }
        var wrong = table.Value.Lines.SelectMany(line => line.Wrong).ToList();
        return wrong.Count > 0 ? wrong : tiles;
    }
}
