using Linli.Dispatch.Decide;
using Linli.Dispatch.Reading;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Learn;

/// <summary>冷启动: the catalogue's names and words as little texts, so that a deployment without a closed case has something to start from.</summary>
internal static class CatalogueTexts
{
    /// <summary>The texts to learn beside <paramref name="cases"/>: all, where these are sorted by the catalogue's codes or there are none; nothing beside other people's categories.</summary>
    public static List<LabelledText> For(IReadOnlyList<LabelledText> cases)
    {
        var catalogue = DispatchBook.Default().Catalogue;
        return cases.Count == 0 || cases.Any(text => catalogue.Find(text.Label) is not null) ? Of(catalogue) : [];
    }

    /// <summary>Those of one catalogue.</summary>
    public static List<LabelledText> Of(Catalogue catalogue)
    {
        var texts = new List<LabelledText>();
        using var file = DispatchBook.OpenEmbedded("category-words.csv");
        var words = CsvTable.Read(file, ["code", "strong", "usual", "weak"]).Value.Lines.ToDictionary(line => line["code"]);
        foreach (var category in catalogue.All.Where(category => category.RetiredOn is null))
        {
            texts.Add(new LabelledText(category.PathIn(Language.Zh), category.Code));
            // Words that state the trouble or its subject are texts of their own; those that only name its surroundings make one together.
            if (words.TryGetValue(category.Code, out var line))
                texts.AddRange([.. line.Parts("strong").Concat(line.Parts("usual")).Append(string.Join('；', line.Parts("weak"))).Select(text => new LabelledText(text, category.Code))]);
        }
        return texts;
    }
}
