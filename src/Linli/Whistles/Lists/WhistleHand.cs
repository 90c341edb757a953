using Linli.Foundation.Facts;
using Linli.Identity;
using Linli.Organizations;
using Linli.Whistles.Domain;
using NodaTime;

namespace Linli.Whistles.Lists;

/// <summary>经手人: the person at this page as whistles know them: what is seen, and in which of the own posts an act is done. One per request.</summary>
public sealed class WhistleHand(SignedIn person)
{
    private WhistleSight? _sight;

    /// <summary>The person.</summary>
    public SignedIn Person => person;

    /// <summary>What is seen.</summary>
    public WhistleSight Sight => _sight ??= person.Post is { } post
        ? new WhistleSight(post.Role, person.Scope, post.UnitId) { Level = post.AreaKind }
        : new WhistleSight(Role.Auditor, Scope.Nothing, null);

    /// <summary>The act on a whistle: in that post of the present role which it concerns.</summary>
    public Act ActOn(Whistle target, Instant at)
    {
        var act = person.Act(at);
        if (person.Post is not { } present || Concerns(present, target))
            return act;
        return person.Posts.FirstOrDefault(post => post.Role == present.Role && Concerns(post, target)) is { } other
            ? act with { Post = other.Id, Area = other.AreaId, Unit = other.UnitId }
            : act;
    }

    private static bool Concerns(Post post, Whistle target) =>
        post.AreaId is { } area
            ? area == target.CommunityId || area == target.StreetId || area == target.CountyId
            : target.Invitations.Any(one => one.UnitId == post.UnitId);
}
