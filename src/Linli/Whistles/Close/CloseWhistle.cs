using Linli.Cases;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Close;

/// <summary>销哨: both sides have marked each other, or the time for it is over.</summary>
public sealed class CloseWhistle : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Close;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) => WhistleRefusals.OfOptionalText(nameof(input.Text), input.Text);

    /// <inheritdoc/>
    public Type Fields => typeof(CloseFields);

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        step.Keep(WhistleTextKind.Note, step.Input.Text);
        var missing = !step.Whistle.IsScored;
        // Nothing more can come: what was given is shown now.
        if (missing)
            Score.Marks.Open(step, null);
        return new WhistleEnded(missing);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Refusal> Tell(WhistleStep step) => step.TellCases(CaseVerb.CloseWhistle);
}
