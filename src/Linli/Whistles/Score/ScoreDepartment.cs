using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Score;

/// <summary>评价部门: the street's marks, with the community's word in the form; sealed until both sides are in.</summary>
public sealed class ScoreDepartment : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.ScoreDepartment;

    /// <inheritdoc/>
    public Type Fields => typeof(ScoreFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) =>
    [
        .. Marks.Reasons(MarkSide.Street, input.Marks),
        // The community did not write it itself: then the street asks it and writes down what it said.
        .. snapshot.One!.HasVoice || snapshot.Whistle.IsKeptFromCommunity ? [] : WhistleRefusals.OfText(nameof(input.Voice), input.Voice, "Voice"),
        .. WhistleRefusals.OfOptionalText(nameof(input.Text), input.Text),
    ];

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        if (!step.One!.HasVoice)
            step.Keep(WhistleTextKind.Voice, step.Input.Voice, step.One.Id);
        Marks.Give(step, MarkSide.Street);
        return new MarksGiven(step.One.Id, step.One.UnitId, true, step.Whistle.IsScored);
    }
}
