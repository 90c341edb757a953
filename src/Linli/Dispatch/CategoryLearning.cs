using Linli.Dispatch.Learn;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Dispatch;

/// <summary>类别学习: makes category models of sorted texts and keeps them in a folder, the best measured one in use. Needs no database.</summary>
public static class CategoryLearning
{
    /// <summary>A model on its shelf.</summary>
    /// <param name="Version">Its number in the folder, from 1.</param>
    /// <param name="Model">The model.</param>
    public sealed record Kept(int Version, CategoryModel Model);

    /// <summary>What a training came to.</summary>
    /// <param name="Made">The new model.</param>
    /// <param name="InUse">Version in use now: the new one, or an earlier one that was measured better.</param>
    /// <param name="InUseCard">That one's card.</param>
    public sealed record Trained(Kept Made, int InUse, ModelCard InUseCard);

    /// <summary>Makes a model of texts and of the catalogue's own words, where the texts are sorted by its codes or there are none, and puts it on the shelf.</summary>
    /// <remarks>The same texts in the same order make the same model. <paramref name="progress"/> is told how far it is, 0 to 1.</remarks>
    public static Outcome<Trained> Train(IReadOnlyList<LabelledText> texts, DirectoryInfo folder, Instant now, Action<double>? progress = null, CancellationToken cancel = default)
    {
        var words = CatalogueTexts.For(texts);
        if (texts.Concat(words).DistinctBy(text => text.Label).Take(2).Count() < 2)
            return new Refusal("Dispatch.Model.OneLabel", "label");
        return ModelShelf.Put(TrainCategoryModel.Run(texts, words, now, progress, cancel), folder);
    }

    /// <summary>The model in use, or what is wrong with the folder.</summary>
    public static Outcome<Kept> Open(DirectoryInfo folder) => ModelShelf.InUse(folder);
}
