using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Signing;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Organizations;

namespace Linli.Cases.Handle;

/// <summary>提交结果: what was done, for someone else to look at. A photo is welcome and never required (domain.md 3.8 rule 10).</summary>
/// <remarks>A result that settles nothing yet says what comes next instead of "not solved": the fund, the contract, the plan. Where the unit wants it,
/// a second person of the unit lets it go out first (审核签发).</remarks>
public sealed class SubmitResult(IOrganizations organizations) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.SubmitResult;

    /// <inheritdoc/>
    public Type Fields => typeof(SubmitResultFields);

    /// <inheritdoc/>
    public void Prepare(Work work, Case target, VerbInput input) => target.NeedsSigning = UnitSigning.Wants(work.Db, target.LeadUnitId);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "Result").Concat(CaseRefusals.OfOptionalText(nameof(input.Ground), input.Ground)))
            yield return reason;
        if (input.Outcome == ResultOutcome.OutsideContract && string.IsNullOrWhiteSpace(input.Ground))
            yield return CaseRefusals.Missing(nameof(input.Ground), "Clause");
        if (input.Outcome == ResultOutcome.Planned && input.PlannedOn is null)
            yield return CaseRefusals.Missing(nameof(input.PlannedOn), "PlannedOn");
        // The lead answers for the whole: it waits for those who help, or says why not.
        if (snapshot.Case.CoOwing is { Count: > 0 } owing && string.IsNullOrWhiteSpace(input.Without))
            yield return new Refusal("Cases.Refusal.CoUnitsOwe", nameof(input.Without), string.Join(new Phrase("Cases.Duties.And").In(Language.Zh), owing.Select(unit => organizations.FindUnit(unit)?.ShortName)));
        foreach (var reason in CaseRefusals.OfOptionalText(nameof(input.Without), input.Without))
            yield return reason;
        // 部分办结: what is left of the list is said, not passed over.
        if (snapshot.Case is { ItemsTotal: > 0 } listed && listed.ItemsDone < listed.ItemsTotal && string.IsNullOrWhiteSpace(input.Rest))
            yield return new Refusal("Cases.Refusal.ItemsLeft", nameof(input.Rest), listed.ItemsTotal - listed.ItemsDone, listed.ItemsTotal);
        foreach (var reason in CaseRefusals.OfOptionalText(nameof(input.Rest), input.Rest))
            yield return reason;
        if (input.PlannedOn is { } on && on.AtMidnight().InUtc().ToInstant() < snapshot.Act.At - NodaTime.Duration.FromDays(1))
            yield return new Refusal("Cases.Refusal.PlannedInThePast", nameof(input.PlannedOn));
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var (target, input) = (step.Case, step.Input);
        target.HandlerId = step.Act.Who;
        (target.Outcome, target.PlannedOn) = (input.Outcome ?? ResultOutcome.Solved, input.Outcome == ResultOutcome.Planned ? input.PlannedOn : null);
        step.Keep(CaseTextKind.Result, input.Text);
        if (target.ItemsDone < target.ItemsTotal)
            step.Keep(CaseTextKind.Reason, input.Rest);
        if (target.CoOwingIds.Length > 0)
            step.Keep(CaseTextKind.Reason, input.Without);
        if (target.Outcome == ResultOutcome.OutsideContract)
            step.Keep(CaseTextKind.Ground, input.Ground);
        step.KeepFiles();
        var (outcome, photos, draft) = (target.Outcome.Value, input.Files.Count, target.NeedsSigning);
        return shift => draft ? new ReplyDrafted(shift, photos, outcome) : new ResultSubmitted(shift, photos) { Outcome = outcome };
    }
}
