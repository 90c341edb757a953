using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Duties;
using Linli.Foundation.Text;
using Linli.Organizations;

namespace Linli.Cases.Desk;

/// <summary>派单: one lead unit is to do it.</summary>
public sealed class DispatchCase(IOrganizations organizations, CoDuties duties) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Dispatch;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        foreach (var reason in UnitReasons(organizations, input))
            yield return reason;
        if (input.CoUnits.Any(unit => organizations.FindUnit(unit) is null))
            yield return new Refusal("Cases.Refusal.UnitUnknown", nameof(input.CoUnits));
        if (input.CoUnits.Distinct().Count() > CoUnitsMost)
            yield return new Refusal("Cases.Refusal.TooManyCoUnits", nameof(input.CoUnits), CoUnitsMost);
        if (input.Unit is { } lead && input.CoUnits.Contains(lead))
            yield return new Refusal("Cases.Refusal.LeadIsCoUnit", "co1");
    }

    private const int CoUnitsMost = 8;

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        Lead(step, organizations, step.Input.Unit!.Value);
        duties.Give(step.Work, step.Case, step.Input.CoUnits, step.Act);
        step.Keep(CaseTextKind.Instruction, step.Input.Text);
        return shift => new CaseDispatched(shift, step.Input.Unit.Value, [.. step.Input.CoUnits.Distinct()]) { Proposed = organizations.FindUnit(step.Input.Proposed ?? Guid.Empty)?.Id };
    }

    internal static IEnumerable<Refusal> UnitReasons(IOrganizations organizations, VerbInput input)
    {
        if (input.Unit is not { } unit)
            yield return CaseRefusals.Missing(nameof(input.Unit), "Unit");
        else if (organizations.FindUnit(unit) is null)
            yield return new Refusal("Cases.Refusal.UnitUnknown", nameof(input.Unit));
        if (input.Text?.Length > CaseRefusals.LongestText)
            yield return new Refusal("Cases.Refusal.TextTooLong", nameof(input.Text), input.Text.Length, CaseRefusals.LongestText);
    }

    internal static void Lead(CaseStep step, IOrganizations organizations, Guid unit)
    {
        step.Case.LeadUnitId = unit;
        // A community that is sent a case handles it as its own: another person verifies, not another unit (domain.md 3.8 rule 3).
        step.Case.LedByCommunity = organizations.FindUnit(unit)?.Kind == "community";
        step.Case.ResponsiblePersonId = null;
    }
}

/// <summary>撤回派单: taken back while the unit has not acknowledged it.</summary>
public sealed class RecallDispatch : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.RecallDispatch;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var lead = step.Case.LeadUnitId;
        (step.Case.LeadUnitId, step.Case.ResponsiblePersonId, step.Case.LedByCommunity) = (null, null, false);
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new DispatchRecalled(shift, lead);
    }
}

/// <summary>转派: another unit takes it; the handling clock goes on.</summary>
public sealed class TransferCase(IOrganizations organizations) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Transfer;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        foreach (var reason in DispatchCase.UnitReasons(organizations, input))
            yield return reason;
        if (input.Unit is { } unit && unit == snapshot.Case.LeadUnitId)
            yield return new Refusal("Cases.Refusal.SameUnit", nameof(input.Unit));
        if (snapshot.Case.OwesCoAnswer(input.Unit))
            yield return new Refusal("Cases.Refusal.CoUnitOwes", nameof(input.Unit));
        if (string.IsNullOrWhiteSpace(input.Text))
            yield return CaseRefusals.Missing(nameof(input.Text), "Reason");
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var from = step.Case.LeadUnitId;
        DispatchCase.Lead(step, organizations, step.Input.Unit!.Value);
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new CaseTransferred(shift, from, step.Input.Unit.Value);
    }
}
