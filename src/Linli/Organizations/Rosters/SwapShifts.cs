using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Organizations.Rosters;

/// <summary>换班: asked by the one, agreed by the other; nobody else is needed, and whoever keeps the roster sees it there.</summary>
public sealed class SwapShifts(IUnitOfWork unitOfWork, ShiftShelf shelf)
{
    /// <summary>Asks for another's shift in exchange for one's own.</summary>
    public Task<Outcome<ShiftSwap>> Ask(Guid mine, Guid theirs, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<ShiftSwap>>(work =>
    {
        if (work.Db.Shifts.Find(mine) is not { } own || work.Db.Shifts.Find(theirs) is not { } other || own.UnitId != other.UnitId)
            return RosterRefusals.ShiftGone;
        var reasons = Reasons(act, own, other).ToList();
        if (work.Db.ShiftSwaps.Any(swap => swap.UnitId == own.UnitId && swap.AnsweredAt == null && swap.MineId == mine))
            reasons.Add(RosterRefusals.SwapAskedAlready);
        if (reasons.Count > 0)
            return reasons;
        var asked = new ShiftSwap { Id = Ids.New(act.At), UnitId = own.UnitId, MineId = mine, TheirsId = theirs, AskedBy = act.Who!.Value, AskedOf = other.AccountId, AskedAt = act.At };
        work.Db.Add(asked);
        work.Append(act, asked, new SwapAsked(own.UnitId, mine, theirs, other.AccountId));
        return asked;
    }, cancel);

    /// <summary>Agrees, or not; who asked may take it back.</summary>
    public Task<Outcome<ShiftSwap>> Answer(Guid id, bool agrees, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<ShiftSwap>>(work =>
    {
        if (work.Db.ShiftSwaps.Find(id) is not { IsOpen: true } swap)
            return RosterRefusals.SwapGone;
        if (act.Who != swap.AskedOf && (agrees || act.Who != swap.AskedBy))
            return RosterRefusals.NotAskedOfYou;
        var (mine, theirs) = (work.Db.Shifts.Find(swap.MineId)!, work.Db.Shifts.Find(swap.TheirsId)!);
        if (agrees)
        {
            // What changed since it was asked: one of the shifts is over, was dropped or given to somebody else.
            if (mine.AccountId != swap.AskedBy || theirs.AccountId != swap.AskedOf || IsOver(mine, act.At) || IsOver(theirs, act.At))
                return RosterRefusals.ShiftGone;
            if (Clashes(work, swap.AskedBy, theirs, mine) || Clashes(work, swap.AskedOf, mine, theirs))
                return RosterRefusals.Of("BothRanks");
            Give(work, act, mine, swap.AskedOf);
            Give(work, act, theirs, swap.AskedBy);
            shelf.Turn(work);
        }
        (swap.AnsweredAt, swap.Agreed) = (act.At, agrees);
        work.Append(act, swap, agrees ? new SwapAgreed(swap.UnitId, swap.MineId, swap.TheirsId) : new SwapDeclined(swap.UnitId, swap.MineId, swap.TheirsId));
        return swap;
    }, cancel);

    private static IEnumerable<Refusal> Reasons(Act act, Shift own, Shift other)
    {
        if (own.AccountId != act.Who)
            yield return RosterRefusals.NotYourShift;
        if (other.AccountId == own.AccountId)
            yield return RosterRefusals.SwapWithSelf;
        if (IsOver(own, act.At) || IsOver(other, act.At))
            yield return RosterRefusals.ShiftOver;
    }

    // Swapped are shifts that have not begun: nobody changes in the middle of one.
    private static bool IsOver(Shift shift, Instant at) => shift.DroppedAt is not null || shift.BeginsAt <= at;

    private static bool Clashes(Work work, Guid person, Shift gets, Shift gives) => work.Db.Shifts.AsNoTracking()
        .Any(shift => shift.AccountId == person && shift.DroppedAt == null && shift.Id != gives.Id && shift.Id != gets.Id && shift.BeginsAt < gets.EndsAt && shift.EndsAt > gets.BeginsAt);

    private static void Give(Work work, Act act, Shift shift, Guid to)
    {
        var from = shift.AccountId;
        shift.AccountId = to;
        work.Append(act, shift, new ShiftGiven(shift.UnitId, from, to));
    }
}
