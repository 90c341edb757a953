using NodaTime;

namespace Linli.Organizations.Data;

/// <inheritdoc/>
internal sealed class Rosters(ShiftShelf shifts, IOrganizations organizations) : IRosters
{
    private static readonly Duration Day = Duration.FromHours(24);

    // The shortest time the database knows: instants are whole microseconds there.
    private static readonly Duration Moment = Duration.FromTicks(10);

    public IReadOnlyList<OnShift> OnDuty(Guid unit, Instant at) =>
        [.. shifts.Of(unit, at, at + Moment).Where(shift => shift.RunsAt(at)).Select(shift => Holder(shift, at)).OfType<OnShift>()
            .OrderBy(duty => duty.Rank).ThenByDescending(duty => duty.Shift.BeginsAt).DistinctBy(duty => duty.AccountId)];

    public IReadOnlyList<OnShift> DutiesOf(Guid account, Instant at) =>
        [.. shifts.By(account, at).Concat(organizations.PostsLentTo(account, at).SelectMany(post => shifts.By(post.AccountId, at).Where(shift => shift.UnitId == post.UnitId)))
            .DistinctBy(shift => shift.Id).Select(shift => Holder(shift, at)).OfType<OnShift>().Where(duty => duty.AccountId == account)];

    public OnShift? PartnerOf(Guid account, Instant at) =>
        DutiesOf(account, at).SelectMany(duty => OnDuty(duty.Shift.UnitId, at).Where(other => other.AccountId != account && other.Rank > duty.Rank)).FirstOrDefault();

    public bool IsKept(Guid unit, Instant at) => shifts.Kept.Contains(unit);

    public IReadOnlyList<Guid> Kept(Instant at) => [.. shifts.Kept];

    public IReadOnlyList<RosterGap> Gaps(Guid unit, Instant at) =>
        IsKept(unit, at) ? RosterGaps.Of(unit, shifts.Of(unit, at, at + Day), at, at + Day, shift => HolderAt(shift, shift.BeginsAt > at ? shift.BeginsAt : at)) : [];

    private OnShift? Holder(Shift shift, Instant at) => HolderAt(shift, at) is { } who ? new OnShift(shift, who, who == shift.AccountId ? null : shift.AccountId) : null;

    // Who answers for a shift: the person on it while holding a post in the unit, or who was named to stand in there.
    private Guid? HolderAt(Shift shift, Instant at)
    {
        var posts = organizations.PostsOf(shift.AccountId, at).Where(post => post.UnitId == shift.UnitId && post.Role.Rule.MayBeOnDuty).ToList();
        if (posts.Count == 0)
            return null;
        var named = posts.SelectMany(post => organizations.StandInsOf(post.Id, at)).FirstOrDefault(one => one.RunsAt(at));
        return named?.AccountId ?? shift.AccountId;
    }
}
