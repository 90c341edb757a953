using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.ReportIn;

/// <summary>不能到场: with the name of the leader who decided so, and the reason; the street may call again or bring it before the county.</summary>
public sealed class DeclineWhistle : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Decline;

    /// <inheritdoc/>
    public Type Fields => typeof(DeclineFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) =>
        [.. WhistleRefusals.OfText(nameof(input.Leader), input.Leader, "Leader"), .. WhistleRefusals.OfText(nameof(input.Text), input.Text, "Reason")];

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        step.Keep(WhistleTextKind.Leader, step.Input.Leader, step.One!.Id);
        step.Keep(WhistleTextKind.Reason, step.Input.Text, step.One.Id);
        return new UnitDeclined(step.One.Id, step.One.UnitId);
    }
}
