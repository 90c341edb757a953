namespace Linli.Dispatch.Learn;

/// <summary>校准: makes shares honest, so that of a hundred texts told with 0.8 about eighty are right.</summary>
/// <remarks>Temperature scaling: one number for all categories, chosen so that the right categories of texts the model has not seen are least surprising.</remarks>
internal static class Calibration
{
    /// <summary>The factor where no text was held back to fit it to.</summary>
    public const double Usual = 4;

    private const double Flattest = 0.25;
    private const double Sharpest = 32;

    /// <summary>The factor for the heights before they become shares; at least one text must have been held back.</summary>
    public static double Sharpness(CategoryModel model, IReadOnlyList<LabelledText> heldBack)
    {
        var heights = heldBack.Select(text =>
        {
            var scores = new float[model.Labels.Length];
            model.Score(text.Text, scores);
            return (scores, Right: model.Labels.IndexOf(text.Label));
        }).ToList();
        // The surprise has one valley; thirds of the remaining span are cut off until it is narrow.
        var (low, high) = (Math.Log(Flattest), Math.Log(Sharpest));
        while (high - low > 0.01)
        {
            var third = (high - low) / 3;
            if (Surprise(Math.Exp(low + third)) < Surprise(Math.Exp(high - third)))
                high -= third;
            else
                low += third;
        }
        return Math.Exp((low + high) / 2);

        double Surprise(double sharpness) => heights.Sum(one =>
        {
            var most = one.scores.Max();
            return Math.Log(one.scores.Sum(score => Math.Exp(sharpness * (score - most)))) - (sharpness * (one.scores[one.Right] - most));
        });
    }
}
