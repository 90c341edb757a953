using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Requests;
using Linli.Foundation.Text;
using Linli.Organizations;

namespace Linli.Cases.Returns;

/// <summary>申请退回: the unit says that it is not its matter, by which rule, and whose it would be.</summary>
public sealed class RequestReturn(IOrganizations organizations) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RequestReturn;

    /// <inheritdoc/>
    public Type Fields => typeof(RequestReturnFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason").Concat(CaseRefusals.OfText(nameof(input.Basis), input.Basis, "Basis")))
            yield return reason;
        if (input.Unit is { } unit)
            foreach (var reason in ReturnReasons.OfNextUnit(organizations, snapshot.Case, unit))
                yield return reason;
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var request = CaseRequests.File(step, CaseRequests.New(step, RequestKind.Return, suggested: step.Input.Unit));
        step.Case.Objections++;
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        step.Keep(CaseTextKind.Basis, step.Input.Basis);
        return shift => new ReturnRequested(shift, request.UnitId, request.SuggestedUnitId, step.Case.Objections);
    }
}

/// <summary>What may be said against a unit that is to have it next.</summary>
internal static class ReturnReasons
{
    /// <summary>It must be there, and it must be another one.</summary>
    public static IEnumerable<Refusal> OfNextUnit(IOrganizations organizations, Case target, Guid unit)
    {
        if (organizations.FindUnit(unit) is null)
            yield return new Refusal("Cases.Refusal.UnitUnknown", nameof(VerbInput.Unit));
        else if (unit == target.LeadUnitId)
            yield return new Refusal("Cases.Refusal.SameUnit", nameof(VerbInput.Unit));
    }
}
