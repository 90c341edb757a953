using Linli.Foundation.Data;
using Linli.Organizations;

namespace Linli.Notifications;

/// <summary>B 角: tells who stands in for a recipient who does not read.</summary>
/// <remarks>Until there is a duty roster (值班表), the posts answer: the B 角 of the same role and area.</remarks>
public interface IStandIns
{
    /// <summary>The stand-in, or null.</summary>
    Recipient? Of(Work work, Recipient recipient);
}

internal sealed class PostStandIns(IOrganizations organizations) : IStandIns
{
    public Recipient? Of(Work work, Recipient recipient) =>
        recipient.PostId is not { } id ? null
        // Whoever was named for the leave comes before the B 角.
        : organizations.StandInsOf(id, work.Now).FirstOrDefault(one => one.RunsAt(work.Now)) is { } named ? Recipient.Account(named.AccountId)
        : organizations.FindPost(id) is { AreaId: { } area } post
        && organizations.PostsFor(post.Role, area, work.Now).FirstOrDefault(other => other.Id != post.Id && other.Rank == PostRank.B) is { } standIn
            ? Recipient.Post(standIn.Id)
            : null;
}
