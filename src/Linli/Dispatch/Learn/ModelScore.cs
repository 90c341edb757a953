namespace Linli.Dispatch.Learn;

/// <summary>How good answers are beside what people said.</summary>
/// <param name="MacroF1">Mean of the F1 of all categories that occur, 0 to 1: a rare category counts as much as a common one.</param>
/// <param name="TopThree">Share of texts whose category was among the first three.</param>
public readonly record struct ModelScore(double MacroF1, double TopThree)
{
    /// <summary>Of a model on texts it has not seen; zeros for no texts.</summary>
    public static ModelScore Of(CategoryModel model, IReadOnlyList<LabelledText> texts) =>
        Of([.. texts.Select(text => (text.Label, model.Suggest(text.Text).Select(guess => guess.Label).ToArray()))]);

    /// <summary>Of answers: the right category and the guesses, the likeliest first.</summary>
    public static ModelScore Of(IReadOnlyList<(string Right, string[] Guesses)> answers)
    {
        if (answers.Count == 0)
            return default;
        var labels = answers.Select(answer => answer.Right).Distinct(StringComparer.Ordinal).ToList();
        var f1 = labels.Average(label =>
        {
            var hits = answers.Count(answer => answer.Right == label && answer.Guesses[0] == label);
            var named = answers.Count(answer => answer.Guesses[0] == label);
            var there = answers.Count(answer => answer.Right == label);
            return 2d * hits / (named + there);
        });
        return new ModelScore(f1, answers.Count(answer => answer.Guesses.Take(3).Contains(answer.Right)) / (double)answers.Count);
    }
}
