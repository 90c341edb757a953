using Linli.Foundation.Facts;
using Linli.Organizations;

namespace Linli.Cases.Domain;

/// <summary>可见范围: whether one loaded case lies in someone's sight; for lists the same is said in the query.</summary>
internal static class CaseSight
{
    /// <summary>True when one branch of the scope holds it, and it is not kept from this role (domain.md 3.8 rule 5).</summary>
    public static bool Sees(Case c, Scope scope, Act act) =>
        scope.Branches.Any(branch => Holds(branch, c)) && !(c.IsKeptFromCommunity && IsOfCommunity(act.Role)) && !(c.IsKeptFromStreet && act.Role == CaseRoles.StreetDispatcher)
        && !(c.Sensitive && act.Role == CaseRoles.BuildingChief);

    private static bool Holds(ScopeBranch branch, Case c) => branch.Kind switch
    {
        ScopeKind.County => c.CountyId == branch.Id,
        ScopeKind.Street => c.StreetId == branch.Id,
        ScopeKind.Community => c.CommunityId == branch.Id,
        ScopeKind.Grid => c.GridId == branch.Id,
        ScopeKind.MicroGrid => c.MicroGridId == branch.Id,
        ScopeKind.Building => c.BuildingId == branch.Id,
        _ => c.LeadUnitId == branch.Id || c.ResponsibleUnitId == branch.Id,
    };

    private static bool IsOfCommunity(string? role) => role is CaseRoles.Secretary or CaseRoles.GridHead or CaseRoles.GridWorker or CaseRoles.BuildingChief;
}
