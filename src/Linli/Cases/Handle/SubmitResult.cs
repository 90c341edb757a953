using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Handle;

/// <summary>提交结果: what was done, for someone else to look at. A photo is welcome and never required (domain.md 3.8 rule 10).</summary>
public sealed class SubmitResult : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.SubmitResult;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Result");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.HandlerId = step.Act.Who;
        step.Keep(CaseTextKind.Result, step.Input.Text);
        step.KeepFiles();
        return shift => new ResultSubmitted(shift, step.Input.Files.Count);
    }
}
