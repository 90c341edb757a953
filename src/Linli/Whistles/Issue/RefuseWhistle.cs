using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Issue;

/// <summary>不予吹哨: with a reason that the community reads; by the county after an objection, and then for good.</summary>
public sealed class RefuseWhistle : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Refuse;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) => WhistleRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        var ruled = step.Whistle.State == WhistleState.Appealed;
        step.Whistle.IsRuled |= ruled;
        step.Keep(ruled ? WhistleTextKind.Ruling : WhistleTextKind.Reason, step.Input.Text);
        return new WhistleRefused { Ruled = ruled };
    }
}
