using Linli.Cases;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Issue;

/// <summary>撤哨: it is no longer needed; those called are told why.</summary>
public sealed class CancelWhistle : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Cancel;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) =>
        snapshot.Act.Kind == ActorKind.System ? [] : WhistleRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        step.Keep(WhistleTextKind.Reason, step.Input.Text);
        return new WhistleCancelled();
    }

    /// <inheritdoc/>
    public IReadOnlyList<Refusal> Tell(WhistleStep step) => step.TellCases(CaseVerb.CloseWhistle);
}
