using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Text;

namespace Linli.Cases.Desk;

/// <summary>解答咨询: a question is answered at the desk.</summary>
public sealed class AnswerConsult : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AnswerConsult;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reply");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.Kind = CaseKind.Consult;
        step.Case.HandlerId = step.Act.Who;
        (step.Case.LeadUnitId, step.Case.LedByCommunity) = (step.Act.Unit, true);
        step.Keep(CaseTextKind.Reply, step.Input.Text);
        return shift => new ConsultAnswered(shift);
    }
}
