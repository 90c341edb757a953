using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.ReportIn;

/// <summary>裁定不必到场: the county's ruling is binding; no further objection follows.</summary>
public sealed class UpholdObjection : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Uphold;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) => WhistleRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        step.One!.IsRuled = true;
        step.Keep(WhistleTextKind.Ruling, step.Input.Text, step.One.Id);
        return new ObjectionRuled(step.One.Id, step.One.UnitId, false);
    }
}
