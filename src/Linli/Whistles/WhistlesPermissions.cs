using Linli.Organizations;

namespace Linli.Whistles;

/// <summary>Which roles may open which pages of this room; what one may do to a given whistle is the life table's matter.</summary>
internal static class WhistlesPermissions
{
    /// <summary>See the whistles of one's scope.</summary>
    public const string View = "whistles.view";

    /// <summary>Draft one.</summary>
    public const string Draft = "whistles.draft";

    /// <summary>The list of whistles to report in to.</summary>
    public const string ReportIn = "whistles.report-in";

    /// <summary>Act on whistles of one's scope.</summary>
    public const string Handle = "whistles.handle";

    public static readonly PermissionGrant[] Grants =
    [
        new(View, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.DepartmentHandler, Role.DepartmentHead, Role.Leader),
        new(Draft, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher),
        new(ReportIn, Role.DepartmentHandler, Role.DepartmentHead),
        new(Handle, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.DepartmentHandler, Role.DepartmentHead),
    ];
}
