using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Text;
using Linli.Foundation.Time;

namespace Linli.Cases.Supervisions;

/// <summary>督办: an order with a number of its year, a level, and a time within which it is answered in writing.</summary>
public sealed class Supervise(DeploymentZone zone) : ICaseVerb
{
    /// <summary>The sharpest level.</summary>
    public static readonly int SharpestLevel = 3;

    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.Supervise;

    /// <inheritdoc/>
    public Type Fields => typeof(SuperviseFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Level is not { } level || level < 1 || level > SharpestLevel)
            yield return CaseRefusals.Missing(nameof(input.Level), "Level");
        if (input.Days is { } days && (days < 1 || days > CaseRules.Current.SupervisionDays))
            yield return new Refusal("Cases.Refusal.SupervisionTooLong", nameof(input.Days), CaseRules.Current.SupervisionDays);
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "Order"))
            yield return reason;
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var target = step.Case;
        step.Work.Flush();
        var order = new CaseSupervision
        {
            CaseId = target.Id,
            Number = step.Work.Db.CaseSupervisions.Count(row => row.CaseId == target.Id) + 1,
            Year = zone.Day(step.Act.At).Year,
            OrderNumber = OrderNumbers.Next(step.Work, zone.Day(step.Act.At).Year),
            Level = step.Input.Level!.Value,
            IssuerId = step.Act.Who,
            IssuerUnitId = step.Act.Unit,
            UnitId = target.LeadUnitId,
            At = step.Act.At,
            FactVersion = target.Version + 1,
        };
        step.Work.Insert(order);
        (target.SupervisorId, target.AnswerWaits) = (step.Act.Who, false);
        target.Agreed = step.Input.Days is { } days ? Limit.OfWorkingDays(days) : null;
        step.Keep(CaseTextKind.Instruction, step.Input.Text);
        return shift => new CaseSupervised(shift, order.Year, order.OrderNumber, order.Level, order.UnitId);
    }
}
