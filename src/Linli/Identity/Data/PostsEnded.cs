using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Organizations;

namespace Linli.Identity.Data;

/// <summary>Hears that a post ended and ends the sessions that act in it; the next request is refused even before, because the post is no longer held.</summary>
internal sealed class PostsEnded(EndSessions sessions) : IListener
{
    public string Name => "identity.posts-ended";

    public void Hear(Work work, SealedFact heard)
    {
        if (heard.Fact.Is<PostEnded>())
            sessions.In(work, Act.BySystem(work.Now), session => session.PostId == heard.Fact.SubjectId, SessionEnd.PostEnded);
    }
}
