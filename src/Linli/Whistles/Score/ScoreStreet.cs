using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Score;

/// <summary>评价吹哨: the department's marks of whoever called it; sealed until both sides are in.</summary>
public sealed class ScoreStreet : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.ScoreStreet;

    /// <inheritdoc/>
    public Type Fields => typeof(ScoreFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) =>
        [.. Marks.Reasons(MarkSide.Department, input.Marks), .. WhistleRefusals.OfOptionalText(nameof(input.Text), input.Text)];

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        Marks.Give(step, MarkSide.Department);
        return new MarksGiven(step.One!.Id, step.One.UnitId, false, step.Whistle.IsScored);
    }
}
