using Linli.Foundation.Facts;
using Linli.Foundation.Time;

namespace Linli.Organizations.Rosters;

/// <summary>谁能排班: the head of each desk keeps the roster of the own unit; what is under it may be looked at (domain.md 3.8 rule 4).</summary>
/// <remarks>Somebody who acts for the desk only because a shift runs does not change the roster that put him there; who was named for a leave does.</remarks>
public sealed class RosterAccess(IOrganizations organizations, Permissions permissions, DeploymentZone zone)
{
    /// <summary>May look at rosters of the own unit and those under it.</summary>
    public const string View = "organizations.roster";

    /// <summary>May change the own unit's.</summary>
    public const string Edit = "organizations.roster-edit";

    /// <summary>True when this act may look at the unit's roster.</summary>
    public bool MaySee(Act act, Guid unit) => Units(act).Any(one => one.Id == unit);

    /// <summary>True when this act may change it.</summary>
    public bool MayEdit(Act act, Guid unit) =>
        act.Unit == unit && permissions.Has(RoleRules.OfWord(act.Role), Edit)
        && (act.For is null || organizations.PostsLentTo(act.Who!.Value, act.At).Any(post => post.Id == act.Post));

    /// <summary>The units whose rosters this act may look at, the own first.</summary>
    public IReadOnlyList<Unit> Units(Act act) => act.Unit is { } own && permissions.Has(RoleRules.OfWord(act.Role), View)
        ? permissions.Has(RoleRules.OfWord(act.Role), Edit) ? organizations.UnitTree(own, zone.Day(act.At)) : organizations.FindUnit(own) is { } unit ? [unit] : []
        : [];
}
