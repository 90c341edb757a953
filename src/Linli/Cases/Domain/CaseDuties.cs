using Linli.Foundation.Facts;
using Linli.Foundation.Time;
using Linli.Organizations;

namespace Linli.Cases.Domain;

/// <summary>Says who answers for a case after each step: a unit, the role in it whose duty it is, and the person once one has it.</summary>
/// <remarks>There is always somebody: where a level has no office, the next one above answers (domain.md §3.5 step 7).</remarks>
public sealed class CaseDuties(IOrganizations organizations, DeploymentZone zone)
{
    /// <summary>The desk that receives a new report.</summary>
    public void Receive(Case reported)
    {
        var (kind, role) = DeskOf(reported);
        Give(reported, Office(reported, kind, reported.ReceivedAt), role, null);
    }

    /// <summary>True when some office answers for these areas: without one a case would be nobody's (promise 1).</summary>
    public bool IsAnybodyFor(IEnumerable<Guid?> areas, NodaTime.Instant at) => Office(areas, "community", at) is not null;

    /// <summary>Follows a row of the life table.</summary>
    public void Follow(Case target, Responsible then, Act act)
    {
        switch (then)
        {
            case Responsible.Same:
                break;
            case Responsible.Desk:
                var (kind, role) = DeskOf(target);
                Give(target, Office(target, kind, act.At), role, null);
                break;
            case Responsible.Acceptor:
                var acceptor = target.AcceptorUnitId ?? target.ResponsibleUnitId;
                Give(target, acceptor, act.Unit == acceptor ? act.Role : RoleAt(acceptor), null);
                break;
            case Responsible.Taker:
                Give(target, act.Unit, act.Role, null);
                break;
            case Responsible.LeadUnit:
                // A case solved on the spot or answered at the desk has no lead unit until it is reopened: the desk takes it.
                target.LeadUnitId ??= Office(target, "community", act.At);
                Give(target, target.LeadUnitId, target.LedByCommunity ? CaseRoles.Secretary : CaseRoles.DepartmentHandler, target.ResponsiblePersonId);
                break;
            case Responsible.Verifier:
                var verifier = VerifierOf(target, act);
                Give(target, Office(target, verifier.Kind, act.At), verifier.Role, null);
                break;
            // What is about the street itself is not decided there (domain.md 3.8 rule 5).
            case Responsible.Street when !target.IsKeptFromStreet:
                Give(target, Office(target, "street", act.At), CaseRoles.StreetDispatcher, null);
                break;
            case Responsible.Street or Responsible.County:
                Give(target, Office(target, "county", act.At), CaseRoles.CountyDispatcher, null);
                break;
            case Responsible.Nobody:
                target.ResponsiblePersonId = null;
                break;
        }
    }

    /// <summary>退回裁定: whose decision it is that a unit returned a case: the street's; the county's after a second objection, or where the street itself is the unit.</summary>
    public (Guid? Unit, string Role) Ruling(Case target, Act act) =>
        target.Objections >= Case.ObjectionsEnough ? (Office(target, "county", act.At), CaseRoles.CountyDispatcher) : Above(target, act);

    /// <summary>The desk above the lead unit: the street's; the county's where the street must not see it or is itself the unit.</summary>
    public (Guid? Unit, string Role) Above(Case target, Act act)
    {
        var street = Office(target, "street", act.At);
        return target.IsKeptFromStreet || street == target.LeadUnitId
            ? (Office(target, "county", act.At), CaseRoles.CountyDispatcher)
            : (street, CaseRoles.StreetDispatcher);
    }

    /// <summary>挂账复核: the street's desk; the county's where the street must not see it.</summary>
    public (Guid? Unit, string Role) Reviewing(Case target, Act act) => target.IsKeptFromStreet
        ? (Office(target, "county", act.At), CaseRoles.CountyDispatcher)
        : (Office(target, "street", act.At), CaseRoles.StreetDispatcher);

    private string RoleAt(Guid? unit) => (unit is { } id ? organizations.FindUnit(id)?.Kind : null) switch
    {
        "community" => CaseRoles.Secretary,
        "county" => CaseRoles.CountyDispatcher,
        _ => CaseRoles.StreetDispatcher,
    };

    // A report about the community goes to the street, one about the street to the county (domain.md 3.8 rule 5).
    private static (string Kind, string Role) DeskOf(Case c) =>
        c.IsKeptFromStreet ? ("county", CaseRoles.CountyDispatcher)
        : c.IsKeptFromCommunity ? ("street", CaseRoles.StreetDispatcher)
        : ("community", CaseRoles.Secretary);

    // Never the handler: the community looks at what others did, the street at what the community's own head did.
    private (string Kind, string Role) VerifierOf(Case c, Act act)
    {
        var desk = DeskOf(c);
        // A secretary who wrote down another unit's answer has handled it, too.
        var bySecretary = (c.LedByCommunity && IsSecretary(c)) || (act.Role == CaseRoles.Secretary && act.Who == c.HandlerId);
        return desk.Kind == "community" && bySecretary ? ("street", CaseRoles.StreetDispatcher) : desk;
    }

    private bool IsSecretary(Case c) => c.HandlerId is { } handler && c.LeadUnitId is { } unit
        && organizations.PostsOf(handler, c.AcceptedAt ?? c.ReceivedAt).Any(post => post.UnitId == unit && post.Role == Role.Secretary);

    private Guid? Office(Case c, string kind, NodaTime.Instant at) => Office([c.CommunityId, c.StreetId, c.CountyId], kind, at);

    private Guid? Office(IEnumerable<Guid?> areas, string kind, NodaTime.Instant at)
    {
        string[] kinds = kind switch { "community" => ["community", "street", "county"], "street" => ["street", "county"], _ => ["county"] };
        var (known, day) = (areas.OfType<Guid>().ToList(), zone.Day(at));
        return kinds.Select(one => organizations.UnitOfKind(one, known, day)?.Id).FirstOrDefault(id => id is not null);
    }

    private static void Give(Case target, Guid? unit, string? role, Guid? person) =>
        (target.ResponsibleUnitId, target.ResponsibleRole, target.ResponsiblePersonId) = (unit, role, person);
}
