using Linli.Cases.Data;
using Linli.Cases.Desk;
using Linli.Cases.Domain;
using Linli.Cases.Requests;
using Linli.Foundation.Text;
using Linli.Organizations;

namespace Linli.Cases.Returns;

/// <summary>同意退回: back to the desk of whoever decides, or in one step to another unit.</summary>
public sealed class AcceptReturn(IOrganizations organizations) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AcceptReturn;

    /// <inheritdoc/>
    public Type Fields => typeof(AcceptReturnFields);

    /// <inheritdoc/>
    public void Prepare(Case target, VerbInput input) => target.NextUnit = input.Unit;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) =>
        CaseRefusals.OfOptionalText(nameof(input.Text), input.Text).Concat(input.Unit is { } unit ? ReturnReasons.OfNextUnit(organizations, snapshot.Case, unit) : []);

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var (target, from, next) = (step.Case, step.Case.LeadUnitId, step.Input.Unit);
        CaseRequests.Decide(step, RequestKind.Return, RequestDecision.Granted).NamedUnitId = next;
        if (next is { } unit)
            DispatchCase.Lead(step, organizations, unit);
        else
            (target.LeadUnitId, target.ResponsiblePersonId, target.LedByCommunity, target.AcceptorUnitId) = (null, null, false, step.Act.Unit);
        step.Keep(CaseTextKind.Instruction, step.Input.Text);
        return shift => new ReturnAccepted(shift, from, next);
    }
}
