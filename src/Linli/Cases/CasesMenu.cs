using Linli.Foundation.Web;
using Linli.Shell;

namespace Linli.Cases;

/// <summary>The menu of this room: where people work, the most used places first.</summary>
internal static class CasesMenu
{
    public static readonly MenuEntry[] Entries =
    [
        new("Cases.Now.Title", "/work", "home", AllowAttribute.SignedIn, 10),
        new("Cases.Callback.Title", "/cases/callback", "phone-call", CasesPermissions.Callback, 11),
        new("Cases.Desk.Title", "/cases/desk", "inbox", CasesPermissions.Desk, 12),
        new("Cases.ShiftHandovers.Title", "/cases/handover", "user-check", CasesPermissions.Shift, 14),
        new("Cases.Orders.Title", "/cases/orders", "clipboard-list", CasesPermissions.Orders, 13),
        new("Cases.Verify.Title", "/cases/verify", "checks", CasesPermissions.Callback, 14),
        new("Cases.Supervisions.Title", "/cases/supervision", "flag", CasesPermissions.Supervision, 18),
        new("Cases.Issues.Title", "/cases/issues", "copy", CasesPermissions.View, 19),
        new("Cases.Hot.Title", "/cases/hot", "flame", CasesPermissions.Hot, 19),
        new("Cases.Bulk.Title", "/cases/bulk", "file-spreadsheet", CasesPermissions.Desk, 19),
        new("Cases.Stairwell.Title", "/cases/stairwell", "printer", CasesPermissions.Stairwell, 30),
        new("Cases.NextSteps.Title", "/cases/next", "route", CasesPermissions.Desk, 18),
        new("Cases.Signing.Title", "/cases/signing", "user-check", CasesPermissions.Signing, 20),
        new("Cases.Search.Title", "/cases/search", "search", CasesPermissions.View, 15),
        new("Cases.All.Title", "/cases/all", "list-details", CasesPermissions.View, 15),
        new("Cases.TakeDown.Title", "/cases/take-down", "message-report", CasesPermissions.TakeDown, 15),
        new("Cases.Found.Title", "/cases/found", "camera", CasesPermissions.Found, 16),
        new("Cases.Found.Jot", "/cases/jot", "edit", CasesPermissions.File, 17),
    ];
}
