using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;

namespace Linli.Cases.Callback;

/// <summary>记录联系: what came of phoning the reporter.</summary>
/// <remarks>Reached (or declined to talk) ends the duty to call back; three unanswered tries over a quarter of an hour, or a wrong number,
/// end it as attempted (domain.md 3.3 and 3.4, C1).</remarks>
public sealed class RecordContact : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RecordContact;

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
        var result = step.Input.Contact!.Value;
        var done = step.Case.Tried(result, step.Act.At);
        step.Keep(CaseTextKind.ContactNote, step.Input.Text);
        return shift => new ContactRecorded(shift, result, step.Case.ContactTries, done);
    }
}
