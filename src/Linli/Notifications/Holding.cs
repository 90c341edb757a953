using Linli.Organizations;
using NodaTime;

namespace Linli.Notifications;

/// <summary>谁当这个岗: turns a tag into the people behind it at a moment, those who stand in included.</summary>
internal sealed class Holding(IOrganizations organizations, IRosters rosters)
{
    /// <summary>The accounts; none for a vacant post.</summary>
    public IReadOnlyList<Guid> Accounts(Recipient recipient, Instant at) =>
        [.. (recipient.AccountId is { } account ? [account] : Posts(recipient, at).SelectMany(post => WithStandIns(post, at))).Distinct()];

    /// <summary>The unit whose duty a recipient stands for; for a person the one on whose roster he is now, else the first he works in.</summary>
    public Unit? UnitOf(Recipient recipient, Instant at) =>
        (recipient.AccountId is { } account ? rosters.DutiesOf(account, at).Select(duty => (Guid?)duty.Shift.UnitId).FirstOrDefault() ?? organizations.PostsOf(account, at).Select(post => (Guid?)post.UnitId).FirstOrDefault()
            : recipient.UnitId ?? Posts(recipient, at).Select(post => (Guid?)post.UnitId).FirstOrDefault()) is { } unit
            ? organizations.FindUnit(unit) : null;

    private IEnumerable<Post> Posts(Recipient recipient, Instant at) =>
        recipient.PostId is { } id ? organizations.FindPost(id) is { } post && post.IsHeldAt(at) ? [post] : []
        : recipient.RoleAt is var (role, area) ? organizations.PostsFor(role, area, at)
        : recipient.UnitId is { } unit ? organizations.PostsIn(unit, at)
        : [];

    private IEnumerable<Guid> WithStandIns(Post post, Instant at) =>
        organizations.StandInsOf(post.Id, at).Where(one => one.RunsAt(at)).Select(one => one.AccountId).Prepend(post.AccountId);
}
