using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Organizations.Data;
using Linli.Organizations.Rosters;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Organizations;

/// <summary>What became of a plan: shifts that were put in, that stood there already, that were over already, and that made room.</summary>
public sealed record Planned(int New, int Same, int Over, int Dropped);

/// <summary>排班: puts shifts into a unit's roster, one or a month of them; all or none.</summary>
/// <remarks>The same shift again changes nothing, so a table may be pasted twice. What is over is passed over.</remarks>
public sealed class PlanShifts(IUnitOfWork unitOfWork, ShiftShelf shelf, RosterAccess access, IStaffContacts contacts)
{
    private static readonly Duration Farthest = Duration.FromDays(400);

    /// <summary>Plans.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="shifts">The shifts.</param>
    /// <param name="act">Who plans.</param>
    /// <param name="replacing">A time whose standing shifts make room; null when nothing is replaced. What has begun stays.</param>
    /// <param name="phones">Numbers that came with the table.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<Outcome<Planned>> Run(
        Guid unit, IReadOnlyList<NewShift> shifts, Act act, Interval? replacing = null, IReadOnlyDictionary<Guid, PhoneNumber>? phones = null, CancellationToken cancel = default) =>
        unitOfWork.Run(work => In(work, act, unit, shifts, replacing, phones), cancel);

    /// <summary>The same within a work in progress.</summary>
    public Outcome<Planned> In(Work work, Act act, Guid unit, IReadOnlyList<NewShift> shifts, Interval? replacing = null, IReadOnlyDictionary<Guid, PhoneNumber>? phones = null)
    {
        if (work.Db.Units.Find(unit) is not { ValidUntil: null })
            return RosterRefusals.UnitGone;
        if (!access.MayEdit(act, unit))
            return RosterRefusals.NotYours;
        var coming = shifts.Where(shift => shift.Ends > act.At).ToList();
        if (coming.Count == 0)
            return shifts.Count == 0 ? RosterRefusals.Of("Nothing", "table") : RosterRefusals.Of("AllOver", "table");
        var (first, last) = (coming.Min(shift => shift.Begins), coming.Max(shift => shift.Ends));
        var standing = work.Db.Shifts.AsTracking().Where(shift => shift.UnitId == unit && shift.DroppedAt == null && shift.EndsAt > first && shift.BeginsAt < last).ToList();
        var same = coming.Where(shift => standing.Any(other => IsSame(other, shift))).ToList();
        var fresh = coming.Except(same).ToList();
        var making = replacing is { } span ? standing.Where(shift => shift.BeginsAt > act.At && span.Contains(shift.BeginsAt) && coming.All(one => !IsSame(shift, one))).ToList() : [];
        var reasons = Reasons(work, act, unit, fresh, [.. standing.Except(making)]).ToList();
        if (reasons.Count > 0)
            return reasons;
        foreach (var shift in making)
            DropShift.Drop(work, act, shift);
        foreach (var shift in fresh)
            Put(work, act, unit, shift);
        foreach (var (account, phone) in phones ?? new Dictionary<Guid, PhoneNumber>())
            contacts.KeepPhone(work, act, account, phone);
        shelf.Turn(work);
        return new Planned(fresh.Count, same.Count, shifts.Count - coming.Count, making.Count);
    }

    private static void Put(Work work, Act act, Guid unit, NewShift shift)
    {
        var planned = new Shift
        {
            Id = Ids.New(act.At),
            UnitId = unit,
            AccountId = shift.AccountId,
            Rank = shift.Rank,
            Label = shift.Label,
            BeginsAt = shift.Begins,
            EndsAt = shift.Ends,
        };
        work.Db.Add(planned);
        work.Append(act, planned, new ShiftPlanned(unit, shift.AccountId, shift.Rank, shift.Begins, shift.Ends));
    }

    private static bool IsSame(Shift standing, NewShift shift) =>
        (standing.AccountId, standing.Rank, standing.BeginsAt, standing.EndsAt) == (shift.AccountId, shift.Rank, shift.Begins, shift.Ends);

    private static IEnumerable<Refusal> Reasons(Work work, Act act, Guid unit, IReadOnlyList<NewShift> fresh, IReadOnlyList<Shift> standing)
    {
        var people = fresh.Select(shift => shift.AccountId).Distinct().ToList();
        var posts = work.Db.Posts.AsNoTracking().Where(post => post.UnitId == unit && people.Contains(post.AccountId)).ToList();
        foreach (var (shift, at) in fresh.Select((shift, at) => (shift, at)))
            foreach (var (why, field) in Reasons(act, shift, posts, standing, fresh.Take(at)))
                yield return shift.Row is { } row
                    ? RosterRefusals.Of("Row", "table", row, new Phrase("Organizations.Roster.Refusal." + why))
                    : RosterRefusals.Of(why, field);
    }

    private static IEnumerable<(string Why, string Field)> Reasons(Act act, NewShift shift, List<Post> posts, IReadOnlyList<Shift> standing, IEnumerable<NewShift> before)
    {
        if (shift.Ends <= shift.Begins || shift.Ends - shift.Begins > Shift.Longest)
            yield return ("TooLong", "hours");
        if (shift.Begins > act.At + Farthest)
            yield return ("TooFar", "day");
        if (!posts.Any(post => post.AccountId == shift.AccountId && post.Role.Rule.MayBeOnDuty && post.IsHeldAt(Instant.Max(shift.Begins, act.At))))
            yield return ("NoPost", "who");
        if (standing.Any(other => other.Rank == shift.Rank && other.Meets(shift.Begins, shift.Ends))
            || before.Any(other => other.Rank == shift.Rank && other.Begins < shift.Ends && shift.Begins < other.Ends))
            yield return (shift.Rank == PostRank.A ? "ATaken" : "BTaken", "rank");
        if (standing.Any(other => other.AccountId == shift.AccountId && other.Rank != shift.Rank && other.Meets(shift.Begins, shift.Ends))
            || before.Any(other => other.AccountId == shift.AccountId && other.Rank != shift.Rank && other.Begins < shift.Ends && shift.Begins < other.Ends))
            yield return ("BothRanks", "who");
    }
}
