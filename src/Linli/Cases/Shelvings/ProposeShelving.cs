using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Requests;
using Linli.Foundation.Text;
using Linli.Foundation.Time;

namespace Linli.Cases.Shelvings;

/// <summary>提请挂账: why nobody can do it now, what is done meanwhile, and when it is looked at again.</summary>
public sealed class ProposeShelving(DeploymentZone zone) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ProposeShelving;

    /// <inheritdoc/>
    public Type Fields => typeof(ShelvingFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => ShelvingReasons.Of(zone, snapshot, input);

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var day = step.Input.ReviewOn!.Value;
        CaseRequests.File(step, CaseRequests.New(step, RequestKind.Shelving, reviewOn: day));
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        step.Keep(CaseTextKind.Plan, step.Input.Plan);
        return shift => new ShelvingProposed(shift, day);
    }
}

/// <summary>What may be said against shelving.</summary>
internal static class ShelvingReasons
{
    /// <summary>A reason, a plan, and a day that is not too far.</summary>
    public static IEnumerable<Refusal> Of(DeploymentZone zone, CaseSnapshot snapshot, VerbInput input)
    {
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason").Concat(CaseRefusals.OfText(nameof(input.Plan), input.Plan, "Plan")))
            yield return reason;
        var today = zone.Day(snapshot.Act.At);
        if (input.ReviewOn is not { } day)
            yield return CaseRefusals.Missing(nameof(input.ReviewOn), "ReviewOn");
        else if (day <= today || day > today.PlusDays(CaseRules.Current.ShelvedDays))
            yield return new Refusal("Cases.Refusal.ReviewOutOfReach", nameof(input.ReviewOn), CaseRules.Current.ShelvedDays);
    }
}
