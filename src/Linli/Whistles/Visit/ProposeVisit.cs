using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;
using Linli.Whistles.Draft;

namespace Linli.Whistles.Visit;

/// <summary>商定时间: proposes when to meet on the spot; everybody else is asked again. No report-in clock moves with it.</summary>
public sealed class ProposeVisit : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.ProposeVisit;

    /// <inheritdoc/>
    public Type Fields => typeof(VisitFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) =>
    [
        .. input.At is null ? [new Refusal("Whistles.Refusal.Missing.At", nameof(input.At))] : WhistleForm.OfVisit(input.At, snapshot.Act.At),
        .. WhistleRefusals.OfOptionalText(nameof(input.Text), input.Text),
    ];

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        step.Whistle.VisitAt = step.Input.At;
        step.Whistle.VisitSuitsStreet = step.One is null;
        foreach (var other in step.Whistle.Invitations)
            other.VisitSuits = other == step.One;
        step.Keep(WhistleTextKind.Note, step.Input.Text, step.One?.Id);
        return new VisitProposed(step.Input.At!.Value, step.One?.UnitId);
    }
}
