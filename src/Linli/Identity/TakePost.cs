using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;

namespace Linli.Identity;

/// <summary>换岗位: a person with several posts goes on in another, also in one of a colleague on leave.</summary>
public sealed class TakePost(IUnitOfWork unitOfWork, IOrganizations organizations)
{
    /// <summary>Takes it, for this session and the next sign-in.</summary>
    public Task<Outcome<Post>> Run(Guid session, Guid post, Act act, CancellationToken cancel = default) => unitOfWork.Run<Outcome<Post>>(work =>
    {
        var held = organizations.PostsOf(act.Who!.Value, act.At).Concat(organizations.PostsStoodInBy(act.Who.Value, act.At)).FirstOrDefault(mine => mine.Id == post);
        if (held is null || work.Db.Sessions.Find(session) is not { EndedAt: null } running || work.Db.Accounts.Find(running.AccountId) is not { } account || account.Id != act.Who)
            return IdentityRefusals.PostNotHeld;
        running.PostId = account.LastPostId = post;
        work.Append(act, running, new PostTaken(post));
        return held;
    }, cancel);
}
