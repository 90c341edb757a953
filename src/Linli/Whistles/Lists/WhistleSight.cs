using Linli.Organizations;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Lists;

/// <summary>视野: which whistles a person in a post may see; the one policy that lists, pages, the calendar file and the API ask.</summary>
/// <remarks>
/// 1. A draft is its author's own until it is requested or issued; a department sees nothing before it is called.
/// 2. Those a report is about never see its whistle (domain.md 3.8 rule 5).
/// </remarks>
public sealed record WhistleSight(Role Role, Scope Scope, Guid? Unit)
{
    /// <summary>What kind of area the post is for; leaders stand at three levels.</summary>
    public ScopeKind? Level { get; init; }

    /// <summary>The whistles within it, as a query.</summary>
    public IQueryable<Whistle> Of(IQueryable<Whistle> all)
    {
        var (counties, streets, communities, units) = (Ids(ScopeKind.County), Ids(ScopeKind.Street), Ids(ScopeKind.Community), Units());
        var (ofCommunity, ofStreet, unit) = (IsOfCommunity, IsOfStreet, Unit);
        var seen = units.Count > 0
            ? all.Where(row => row.IssuedAt != null && row.Invitations.Any(one => units.Contains(one.UnitId)))
            : all.Where(row => (row.State != WhistleState.Drafted || row.AuthorUnitId == unit)
                && (counties.Contains(row.CountyId) || streets.Contains(row.StreetId) || communities.Contains(row.CommunityId)));
        return seen.Where(row => !(ofCommunity && row.IsKeptFromCommunity) && !(ofStreet && row.IsKeptFromStreet));
    }

    /// <summary>True when this person may see it.</summary>
    public bool Sees(Whistle target) => Of(new[] { target }.AsQueryable()).Any();

    /// <summary>The departments this person stands for.</summary>
    public List<Guid> Units() => [.. Scope.Of(ScopeKind.Unit)];

    private List<Guid?> Ids(ScopeKind kind) => [.. Scope.Of(kind).Select(id => (Guid?)id)];

    private bool IsOfCommunity => Role is Role.GridHead or Role.Secretary || (Role == Role.Leader && Level == ScopeKind.Community);

    private bool IsOfStreet => Role == Role.StreetDispatcher || (Role == Role.Leader && Level == ScopeKind.Street);
}
