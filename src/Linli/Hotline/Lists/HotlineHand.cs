using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Identity;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Hotline.Lists;

/// <summary>经手人: the person at this page as orders know them: what is seen, and in which of the own posts an act is done. One per request.</summary>
public sealed class HotlineHand(SignedIn person, ICases cases)
{
    private OrderSight? _sight;

    /// <summary>The person.</summary>
    public SignedIn Person => person;

    /// <summary>True for those who act; leaders read.</summary>
    public bool MayHandle => person.May(HotlineModule.Handle);

    /// <summary>What is seen; nothing for who may not open this room.</summary>
    public OrderSight Sight => _sight ??= person.Post is { } post && person.May(HotlineModule.View)
        ? new OrderSight(post.Role, person.Scope) { Level = post.AreaKind }
        : new OrderSight(Role.Auditor, Scope.Nothing);

    /// <summary>Those within it.</summary>
    public IQueryable<SeenOrder> Seen(LinliDb db) => Sight.Of(db.HotlineOrders, cases.Rows(db));

    /// <summary>One of them, or null where it is not there or not for these eyes.</summary>
    public Task<SeenOrder?> Find(LinliDb db, Guid id, CancellationToken cancel) => Seen(db).SingleOrDefaultAsync(one => one.Order.Id == id, cancel);

    /// <summary>The act on an order: in that post of the present role which it concerns.</summary>
    public Act ActOn(HotlineOrder order, Instant at)
    {
        if (person.Post is not { } present || Concerns(present, order))
            return person.Act(at);
        return person.Posts.FirstOrDefault(post => post.Role == present.Role && Concerns(post, order)) is { } other ? person.ActIn(other, at) : person.Act(at);
    }

    private static bool Concerns(Post post, HotlineOrder order) => post.AreaId is { } area && (area == order.StreetId || area == order.CountyId);
}
