using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Visit;

/// <summary>同意时间.</summary>
public sealed class AgreeVisit : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.AgreeVisit;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) => [];

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        if (step.One is null)
            step.Whistle.VisitSuitsStreet = true;
        else
            step.One.VisitSuits = true;
        return new VisitAgreed(step.Whistle.VisitAt!.Value, step.One?.UnitId, step.Whistle.IsVisitAgreed);
    }
}
