using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Organizations;

/// <summary>卸任: ends a post, hands its open matters over, keeps the list of them, and ends the sessions that act in it (Identity hears the fact).</summary>
public sealed class EndPost(IUnitOfWork unitOfWork, BookShelf shelf, IEnumerable<IHandover> handovers)
{
    /// <summary>Ends it, within a work in progress.</summary>
    public Outcome<Post> In(Work work, Act act, Guid id, Guid? successorId = null)
    {
        if (work.Db.Posts.Find(id) is not { } post)
            return OrganizationsRefusals.PostMissing;
        if (!post.IsHeldAt(act.At))
            return OrganizationsRefusals.PostEndedAlready;
        var successor = successorId is { } next ? work.Db.Posts.Find(next) : null;
        var reasons = Reasons(work, act, post, successorId, successor).ToList();
        if (reasons.Count > 0)
            return reasons;
        End(work, act, post, successor);
        post.EndsAt = act.At;
        return post;
    }

    /// <summary>Ends it.</summary>
    public Task<Outcome<Post>> Run(Guid id, Act act, Guid? successor = null, CancellationToken cancel = default) => unitOfWork.Run(work => In(work, act, id, successor), cancel);

    /// <summary>任期已满: hands over what hung on posts whose time ran out by itself; nobody is asked, so it goes to the B 角, the grid head or the unit. How many.</summary>
    public int Expire(Work work, int most)
    {
        var act = Act.BySystem(work.Now);
        var over = work.Db.Posts.AsTracking().Where(post => post.EndsAt != null && post.EndsAt <= work.Now && post.HandedOverAt == null).Take(most).ToList();
        foreach (var post in over)
            End(work, act, post, null);
        return over.Count;
    }

    private void End(Work work, Act act, Post post, Post? successor)
    {
        var items = handovers.SelectMany(handover => handover.List(work.Db, post, successor, act.At)).ToList();
        foreach (var (item, line) in items.Select((item, index) => (item, index + 1)))
            work.Insert(new HandoverLine
            {
                Id = Ids.New(act.At),
                PostId = post.Id,
                Line = line,
                KindKey = item.KindKey,
                Number = item.Number,
                Place = item.Place,
                StateKey = item.StateKey,
                Due = item.Due,
                ToAccount = item.ToAccount,
                SubjectId = item.SubjectId,
                At = act.At,
            });
        foreach (var handover in handovers)
            handover.Hand(work, act, post, successor);
        post.HandedOverAt = act.At;
        work.Append(act, post, new PostEnded(post.AccountId, post.UnitId, post.Role, successor?.Id));
        shelf.Turn(work);
    }

    private IEnumerable<Refusal> Reasons(Work work, Act act, Post post, Guid? successorId, Post? successor)
    {
        if (successorId is not null && (successor is null || successor.Id == post.Id || !successor.IsHeldAt(act.At)))
            yield return OrganizationsRefusals.SuccessorUnfit;
        // A house without its administrators cannot be opened again from inside.
        if (post.Role is Role.SystemAdmin or Role.SecurityAdmin
            && !work.Db.Posts.Any(other => other.Role == post.Role && other.Id != post.Id && (other.EndsAt == null || other.EndsAt > act.At)))
            yield return OrganizationsRefusals.LastAdministrator;
        foreach (var refusal in handovers.SelectMany(handover => handover.Reasons(work, post, successor)))
            yield return refusal;
    }
}
