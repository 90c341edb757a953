using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.ReportIn;

/// <summary>提请县级裁定: the street does not let a declined call rest.</summary>
public sealed class EscalateDecline : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Escalate;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) => WhistleRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        step.Keep(WhistleTextKind.Reason, step.Input.Text, step.One!.Id);
        return new ObjectionRaised(step.One.Id, step.One.UnitId, true);
    }
}
