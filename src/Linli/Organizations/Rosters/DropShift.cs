using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations.Data;

namespace Linli.Organizations.Rosters;

/// <summary>撤班: takes a shift out of the roster. What it leaves open shows as a gap at once.</summary>
public sealed class DropShift(IUnitOfWork unitOfWork, ShiftShelf shelf, RosterAccess access)
{
    /// <summary>Takes it out.</summary>
    public Task<Outcome<Shift>> Run(Guid id, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<Shift>>(work =>
    {
        if (work.Db.Shifts.Find(id) is not { DroppedAt: null } shift || shift.EndsAt <= act.At)
            return RosterRefusals.ShiftGone;
        if (!access.MayEdit(act, shift.UnitId))
            return RosterRefusals.NotYours;
        Drop(work, act, shift);
        shelf.Turn(work);
        return shift;
    }, cancel);

    internal static void Drop(Work work, Act act, Shift shift)
    {
        shift.DroppedAt = act.At;
        work.Append(act, shift, new ShiftDropped(shift.UnitId, shift.AccountId, shift.Rank, shift.BeginsAt, shift.EndsAt));
    }
}
