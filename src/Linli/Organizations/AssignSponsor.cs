using Linli.Areas;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Organizations;

/// <summary>定包抓领导: a leader, an area inside the leader's own, from when and until when.</summary>
public sealed class AssignSponsor(IUnitOfWork unitOfWork, BookShelf shelf, IAreas areas)
{
    /// <summary>Assigns.</summary>
    public Task<Outcome<Sponsorship>> Run(Guid post, ScopeKind areaKind, Guid area, Instant begins, Instant? ends, Act act, CancellationToken cancel = default) =>
        unitOfWork.Run(work => In(work, act, post, areaKind, area, begins, ends), cancel);

    /// <summary>The same within a work in progress.</summary>
    public Outcome<Sponsorship> In(Work work, Act act, Guid postId, ScopeKind areaKind, Guid area, Instant begins, Instant? ends)
    {
        if (work.Db.Posts.Find(postId) is not { Role: Role.Leader } post || !post.IsHeldAt(act.At))
            return OrganizationsRefusals.SponsorIsNoLeader;
        var reasons = Reasons(work, post, area, begins, ends).ToList();
        if (reasons.Count > 0)
            return reasons;
        var assigned = new Sponsorship { Id = Ids.New(act.At), PostId = postId, AreaId = area, AreaKind = areaKind, BeginsAt = begins, EndsAt = ends };
        work.Db.Add(assigned);
        work.Append(act, assigned, new SponsorAssigned(postId, areaKind, area, begins, ends));
        shelf.Turn(work);
        return assigned;
    }

    /// <summary>Ends one.</summary>
    public Task<Outcome<Sponsorship>> End(Guid id, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<Sponsorship>>(work =>
    {
        if (work.Db.Sponsorships.Find(id) is not { } assigned || assigned.EndsAt <= act.At)
            return OrganizationsRefusals.SponsorMissing;
        assigned.EndsAt = act.At;
        work.Append(act, assigned, new SponsorEnded(assigned.PostId, assigned.AreaId));
        shelf.Turn(work);
        return assigned;
    }, cancel);

    private IEnumerable<Refusal> Reasons(Work work, Post post, Guid area, Instant begins, Instant? ends)
    {
        if (!areas.Path(area).Any(step => step.Id == post.AreaId))
            yield return OrganizationsRefusals.SponsorOutside;
        if (ends is { } end && end <= begins)
            yield return OrganizationsRefusals.EndBeforeBegin;
        if (work.Db.Sponsorships.AsNoTracking().Where(other => other.PostId == post.Id && other.AreaId == area).AsEnumerable().Any(other => other.RunsAt(begins)))
            yield return OrganizationsRefusals.SponsorAlready;
    }
}
