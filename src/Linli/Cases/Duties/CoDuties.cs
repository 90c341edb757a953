using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Duties;

/// <summary>Gives co-units their duties, takes their answers, and lets go of what is no longer owed; each with its clock.</summary>
public sealed class CoDuties(IDeadlines deadlines, IOrganizations organizations, CaseClocks clocks)
{
    /// <summary>Gives each unit a duty and a clock of the same limit as the case's own.</summary>
    public void Give(Work work, Case target, IReadOnlyList<Guid> units, Act act)
    {
        foreach (var unit in units.Distinct())
        {
            var duty = new CoDuty { Id = Ids.New(act.At), CaseId = target.Id, UnitId = unit, At = act.At, By = act.Who };
            work.Insert(duty);
            deadlines.Of(work, act, CoDuty.SubjectKind, duty.Id).Start(ClockKind.Handling, target.Urgency, clocks.LimitOf(target), unit,
                organizations.FindUnit(unit)?.Kind == "community" ? CaseRoles.Secretary : CaseRoles.DepartmentHandler);
        }
        (target.CoUnitIds, target.CoOwingIds) = (Case.Joined(units), Case.Joined(units));
    }

    /// <summary>Takes a unit's answer.</summary>
    public void Answer(Work work, Case target, Guid unit, Act act)
    {
        if (Owed(work, target).FirstOrDefault(row => row.UnitId == unit) is not { } duty)
            return;
        (duty.AnsweredAt, duty.AnsweredBy) = (act.At, act.Who);
        deadlines.Of(work, act, CoDuty.SubjectKind, duty.Id).Stop(ClockKind.Handling);
        target.CoOwingIds = Case.Joined(target.CoOwing.Where(one => one != unit));
    }

    /// <summary>Once the case is answered, over or back at the desk, nobody owes a part of it any more.</summary>
    public void Follow(Work work, Case target, Act act)
    {
        var isBack = target.State is CaseState.Submitted or CaseState.Accepted;
        if (target.CoOwingIds.Length > 0 && (isBack || !target.IsOpen || target.State == CaseState.Replied))
        {
            foreach (var duty in Owed(work, target).ToList())
            {
                duty.ReleasedAt = act.At;
                deadlines.Of(work, act, CoDuty.SubjectKind, duty.Id).Stop(ClockKind.Handling, ClockEnd.Dropped);
            }
            target.CoOwingIds = "";
        }
        if (target.CoUnitIds.Length > 0)
            foreach (var duty in Of(work, target).Where(row => row.CaseOpen != target.IsOpen))
                duty.CaseOpen = target.IsOpen;
        // Taken back: those who were to help no longer see it.
        if (!isBack || target.CoUnitIds.Length == 0)
            return;
        foreach (var duty in Of(work, target))
            duty.CaseOpen = false;
        target.CoUnitIds = "";
    }

    private static IEnumerable<CoDuty> Owed(Work work, Case target) => Of(work, target).Where(row => row.IsOwed);

    private static List<CoDuty> Of(Work work, Case target)
    {
        work.Flush();
        return work.Db.Set<CoDuty>().AsTracking().Where(row => row.CaseId == target.Id).ToList();
    }
}
