using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Identity;
using Linli.Organizations;
using NodaTime;

namespace Linli.Cases.Lists;

/// <summary>经手人: the person at this page as cases know them: what is seen, and in which of the own posts an act on a case is done. One per request.</summary>
public sealed class CaseHand(SignedIn person, IDispatch dispatch)
{
    private CaseSight? _sight;

    /// <summary>The person.</summary>
    public SignedIn Person => person;

    /// <summary>What is seen.</summary>
    public CaseSight Sight => _sight ??= person.Post is not { } post
        ? new CaseSight(person.AccountId, Role.Auditor, Scope.Nothing)
        : new CaseSight(post.AccountId, post.Role, person.Scope)
        {
            Level = post.AreaKind,
            IsProperty = person.Unit?.Kind == "property",
            Disputes = post.Role == Role.BuildingChief
                ? dispatch.Current.All.Where(category => category.Has(CategoryFlags.OpensDispute)).Select(category => category.Code).ToHashSet()
                : [],
        };

    /// <summary>The act on a case: in that post of the present role which covers it, since a worker of three grids has three posts and one session.</summary>
    public Act ActOn(Case target, Instant at)
    {
        var act = person.Act(at);
        if (person.Post is not { } present || Covers(present, target))
            return act;
        return person.Posts.FirstOrDefault(post => post.Role == present.Role && Covers(post, target)) is { } other ? person.ActIn(other, at) : act;
    }

    /// <summary>What the life table looks at.</summary>
    public CaseSnapshot Snapshot(Case target, Instant at) => new(target, ActOn(target, at));

    private static bool Covers(Post post, Case target) =>
        post.AreaId is { } area
            ? area == target.MicroGridId || area == target.GridId || area == target.CommunityId || area == target.StreetId || area == target.CountyId || area == target.BuildingId
            : post.UnitId == target.LeadUnitId || target.IsCoUnit(post.UnitId);
}
