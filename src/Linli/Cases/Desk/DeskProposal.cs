using Linli.Areas;
using Linli.Cases.Domain;
using Linli.Cases.Dossier;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Foundation.Time;
using Linli.Organizations;
using Linli.Shell;

namespace Linli.Cases.Desk;

/// <summary>What is proposed for a case at the desk.</summary>
/// <param name="Decision">The route with its reasons.</param>
public sealed record Proposal(RouteDecision Decision);

/// <summary>研判建议: asks Dispatch again for a case that lies on the desk, and puts the answers a dispatcher may choose in order.</summary>
public sealed class DeskProposal(IDispatch dispatch, IAreas areas, IOrganizations organizations, CaseChoices choices, DeploymentZone zone, PageContext page)
{
    /// <summary>The proposal; decided from the words only where this person may read them.</summary>
    public Proposal For(CaseDossier dossier) => For(dossier.Case, dossier.Original == Unmask.Openness.Open, dossier.Report);

    /// <summary>The same of a case in a list, by its whole words where they may be read.</summary>
    public Proposal For(Case target, bool isOpen, string? report)
    {
        var located = areas.Locate(new Whereabouts { Chosen = target.BuildingId ?? target.MicroGridId ?? target.GridId ?? target.CommunityId ?? target.StreetId ?? target.CountyId });
        var words = isOpen ? report ?? "" : "";
        var facts = located.IsRefused ? new ReportFacts(words, target.ReceivedAt, zone.Day(target.ReceivedAt)) : dispatch.FactsOf(words, located.Value, target.ReceivedAt);
        return new Proposal(dispatch.Decide(facts with
        {
            Tile = target.Tile,
            Outside = target.OutsideCategory,
            About = target.About,
            Category = target.State == CaseState.Submitted ? null : target.Category,
            AtReport = isOpen ? null : target.Category,
            Kind = target.State == CaseState.Submitted ? null : target.Kind,
        }));
    }

    /// <summary>Whom it may be sent to, and of them the proposed ones: the unit of the route, or the colleague of the grid.</summary>
    public (IReadOnlyList<GroupedChoice> All, IReadOnlyList<GroupedChoice> First) Targets(CaseDossier dossier, Proposal proposal) =>
        Targets(dossier.Case, dossier.Snapshot.Act, proposal);

    /// <summary>The same of a case in a list.</summary>
    public (IReadOnlyList<GroupedChoice> All, IReadOnlyList<GroupedChoice> First) Targets(Case target, Act act, Proposal proposal)
    {
        var inside = RoleRules.OfWord(act.Role) is Role.Secretary or Role.GridHead;
        List<GroupedChoice> people = inside ? [.. choices.Colleagues(target, act.Unit, page.Now).Select(one => one with { Value = DeskSteps.Person + one.Value })] : [];
        List<GroupedChoice> units = [.. choices.Units(target, page.Now).Where(one => !inside || one.Value != act.Unit?.ToString()).Select(one => one with { Value = DeskSteps.Unit + one.Value })];
        var lead = proposal.Decision.Lead;
        List<GroupedChoice> first = [];
        if (lead.Unit is { } unit && units.FirstOrDefault(one => one.Value == DeskSteps.Unit + unit.ToString()) is { } led)
            first.Add(led);
        else if (lead.Kind.Key is "grid-worker" or "community")
        {
            // The grid does it: the colleague of that grid for the community's own people, the community for those above.
            if (people.Count > 0)
                first.Add(people[0]);
            else if (CommunityOf(target) is { } office && units.FirstOrDefault(one => one.Value == DeskSteps.Unit + office.ToString()) is { } community)
                first.Add(community);
        }
        first.AddRange(proposal.Decision.Co.Select(party => party.Unit).OfType<Guid>()
            .Select(id => units.FirstOrDefault(one => one.Value == DeskSteps.Unit + id.ToString())).OfType<GroupedChoice>().Except(first).Take(2));
        return ([.. people, .. units], first);
    }

    private Guid? CommunityOf(Case target) => target.CommunityId is { } community
        ? organizations.UnitOfKind("community", [community], zone.Day(page.Now))?.Id
        : null;
}
