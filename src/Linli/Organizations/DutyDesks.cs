namespace Linli.Organizations;

/// <summary>值班岗位: whose duty the roster of a unit is about: the post that answers for what arrives there.</summary>
public static class DutyDesks
{
    /// <summary>The role of that post; null where every handler of the unit answers alike.</summary>
    public static Role? RoleOf(Unit unit) => unit.Kind switch
    {
        "community" => Role.Secretary,
        "street" => Role.StreetDispatcher,
        "county" => Role.CountyDispatcher,
        _ => null,
    };
}
