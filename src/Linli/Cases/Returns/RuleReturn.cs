using Linli.Cases.Data;
using Linli.Cases.Desk;
using Linli.Cases.Domain;
using Linli.Cases.Requests;
using Linli.Foundation.Text;
using Linli.Organizations;

namespace Linli.Cases.Returns;

/// <summary>裁定: the county names the unit, the same or another; nobody returns the case any more.</summary>
public sealed class RuleReturn(IOrganizations organizations) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RuleReturn;

    /// <inheritdoc/>
    public Type Fields => typeof(RuleReturnFields);

    /// <inheritdoc/>
    public void Prepare(Case target, VerbInput input) => target.NextUnit = input.Unit;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Unit is not { } unit)
            yield return CaseRefusals.Missing(nameof(input.Unit), "Unit");
        else if (organizations.FindUnit(unit) is null)
            yield return new Refusal("Cases.Refusal.UnitUnknown", nameof(input.Unit));
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason"))
            yield return reason;
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var (from, named) = (step.Case.LeadUnitId, step.Input.Unit!.Value);
        CaseRequests.Decide(step, RequestKind.Return, RequestDecision.Ruled).NamedUnitId = named;
        step.Case.IsRuled = true;
        if (named != from)
            DispatchCase.Lead(step, organizations, named);
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new ReturnRuled(shift, from, named);
    }
}
