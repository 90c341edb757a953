using Linli.Cases;
using Linli.Foundation.Facts;
using Linli.Organizations;

namespace Linli.Hotline.Lists;

/// <summary>An order with its case, as far as rooms above cases see one.</summary>
public sealed record SeenOrder
{
    /// <summary>The order.</summary>
    public required HotlineOrder Order { get; init; }

    /// <summary>Its case.</summary>
    public required CaseRow Case { get; init; }
}

/// <summary>视野: which orders a person in a post may see; the one policy that list, page, panel, export and verbs ask.</summary>
/// <remarks>
/// 1. County and street: dispatchers and leaders, each the orders of the own area. Nobody below the street: there one sees the case.
/// 2. A street never sees the order of a case that is about the street itself (domain.md 3.8 rule 5).
/// </remarks>
public sealed record OrderSight(Role Role, Scope Scope)
{
    /// <summary>What kind of area the post is for; leaders stand at three levels.</summary>
    public ScopeKind? Level { get; init; }

    /// <summary>The orders within it, as a query with their cases.</summary>
    public IQueryable<SeenOrder> Of(IQueryable<HotlineOrder> all, IQueryable<CaseRow> cases)
    {
        // One area is the rule: an equality lets the list walk its index in order.
        List<Guid?> counties = Ids(ScopeKind.County), streets = Ids(ScopeKind.Street);
        var mine = (counties, streets) switch
        {
            ([var county], _) => all.Where(order => order.CountyId == county),
            ({ Count: > 0 }, _) => all.Where(order => counties.Contains(order.CountyId)),
            (_, [var street]) => all.Where(order => order.StreetId == street),
            _ => all.Where(order => streets.Contains(order.StreetId)),
        };
        var ofStreet = counties.Count == 0;
        return mine.Join(cases, order => order.CaseId, row => row.Id, (order, row) => new SeenOrder { Order = order, Case = row }).Where(one => !(ofStreet && one.Case.IsKeptFromStreet));
    }

    /// <summary>True when whoever acts may do something about the order: a dispatcher of its street or county, or the program itself.</summary>
    public static bool IsOf(Act act, HotlineOrder order, CaseRow matter) => act.Kind == ActorKind.System || RoleRules.OfWord(act.Role) switch
    {
        Role.CountyDispatcher => act.Area is { } area && area == order.CountyId,
        Role.StreetDispatcher => act.Area is { } area && area == order.StreetId && !matter.IsKeptFromStreet,
        _ => false,
    };

    /// <summary>True when whoever acts may be told of a case: it lies in the own area.</summary>
    public static bool MaySee(Act act, CaseRow matter) => act.Kind == ActorKind.System || RoleRules.OfWord(act.Role) switch
    {
        Role.CountyDispatcher => act.Area is { } area && area == matter.CountyId,
        Role.StreetDispatcher => act.Area is { } area && area == matter.StreetId && !matter.IsKeptFromStreet,
        _ => false,
    };

    private List<Guid?> Ids(ScopeKind kind) => [.. Scope.Of(kind).Select(id => (Guid?)id)];
}
