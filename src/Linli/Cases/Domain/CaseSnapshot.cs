using Linli.Foundation.Facts;

namespace Linli.Cases.Domain;

/// <summary>All that the life table looks at: the case as loaded in one query, and the act.</summary>
public sealed record CaseSnapshot(Case Case, Act Act)
{
    /// <summary>True when the actor plays this part for this case.</summary>
    public bool Plays(Who who) => who switch
    {
        Who.Reporter => Act.Kind == ActorKind.Resident,
        Who.System => Act.Kind == ActorKind.System,
        _ => Act.Kind == ActorKind.Staff && PlaysOnDuty(who),
    };

    private bool PlaysOnDuty(Who who) => who switch
    {
        Who.Community => !Case.IsKeptFromCommunity && Act.Role is CaseRoles.Secretary or CaseRoles.GridHead && Covers(Case.CommunityId, Case.GridId),
        Who.GridWorker => !Case.IsKeptFromCommunity && Act.Role == CaseRoles.GridWorker && Covers(Case.CommunityId, Case.GridId, Case.MicroGridId),
        Who.Street => !Case.IsKeptFromStreet && Act.Role == CaseRoles.StreetDispatcher && Covers(Case.StreetId),
        Who.County => Act.Role == CaseRoles.CountyDispatcher && Covers(Case.CountyId),
        Who.LeadUnit => Act.Who is not null && Act.Who == Case.ResponsiblePersonId
            || (Act.Unit is not null && Act.Unit == Case.LeadUnitId && Act.Role is CaseRoles.DepartmentHandler or CaseRoles.Secretary or CaseRoles.GridHead),
        Who.CoUnit => Case.IsCoUnit(Act.Unit) && Act.Role is CaseRoles.DepartmentHandler or CaseRoles.Secretary or CaseRoles.GridHead,
        Who.UnitHead => Act.Unit is not null && Act.Unit == Case.LeadUnitId && Act.Role == CaseRoles.DepartmentHead,
        _ => false,
    };

    private bool Covers(params ReadOnlySpan<Guid?> areas)
    {
        foreach (var area in areas)
            if (area is not null && area == Act.Area)
                return true;
        return false;
    }
}
