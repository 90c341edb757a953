using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Handover;

/// <summary>交接: a person who leaves a post leaves no case behind: the successor has it, else the B 角, else the grid head, else the unit's duty post (domain.md 3.8 rule 12).</summary>
internal sealed class CaseHandover(IOrganizations organizations) : IHandover
{
    public IEnumerable<Refusal> Reasons(Work work, Post post, Post? successor) => [];

    public void Hand(Work work, Act act, Post post, Post? successor)
    {
        var account = post.AccountId;
        var next = successor?.AccountId ?? StandIn(post, act.At);
        foreach (var target in ByName(work.Db.Cases.AsTracking(), post, act.At))
        {
            var before = CaseVerbs.Point(target);
            // Its unit and role stay, and with them its clocks: nobody's name is not nobody's duty.
            target.ResponsiblePersonId = next;
            work.Append(act, target, new CaseHandedOver(new CaseShift(before, CaseVerbs.Point(target)), account, next));
        }
    }

    public IEnumerable<HandoverItem> List(LinliDb db, Post post, Post? successor, Instant at)
    {
        var next = successor?.AccountId ?? StandIn(post, at);
        var byName = ByName(db.Cases.AsNoTracking(), post, at);
        foreach (var target in byName.OrderBy(row => row.Due).ThenBy(row => row.Number))
            yield return Item("Cases.Handover.ByName", target, next);
        // What lies on the desk itself: nobody else's while no other holds the same duty there.
        var word = post.Role.Word;
        var onDesk = db.Cases.AsNoTracking().Where(row => row.IsOpen && row.ResponsibleUnitId == post.UnitId && row.ResponsibleRole == word && row.ResponsiblePersonId == null).ToList();
        foreach (var target in onDesk.Where(row => post.AreaId is null || Covers(post, row)).OrderBy(row => row.Due).ThenBy(row => row.Number))
            yield return Item("Cases.Handover.OnDesk", target, successor?.AccountId);
    }

    private static HandoverItem Item(string kind, Case target, Guid? to) =>
        new(kind, target.Number, target.IsProtected ? "" : target.Place, CaseWords.State(target.State).Key, target.Due == Case.NothingDue ? null : target.Due, to, target.Id);

    private List<Case> ByName(IQueryable<Case> cases, Post post, Instant at)
    {
        var account = post.AccountId;
        var mine = cases.Where(row => row.IsOpen && row.ResponsiblePersonId == account).ToList();
        // What another post of the same person in the same unit still covers stays where it is.
        var kept = mine.Count == 0 ? [] : organizations.PostsOf(account, at).Where(other => other.Id != post.Id && other.UnitId == post.UnitId).ToList();
        return [.. mine.Where(row => IsOf(post, row) && !kept.Any(other => other.AreaId is null || Covers(other, row)))];
    }

    private Guid? StandIn(Post post, Instant at)
    {
        var alike = post.AreaId is { } area ? organizations.PostsFor(post.Role, area, at) : organizations.PostsIn(post.UnitId, at).Where(other => other.Role == post.Role);
        var standIn = alike.FirstOrDefault(other => other.Id != post.Id && other.AccountId != post.AccountId && other.Rank == PostRank.B)
            ?? organizations.PostsIn(post.UnitId, at).FirstOrDefault(other => other.Role == Role.GridHead && other.AccountId != post.AccountId);
        return standIn?.AccountId;
    }

    private static bool IsOf(Post post, Case row) => row.ResponsibleUnitId == post.UnitId || row.LeadUnitId == post.UnitId || Covers(post, row);

    private static bool Covers(Post post, Case row) => post.AreaId is { } area
        && (area == row.MicroGridId || area == row.GridId || area == row.CommunityId || area == row.StreetId || area == row.CountyId || area == row.BuildingId);
}
