using Linli.Foundation.Facts;

namespace Linli.Cases.Domain;

/// <summary>All that the life table looks at: the case as loaded in one query, and the act.</summary>
public sealed record CaseSnapshot(Case Case, Act Act)
{
    /// <summary>True when the actor plays this part for this case.</summary>
    public bool Plays(Who who) => who switch
    {
        Who.Reporter => Act.Kind == ActorKind.Resident,
        Who.Whistles => Case.Told is not null,
        Who.System => Act.Kind == ActorKind.System,
        Who.Guest => Act.Kind == ActorKind.Guest,
        _ => Act.Kind == ActorKind.Staff && PlaysOnDuty(who),
    };

    /// <summary>True when the actor is this person, or stands in for this person (代理).</summary>
    public bool Is(Guid? person) => person is { } id && (Act.Who == id || Act.For == id);

    private bool PlaysOnDuty(Who who) => who switch
    {
        Who.Community => !Case.IsKeptFromCommunity && Act.Role is CaseRoles.Secretary or CaseRoles.GridHead && Covers(Case.CommunityId, Case.GridId),
        Who.GridWorker => !Case.IsKeptFromCommunity && Act.Role == CaseRoles.GridWorker && Covers(Case.CommunityId, Case.GridId, Case.MicroGridId),
        Who.Street => !Case.IsKeptFromStreet && Act.Role == CaseRoles.StreetDispatcher && Covers(Case.StreetId),
        Who.County => Act.Role == CaseRoles.CountyDispatcher && Covers(Case.CountyId),
        Who.Leader => Act.Role == CaseRoles.Leader && Covers(Case.IsKeptFromCommunity ? null : Case.CommunityId, Case.IsKeptFromStreet ? null : Case.StreetId, Case.CountyId),
        Who.LeadUnit => Is(Case.ResponsiblePersonId)
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
