using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Requests;
using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Cases.Extensions;

/// <summary>同意延期: as many days as asked, or fewer; the reporter is told both dates and why.</summary>
public sealed class ApproveExtension : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ApproveExtension;

    /// <inheritdoc/>
    public Type Fields => typeof(ApproveExtensionFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        var most = CaseRules.Current.ExtensionDays(snapshot.Case.LedByCommunity);
        if (input.Days is not { } days)
            yield return CaseRefusals.Missing(nameof(input.Days), "Days");
        else if (days < 1 || days > most)
            yield return new Refusal("Cases.Refusal.ExtensionTooLong", nameof(input.Days), most);
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "Told"))
            yield return reason;
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var (target, days) = (step.Case, step.Input.Days!.Value);
        var old = target.HandlingDue ?? step.Act.At;
        var request = CaseRequests.Decide(step, RequestKind.Extension, RequestDecision.Granted);
        target.Agreed = Limit.OfWorkingDays(days);
        target.Extensions++;
        step.Keep(CaseTextKind.Told, step.Input.Text);
        return shift =>
        {
            // The clock has moved by now.
            (request.GivenDays, request.DueAfter) = (days, target.HandlingDue);
            return new ExtensionApproved(shift, days, old, target.HandlingDue ?? old);
        };
    }
}

/// <summary>不同意延期: the due date stands.</summary>
public sealed class RefuseExtension : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RefuseExtension;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        CaseRequests.Decide(step, RequestKind.Extension, RequestDecision.Refused);
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new ExtensionRefused(shift);
    }
}

/// <summary>延期申请失效: the due date came first; it stands, and the case is late by it.</summary>
public sealed class LapseExtension : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.LapseExtension;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        CaseRequests.Decide(step, RequestKind.Extension, RequestDecision.Lapsed);
        return shift => new ExtensionLapsed(shift);
    }
}
