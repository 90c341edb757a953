using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;
using Linli.Foundation.Time;

namespace Linli.Cases.Supervisions;

/// <summary>催办: a notice to the unit and a line in the record, nothing else; once a day at most.</summary>
public sealed class RemindUnit(DeploymentZone zone) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Remind;

    /// <inheritdoc/>
    public Type Fields => typeof(RemindFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfOptionalText(nameof(input.Text), input.Text);

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.RemindAgainFrom = zone.NextDay(step.Act.At);
        step.Keep(CaseTextKind.Instruction, step.Input.Text);
        return shift => new CaseReminded(shift, step.Case.LeadUnitId);
    }
}

/// <summary>催一催: the reporter asks how far it is, once a day.</summary>
public sealed class NudgeCase(DeploymentZone zone) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Nudge;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.NudgeAgainFrom = zone.NextDay(step.Act.At);
        step.Case.Nudges++;
        return shift => new CaseNudged(shift, step.Case.Nudges);
    }
}
