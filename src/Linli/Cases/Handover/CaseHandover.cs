using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Handover;

/// <summary>交接: a person who leaves a post leaves no case behind: the successor has it, else the B 角, else the grid head, else the unit's duty post (domain.md 3.8 rule 12).</summary>
internal sealed class CaseHandover(IOrganizations organizations) : IHandover
{
    public IEnumerable<Refusal> Reasons(Work work, Post post, Post? successor) => [];

    public void Hand(Work work, Act act, Post post, Post? successor)
    {
        var account = post.AccountId;
        var mine = work.Db.Cases.AsTracking().Where(row => row.IsOpen && row.ResponsiblePersonId == account).ToList();
        if (mine.Count == 0)
            return;
        // What another post of the same person in the same unit still covers stays where it is.
        var kept = organizations.PostsOf(account, act.At).Where(other => other.Id != post.Id && other.UnitId == post.UnitId).ToList();
        var next = successor?.AccountId ?? StandIn(post, act);
        foreach (var target in mine.Where(row => IsOf(post, row) && !kept.Any(other => other.AreaId is null || Covers(other, row))))
        {
            var before = CaseVerbs.Point(target);
            // Its unit and role stay, and with them its clocks: nobody's name is not nobody's duty.
            target.ResponsiblePersonId = next;
            work.Append(act, target, new CaseHandedOver(new CaseShift(before, CaseVerbs.Point(target)), account, next));
        }
    }

    private Guid? StandIn(Post post, Act act)
    {
        var alike = post.AreaId is { } area ? organizations.PostsFor(post.Role, area, act.At) : organizations.PostsIn(post.UnitId, act.At).Where(other => other.Role == post.Role);
        var standIn = alike.FirstOrDefault(other => other.Id != post.Id && other.AccountId != post.AccountId && other.Rank == PostRank.B)
            ?? organizations.PostsIn(post.UnitId, act.At).FirstOrDefault(other => other.Role == Role.GridHead && other.AccountId != post.AccountId);
        return standIn?.AccountId;
    }

    private static bool IsOf(Post post, Case row) => row.ResponsibleUnitId == post.UnitId || row.LeadUnitId == post.UnitId || Covers(post, row);

    private static bool Covers(Post post, Case row) => post.AreaId is { } area
        && (area == row.MicroGridId || area == row.GridId || area == row.CommunityId || area == row.StreetId || area == row.CountyId || area == row.BuildingId);
}
