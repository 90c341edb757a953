using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Requests;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;

namespace Linli.Cases.Shelvings;

/// <summary>挂账复核: looked at again, it still cannot be done; a new plan and a new day, told to the reporter and to the county.</summary>
public sealed class ReviewShelving(DeploymentZone zone) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ReviewShelving;

    /// <inheritdoc/>
    public Type Fields => typeof(ShelvingFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => ShelvingReasons.Of(zone, snapshot, input);

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var day = step.Input.ReviewOn!.Value;
        var review = CaseRequests.New(step, RequestKind.ShelvingReview, reviewOn: day);
        (review.Decision, review.DecidedById, review.DecidedUnitId, review.DecidedAt) = (RequestDecision.Granted, step.Act.Who, step.Act.Unit, step.Act.At);
        step.Work.Insert(review);
        step.Case.Agreed = Shelf.Until(day, zone, step.Act.At);
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        step.Keep(CaseTextKind.Told, step.Input.Plan);
        return shift => new ShelvingReviewed(shift, day);
    }
}

/// <summary>恢复办理: what stood in the way is gone; or the day came and nobody had looked.</summary>
public sealed class Unshelve : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Unshelve;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) =>
        snapshot.Plays(Who.System) ? [] : CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new CaseUnshelved(shift, step.Act.Kind == ActorKind.System);
    }
}
