using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.ReportIn;

/// <summary>提出异议: the department holds that the matter is not its own; the county rules within four working hours, meanwhile its clock rests.</summary>
public sealed class ObjectToWhistle : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Object;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) => WhistleRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        step.Keep(WhistleTextKind.Reason, step.Input.Text, step.One!.Id);
        return new ObjectionRaised(step.One.Id, step.One.UnitId, false);
    }
}
