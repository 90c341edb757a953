using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Requests;
using Linli.Deadlines;
using Linli.Foundation.Text;
using Linli.Foundation.Time;

namespace Linli.Cases.Shelvings;

/// <summary>同意挂账: by a second person, at the county; the reporter is told why, what is done meanwhile and when it is looked at again.</summary>
public sealed class ApproveShelving(DeploymentZone zone) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ApproveShelving;

    /// <inheritdoc/>
    public Type Fields => typeof(ApproveShelvingFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Told");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var day = CaseRequests.Decide(step, RequestKind.Shelving, RequestDecision.Granted).ReviewOn!.Value;
        step.Case.Agreed = Shelf.Until(day, zone, step.Act.At);
        step.Keep(CaseTextKind.Told, step.Input.Text);
        return shift => new CaseShelved(shift, day);
    }
}

/// <summary>不同意挂账: it is done now.</summary>
public sealed class RefuseShelving : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RefuseShelving;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        CaseRequests.Decide(step, RequestKind.Shelving, RequestDecision.Refused);
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new ShelvingRefused(shift);
    }
}

/// <summary>How long a case lies on the shelf.</summary>
internal static class Shelf
{
    /// <summary>Whole days until that day; a day that has come or gone while it waited for approval leaves one.</summary>
    public static Limit Until(NodaTime.LocalDate day, DeploymentZone zone, NodaTime.Instant now) =>
        new(Math.Max(1, NodaTime.Period.DaysBetween(zone.Day(now), day)), LimitUnit.Days);
}
