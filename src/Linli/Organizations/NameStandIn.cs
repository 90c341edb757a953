using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Organizations;

/// <summary>请假代理: the holder names who stands in, from when until when; the B 角 is who offers itself first.</summary>
/// <remarks>Only the holder names one, never a stand-in another one. The administrators' posts are not lent (三员分立).</remarks>
public sealed class NameStandIn(IUnitOfWork unitOfWork, BookShelf shelf)
{
    /// <summary>Who may stand in for a post: colleagues of its unit, and those with the same duty in the same area; the B 角 first.</summary>
    public static IReadOnlyList<Post> Candidates(IOrganizations organizations, Post post, Instant at) =>
        [.. organizations.PostsIn(post.UnitId, at).Concat(post.AreaId is { } area ? organizations.PostsFor(post.Role, area, at) : [])
            .Where(other => other.AccountId != post.AccountId && !other.Role.Rule.IsAdministrator).DistinctBy(other => other.AccountId)
            .OrderByDescending(other => other.Role == post.Role && other.AreaId == post.AreaId && other.Rank == PostRank.B).ThenByDescending(other => other.Role == post.Role)];

    /// <summary>Names one.</summary>
    public Task<Outcome<StandIn>> Run(Guid post, Guid account, Instant begins, Instant ends, Act act, CancellationToken cancel = default) =>
        unitOfWork.Run(work => In(work, act, post, account, begins, ends), cancel);

    /// <summary>The same within a work in progress.</summary>
    public Outcome<StandIn> In(Work work, Act act, Guid postId, Guid account, Instant begins, Instant ends)
    {
        if (work.Db.Posts.Find(postId) is not { } post || !post.IsHeldAt(act.At))
            return OrganizationsRefusals.PostMissing;
        var reasons = Reasons(work, act, post, account, begins, ends).ToList();
        if (reasons.Count > 0)
            return reasons;
        var named = new StandIn { Id = Ids.New(act.At), PostId = postId, AccountId = account, BeginsAt = begins, EndsAt = ends };
        work.Db.Add(named);
        work.Append(act, named, new StandInNamed(postId, account, begins, ends));
        shelf.Turn(work);
        return named;
    }

    /// <summary>Ends one before its time.</summary>
    public Task<Outcome<StandIn>> Stop(Guid id, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<StandIn>>(work =>
    {
        if (work.Db.StandIns.Find(id) is not { } named || named.EndsAt <= act.At || work.Db.Posts.Find(named.PostId) is not { } post)
            return OrganizationsRefusals.StandInMissing;
        if (post.AccountId != act.Who)
            return OrganizationsRefusals.NotYourPost;
        named.EndsAt = act.At;
        work.Append(act, named, new StandInStopped(named.PostId, named.AccountId));
        shelf.Turn(work);
        return named;
    }, cancel);

    private static IEnumerable<Refusal> Reasons(Work work, Act act, Post post, Guid account, Instant begins, Instant ends)
    {
        if (act.Who != post.AccountId)
            yield return OrganizationsRefusals.NotYourPost;
        if (post.Role.Rule.IsAdministrator)
            yield return OrganizationsRefusals.AdministratorNotLent;
        if (ends <= begins || ends <= act.At)
            yield return OrganizationsRefusals.LeaveBackwards;
        var theirs = work.Db.Posts.Where(other => other.AccountId == account).AsEnumerable().Where(other => other.IsHeldAt(act.At)).ToList();
        if (account == post.AccountId || theirs.Count == 0 || theirs.Any(other => other.Role.Rule.IsAdministrator))
            yield return OrganizationsRefusals.StandInUnfit;
        // One whose own posts have all ended stands in for nobody, and makes room for another.
        var posts = work.Db.Posts;
        if (work.Db.StandIns.AsNoTracking().Where(other => other.PostId == post.Id && posts.Any(own => own.AccountId == other.AccountId && (own.EndsAt == null || own.EndsAt > act.At)))
            .AsEnumerable().Any(other => other.Meets(begins, ends)))
            yield return OrganizationsRefusals.StandInThereAlready;
    }
}
