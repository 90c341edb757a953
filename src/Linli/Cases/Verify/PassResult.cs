using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.NextSteps;
using Linli.Foundation.Text;

namespace Linli.Cases.Verify;

/// <summary>核查通过: someone else looked, and the reporter gets the answer.</summary>
public sealed class PassResult : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Pass;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reply");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Reply, step.Input.Text);
        step.KeepFiles();
        step.Case.IsExplained = false;
        FinishNextStep.Open(step.Work, step.Case, step.Act);
        // The clause a result stands on goes out with the answer: the reporter must be able to check it.
        if (step.Case.OpenStep == ResultOutcome.OutsideContract)
            step.Keep(CaseTextKind.Ground, step.Latest(CaseTextKind.Ground));
        var next = step.Case.OpenStep;
        return shift => new ResultPassed(shift, step.Case.ReplyRound) { Next = next };
    }
}

/// <summary>核查不通过: it goes back to the handler with the reason.</summary>
public sealed class FailResult : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Fail;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new ResultFailed(shift);
    }
}
