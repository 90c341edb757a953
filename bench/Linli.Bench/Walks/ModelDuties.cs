using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Organizations;

namespace Linli.Bench.Walks;

/// <summary>Who answers after a row, said a second time and independently of the program: where it differs, one of the two is wrong.</summary>
internal sealed class ModelDuties(WalkCounty county)
{
    /// <summary>In words what is expected, where the case in the house differs from it.</summary>
    public string? Differs(Case before, Case now, Responsible then, Act act)
    {
        (string? Unit, string? Role, bool IsNobody)? expected = then switch
        {
            Responsible.Same => (county.NameOf(before.ResponsibleUnitId), before.ResponsibleRole, false),
            Responsible.Desk => (Desk(now), RoleAt(Desk(now)), true),
            Responsible.Street when !now.IsKeptFromStreet => ("street", "street-dispatcher", true),
            Responsible.Street or Responsible.County => ("county", "county-dispatcher", true),
            Responsible.Verifier => IsLookedAtByStreet(now, act) ? ("street", "street-dispatcher", true) : (Desk(now), RoleAt(Desk(now)), true),
            Responsible.LeadUnit => (now.LeadUnitId is null ? "a lead unit" : county.NameOf(now.LeadUnitId), now.LedByCommunity ? "secretary" : "department-handler", false),
            Responsible.Acceptor when (now.AcceptorUnitId ?? before.ResponsibleUnitId) is var acceptor => (county.NameOf(acceptor), act.Unit == acceptor ? act.Role : RoleAt(county.NameOf(acceptor)), true),
            Responsible.Taker => (county.NameOf(act.Unit), act.Role, true),
            Responsible.Nobody => (county.NameOf(before.ResponsibleUnitId), before.ResponsibleRole, true),
            _ => null,
        };
        if (expected is not { } answer)
            return null;
        return county.NameOf(now.ResponsibleUnitId) != answer.Unit || now.ResponsibleRole != answer.Role ? $"after {then} answers {answer.Unit} ({answer.Role})"
            : answer.IsNobody && now.ResponsiblePersonId is not null ? $"after {then} nobody has it by name"
            : null;
    }

    /// <summary>Who receives: the community, unless it is about the community or the street itself.</summary>
    public static string Receiver(Case c, string community) => c.About switch
    {
        NamedParty.Street => "county",
        NamedParty.Community or NamedParty.GridWorker or NamedParty.Property => "street",
        _ => community,
    };

    private string Desk(Case c) => Receiver(c, c.CommunityId == county.Areas[WalkRoster.CommunityArea] ? "community" : "other community");

    private static string RoleAt(string? unit) => unit switch { "county" => "county-dispatcher", "community" or "other community" => "secretary", _ => "street-dispatcher" };

    // What the community's own head did, the street looks at.
    private bool IsLookedAtByStreet(Case c, Act act) => !c.IsKeptFromStreet && !c.IsKeptFromCommunity && c.HandlerId is { } handler
        && ((act.Role == "secretary" && act.Who == handler) || (c.LedByCommunity && county.House.Get<IOrganizations>().PostsOf(handler, c.AcceptedAt ?? c.ReceivedAt).Any(post => post.UnitId == c.LeadUnitId && post.Role == Role.Secretary)));
}
