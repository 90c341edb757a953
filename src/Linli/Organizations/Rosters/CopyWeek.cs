using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Organizations.Rosters;

/// <summary>照抄上周: plans a week as the week before it stands, by the clock on the wall.</summary>
public sealed class CopyWeek(IUnitOfWork unitOfWork, PlanShifts plan, DeploymentZone zone)
{
    /// <summary>Copies into the week of this Monday.</summary>
    public Task<Outcome<Planned>> Run(Guid unit, LocalDate monday, Act act, CancellationToken cancel = default) => unitOfWork.Run(work =>
    {
        var (from, until) = (zone.At(monday.PlusWeeks(-1).AtMidnight()), zone.At(monday.AtMidnight()));
        var last = work.Db.Shifts.AsNoTracking().Where(shift => shift.UnitId == unit && shift.DroppedAt == null && shift.BeginsAt >= from && shift.BeginsAt < until)
            .OrderBy(shift => shift.BeginsAt).ThenBy(shift => shift.Rank).ToList();
        return last.Count == 0 ? RosterRefusals.NothingToCopy : plan.In(work, act, unit, [.. last.Select(AWeekLater)]);
    }, cancel);

    private NewShift AWeekLater(Shift shift) => new(shift.AccountId, shift.Rank, shift.Label, Later(shift.BeginsAt), Later(shift.EndsAt));

    private Instant Later(Instant at) => zone.At(zone.Local(at).PlusWeeks(1));
}
