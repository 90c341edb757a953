using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Rate;

/// <summary>回访: someone other than the handler asked how it is. Stored and counted as a visit, never as the resident's rating.</summary>
public sealed class RecordReturnVisit : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RecordReturnVisit;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Contact is null)
            yield return CaseRefusals.Missing(nameof(input.Contact), "Contact");
        if (input.Text?.Length > CaseRefusals.LongestText)
            yield return new Refusal("Cases.Refusal.TextTooLong", nameof(input.Text), input.Text.Length, CaseRefusals.LongestText);
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.ReturnVisits++;
        step.Keep(CaseTextKind.ReturnVisitNote, step.Input.Text);
        return shift => new ReturnVisitRecorded(shift, step.Input.Contact!.Value, step.Input.Solved);
    }
}
