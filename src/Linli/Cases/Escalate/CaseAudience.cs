using Linli.Cases.Domain;
using Linli.Foundation.Time;
using Linli.Organizations;
using NodaTime;
using ByRole = Linli.Deadlines.Recipient;
using Recipient = Linli.Notifications.Recipient;

namespace Linli.Cases.Escalate;

/// <summary>告知谁: turns the roles of a duty or an escalation step into those who hold them for this case; never those the report is about.</summary>
public sealed class CaseAudience(IOrganizations organizations, IRosters rosters, DeploymentZone zone)
{
    /// <summary>The one who answers now: the person it was given to, else the duty post of the unit.</summary>
    public IEnumerable<Recipient> Responsible(Case target, Guid? unit, string? role, Instant at)
    {
        if (target.ResponsiblePersonId is { } person)
            return [Recipient.Account(person), .. StandInsOf(person, at)];
        return Desk(target, unit, role, at);
    }

    /// <summary>值班的人: who is rung for what cannot wait: the person it was given to, else who is on shift in the unit, else the post's holders (ADR 0030).</summary>
    public IEnumerable<Recipient> Watch(Case target, Guid? unit, string? role, Instant at) =>
        target.ResponsiblePersonId is null && OnShift(target, unit, role, at) is { } watch ? [watch] : Responsible(target, unit, role, at);

    /// <summary>The county's duty desk: at night every emergency goes there, too (domain.md 3.8 rule 4).</summary>
    public IEnumerable<Recipient> NightDesk(Case target, Role role, Instant at)
    {
        if (Area(target, role) is not { } area)
            return [];
        var unit = role switch { Role.CountyDispatcher => "county", Role.StreetDispatcher => "street", _ => "community" };
        return OnShift(target, organizations.UnitOfKind(unit, [area], zone.Day(at))?.Id, role.Word, at) is { } watch ? [watch] : [Recipient.Of(role, area)];
    }

    // Whoever is on shift stands for the unit's desk; what a role must not see, nobody on its desk is told.
    private Recipient? OnShift(Case target, Guid? unit, string? role, Instant at) =>
        unit is { } office && (RoleRules.OfWord(role) is not { } duty || !IsKeptFrom(target, duty)) && rosters.OnDuty(office, at) is [var first, ..]
            ? Recipient.Account(first.AccountId)
            : null;

    /// <summary>The duty post of a unit.</summary>
    public IEnumerable<Recipient> Desk(Case target, Guid? unit, string? role, Instant at) =>
        RoleRules.OfWord(role) is { } duty && Area(target, duty) is { } area && !IsKeptFrom(target, duty)
            ? [Recipient.Of(duty, area)]
            : unit is { } office ? OfUnit(office, at) : [];

    /// <summary>Those at work in a unit: its handlers by post, else the unit as a whole.</summary>
    public IEnumerable<Recipient> OfUnit(Guid unit, Instant at)
    {
        var handlers = organizations.PostsIn(unit, at).Where(post => post.Role == Role.DepartmentHandler).Select(post => Recipient.Post(post.Id)).ToList();
        return handlers.Count > 0 ? handlers : [Recipient.Unit(unit)];
    }

    /// <summary>The holders of an escalation step's roles.</summary>
    public IEnumerable<Recipient> Step(Case target, IEnumerable<ByRole> roles, Guid? unit, Instant at) =>
        roles.SelectMany(role => Holders(target, role, unit, at)).Distinct();

    private List<Recipient> Holders(Case target, ByRole role, Guid? unit, Instant at)
    {
        if (role.IsSponsor)
            return Sponsors(target, role.At, unit, at);
        if (role.Role == Role.DepartmentHead)
            return Heads(target, unit, at);
        // Whom the report is about must not hear of it; the level above is told instead (domain.md 3.8 rule 5).
        if (IsKeptFrom(target, role.Role) || (role is { Role: Role.Leader, At: ScopeKind.Street } && target.IsKeptFromStreet))
            return target.CountyId is { } county ? [Recipient.Of(Role.CountyDispatcher, county)] : [];
        var area = role.At switch
        {
            ScopeKind.County => target.CountyId,
            ScopeKind.Street => target.StreetId,
            ScopeKind.Community => target.CommunityId,
            _ => Area(target, role.Role),
        };
        return area is { } held ? [Recipient.Of(role.Role, held)] : [];
    }

    // 包抓领导 of the nearest area that has one; never those it is about. Where nobody is assigned, the street's leader.
    private List<Recipient> Sponsors(Case target, ScopeKind? level, Guid? unit, Instant at)
    {
        Guid?[] areas = level switch
        {
            ScopeKind.County => [target.CountyId],
            ScopeKind.Street => [target.StreetId],
            ScopeKind.Community => [target.CommunityId],
            _ => [target.GridId, target.CommunityId, target.StreetId, target.CountyId],
        };
        var sponsors = areas.OfType<Guid>().Select(area => organizations.SponsorsOf(area, at).Where(post => !IsAbout(target, post)).ToList()).FirstOrDefault(posts => posts.Count > 0);
        return sponsors is null ? Holders(target, new ByRole(Role.Leader, ScopeKind.Street), unit, at) : [.. sponsors.Select(post => Recipient.Post(post.Id))];
    }

    private static bool IsAbout(Case target, Post leader) =>
        (leader.AreaKind == ScopeKind.Community && target.IsKeptFromCommunity) || (leader.AreaKind == ScopeKind.Street && target.IsKeptFromStreet);

    // What stands in somebody's name is somebody else's to see to while that person is on leave.
    private IEnumerable<Recipient> StandInsOf(Guid person, Instant at) => organizations.PostsOf(person, at)
        .SelectMany(post => organizations.StandInsOf(post.Id, at)).Where(one => one.RunsAt(at)).Select(one => Recipient.Account(one.AccountId)).Distinct();

    // The head of the unit that answers, or of the unit above it; a community has no department head but its secretary.
    private List<Recipient> Heads(Case target, Guid? unit, Instant at)
    {
        for (var office = unit is { } id ? organizations.FindUnit(id) : null; office is not null; office = office.ParentId is { } parent ? organizations.FindUnit(parent) : null)
        {
            if (office.Kind == "community" && target.CommunityId is { } community && !target.IsKeptFromCommunity)
                return [Recipient.Of(Role.Secretary, community)];
            var heads = organizations.PostsIn(office.Id, at).Where(post => post.Role == Role.DepartmentHead).Select(post => Recipient.Post(post.Id)).ToList();
            if (heads.Count > 0)
                return heads;
        }
        return [];
    }

    private static bool IsKeptFrom(Case target, Role role) => role switch
    {
        Role.Secretary or Role.GridHead or Role.GridWorker => target.IsKeptFromCommunity,
        Role.StreetDispatcher => target.IsKeptFromStreet,
        _ => false,
    };

    private static Guid? Area(Case target, Role role) => role switch
    {
        Role.GridWorker => target.GridId,
        Role.GridHead or Role.Secretary => target.CommunityId,
        Role.StreetDispatcher => target.StreetId,
        Role.CountyDispatcher => target.CountyId,
        _ => null,
    };
}
