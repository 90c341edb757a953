using NodaTime;

namespace Linli.Organizations;

/// <summary>The door of Organizations: units, posts and scopes, answered from a book in memory that follows every change.</summary>
/// <remarks>For a join in SQL use <c>db.Units</c> and <c>db.Posts</c>. Inside a work the book shows what was committed before it.</remarks>
public interface IOrganizations
{
    /// <summary>Grows with every change of units or posts.</summary>
    long Edition { get; }

    /// <summary>A unit, also an ended one.</summary>
    Unit? FindUnit(Guid id);

    /// <summary>A post, also an ended one.</summary>
    Post? FindPost(Guid id);

    /// <summary>All units of a day, in order.</summary>
    IReadOnlyList<Unit> Units(LocalDate day);

    /// <summary>The units directly under one, or the roots for null, in order.</summary>
    IReadOnlyList<Unit> UnitsUnder(Guid? parent, LocalDate day);

    /// <summary>A unit and all under it, nearest first.</summary>
    IReadOnlyList<Unit> UnitTree(Guid root, LocalDate day);

    /// <summary>The unit of a kind (or department word, e.g. <c>urban-management</c>) that serves the first of these areas which has one.</summary>
    /// <param name="kind">The kind's or department's word.</param>
    /// <param name="areas">Area ids, nearest first: community, street, county.</param>
    /// <param name="day">The day.</param>
    Unit? UnitOfKind(string kind, IEnumerable<Guid> areas, LocalDate day);

    /// <summary>值班电话: the duty number of the nearest community, street or county office that has one.</summary>
    string? DutyPhone(IEnumerable<Guid> areas, LocalDate day);

    /// <summary>The posts a person holds, A 角 first.</summary>
    IReadOnlyList<Post> PostsOf(Guid account, Instant at);

    /// <summary>The posts held in a unit, A 角 first.</summary>
    IReadOnlyList<Post> PostsIn(Guid unit, Instant at);

    /// <summary>The posts of a role held for an area, A 角 first.</summary>
    IReadOnlyList<Post> PostsFor(Role role, Guid area, Instant at);

    /// <summary>包抓领导 of an area: the leaders' posts assigned to it now.</summary>
    IReadOnlyList<Post> SponsorsOf(Guid area, Instant at);

    /// <summary>The sponsorships running or still to come, for the list.</summary>
    IReadOnlyList<Sponsorship> Sponsorships(Instant at);

    /// <summary>Who stands in for a post now or later, the next first.</summary>
    IReadOnlyList<StandIn> StandInsOf(Guid post, Instant at);

    /// <summary>The posts whose holders are on leave and named this person to stand in.</summary>
    IReadOnlyList<Post> PostsLentTo(Guid account, Instant at);

    /// <summary>The posts a person may act under now though they are another's: the holder is on leave, or this person is on shift for the unit (ADR 0030).</summary>
    IReadOnlyList<Post> PostsStoodInBy(Guid account, Instant at);

    /// <summary>What a post sees, together with the holder's other posts of the same role: a worker of three grids sees three branches.</summary>
    Scope ScopeOf(Guid post, Instant at);
}
