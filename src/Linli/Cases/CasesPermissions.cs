using Linli.Organizations;

namespace Linli.Cases;

/// <summary>Which roles may open which pages of this room; what one may do to a given case is the life table's matter.</summary>
internal static class CasesPermissions
{
    /// <summary>See the cases of one's scope.</summary>
    public const string View = "cases.view";

    /// <summary>File what one found or was told.</summary>
    public const string File = "cases.file";

    /// <summary>Act on cases of one's scope.</summary>
    public const string Handle = "cases.handle";

    /// <summary>Phone reporters: the call-back page.</summary>
    public const string Callback = "cases.callback";

    /// <summary>The dispatcher's inbox.</summary>
    public const string Desk = "cases.desk";

    /// <summary>What was sent to one's own unit.</summary>
    public const string Orders = "cases.orders";

    /// <summary>File what one found oneself: no reporter, no call-back.</summary>
    public const string Found = "cases.found";

    /// <summary>代录: take down what somebody says, writes in a chat, or brings to the counter.</summary>
    public const string TakeDown = "cases.take-down";

    /// <summary>楼道公示: print the notice of the grid's worker.</summary>
    public const string Stairwell = "cases.stairwell";

    /// <summary>Open a reporter's number or a protected text, with a reason.</summary>
    public const string Unmask = "cases.unmask";

    /// <summary>Orders of supervision: those who give them and those who answer.</summary>
    public const string Supervision = "cases.supervision";

    /// <summary>Which units sign their results: to read; who may set it, the verb says.</summary>
    public const string Signing = "cases.signing";

    /// <summary>热点: what comes up more than usual in one's area.</summary>
    public const string Hot = "cases.hot";

    /// <summary>交接班: hand the desk over and take it over; who is on duty, the roster says.</summary>
    public const string Shift = "cases.shift";

    public static readonly PermissionGrant[] Grants =
    [
        new(Shift, Role.GridWorker, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.DepartmentHandler, Role.DepartmentHead),
        new(View, Role.BuildingChief, Role.GridWorker, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.DepartmentHandler, Role.DepartmentHead, Role.Leader),
        new(File, Role.BuildingChief, Role.GridWorker, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher),
        new(Handle, Role.GridWorker, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.DepartmentHandler, Role.DepartmentHead, Role.Leader),
        new(Supervision, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.DepartmentHandler, Role.DepartmentHead, Role.Leader),
        new(Signing, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.DepartmentHandler, Role.DepartmentHead, Role.Leader),
        new(Callback, Role.GridWorker, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher),
        new(Desk, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher),
        new(Hot, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.Leader),
        new(Orders, Role.DepartmentHandler, Role.DepartmentHead),
        new(Found, Role.GridWorker, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher),
        new(TakeDown, Role.GridWorker, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher),
        new(Stairwell, Role.GridWorker, Role.GridHead, Role.Secretary, Role.StreetDispatcher),
        new(Unmask, Role.GridWorker, Role.GridHead, Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.DepartmentHandler),
    ];
}
