using Linli.Cases;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Issue;

/// <summary>吹哨: the street calls the departments; each one's report-in clock starts, and every case is told.</summary>
public sealed class IssueWhistle : IWhistleVerb
{
    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.Issue;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input) => [];

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        step.Whistle.IssuedAt = step.Act.At;
        // Whoever issues it with a time in it is content with that time.
        step.Whistle.VisitSuitsStreet = step.Whistle.VisitAt is not null;
        return new WhistleIssued([.. step.Whistle.Invitations.Select(one => one.UnitId)], step.Whistle.Urgency) { Ruled = step.Whistle.State == WhistleState.Appealed };
    }

    /// <inheritdoc/>
    public IReadOnlyList<Refusal> Tell(WhistleStep step) => step.TellCases(CaseVerb.BlowWhistle);
}
