using Linli.Foundation.Data;
using Linli.Organizations;
using NodaTime;

namespace Linli.Notifications;

/// <summary>B 角: tells who comes next when a recipient does not read.</summary>
public interface IStandIns
{
    /// <summary>The stand-in, or null.</summary>
    Recipient? Of(Work work, Recipient recipient);

    /// <summary>The duty desk of the unit above, or null at the top.</summary>
    Recipient? Above(Work work, Recipient recipient) => null;
}

/// <summary>The duty roster answers first (值班表), then who was named for a leave, then the B 角 of the same role and area.</summary>
internal sealed class RosterStandIns(IOrganizations organizations, IRosters rosters, Holding holding) : IStandIns
{
    public Recipient? Of(Work work, Recipient recipient) =>
        recipient.AccountId is { } person ? rosters.PartnerOf(person, work.Now) is { } partner ? Recipient.Account(partner.AccountId) : null
        : recipient.PostId is not { } id ? null
        // Whoever was named for the leave comes before the B 角.
        : organizations.StandInsOf(id, work.Now).FirstOrDefault(one => one.RunsAt(work.Now)) is { } named ? Recipient.Account(named.AccountId)
        : organizations.FindPost(id) is { AreaId: { } area } post
        && organizations.PostsFor(post.Role, area, work.Now).FirstOrDefault(other => other.Id != post.Id && other.Rank == PostRank.B) is { } standIn
            ? Recipient.Post(standIn.Id)
            : null;

    public Recipient? Above(Work work, Recipient recipient)
    {
        // The next unit up that somebody answers for: a shift, else the post of its desk.
        for (var unit = holding.UnitOf(recipient, work.Now); unit?.ParentId is { } parent; unit = organizations.FindUnit(parent))
            if (organizations.FindUnit(parent) is { } above && Desk(above, work.Now) is { } desk)
                return desk;
        return null;
    }

    private Recipient? Desk(Unit unit, Instant at) =>
        rosters.OnDuty(unit.Id, at) is [var first, ..] ? Recipient.Account(first.AccountId)
        : DutyDesks.RoleOf(unit) is { } role && unit.AreaId is { } area && organizations.PostsFor(role, area, at).Count > 0 ? Recipient.Of(role, area)
        : null;
}
