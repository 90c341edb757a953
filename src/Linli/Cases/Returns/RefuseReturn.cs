using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Requests;
using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Cases.Returns;

/// <summary>不同意退回: the same unit goes on. It may object once more, and then the county rules.</summary>
public sealed class RefuseReturn(IDeadlines deadlines) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RefuseReturn;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        CaseRequests.Decide(step, RequestKind.Return, RequestDecision.Refused);
        // The time to object a second time begins with the refusal: waiting for it must not have used it up.
        step.Case.ReturnUntil = ClockReckoning.Later(step.Act.At, CaseRules.Current.ReturnWithin, deadlines.Time);
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new ReturnRefused(shift, step.Case.LeadUnitId);
    }
}
