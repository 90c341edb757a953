using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Closings;

/// <summary>提请解释办结: it cannot lawfully or practically be done; with what the reporter is to be told and the evidence for it (domain.md 3.8 rule 8).</summary>
public sealed class ProposeExplainedClose : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ProposeExplainedClose;

    /// <inheritdoc/>
    public Type Fields => typeof(ProposeExplainedCloseFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "Explanation"))
            yield return reason;
        foreach (var reason in CaseRefusals.OfOptionalText(nameof(input.Ground), input.Ground))
            yield return reason;
        if (string.IsNullOrWhiteSpace(input.Ground) && input.Files.Count == 0)
            yield return CaseRefusals.Missing(nameof(input.Ground), "Evidence");
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.HandlerId = step.Act.Who;
        step.Keep(CaseTextKind.Draft, step.Input.Text);
        step.Keep(CaseTextKind.Ground, step.Input.Ground);
        step.KeepFiles();
        return shift => new ExplainedCloseProposed(shift, step.Input.Files.Count);
    }
}

/// <summary>同意解释办结: a second person, of the street; the reporter is told, may rate, and appeals to the county.</summary>
public sealed class ApproveExplainedClose : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ApproveExplainedClose;

    /// <inheritdoc/>
    public Type Fields => typeof(ApproveExplainedCloseFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reply");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.IsExplained = true;
        (step.Case.Outcome, step.Case.PlannedOn) = (null, null);
        step.Keep(CaseTextKind.Reply, step.Input.Text);
        return shift => new ExplainedCloseApproved(shift, step.Case.ReplyRound);
    }
}

/// <summary>不同意解释办结: it can be done, or it was not shown that it cannot.</summary>
public sealed class RefuseExplainedClose : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RefuseExplainedClose;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new ExplainedCloseRefused(shift);
    }
}

/// <summary>What 解释办结 brings.</summary>
internal static class ClosingsRegistration
{
    public static IServiceCollection AddClosings(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, ProposeExplainedClose>().AddSingleton<ICaseVerb, ApproveExplainedClose>().AddSingleton<ICaseVerb, RefuseExplainedClose>();
}
