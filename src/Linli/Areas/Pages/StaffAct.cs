using System.Security.Claims;
using Linli.Foundation.Facts;
using Linli.Shell;

namespace Linli.Areas.Pages;

/// <summary>The act of whoever is signed in, read from the request's own claims: this room stands below the one that knows accounts.</summary>
internal static class StaffAct
{
    /// <summary>An act of this person at the page's moment.</summary>
    public static Act Of(PageContext page) =>
        new(ActorKind.Staff, Guid.TryParse(page.Http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var who) ? who : null, page.Now)
        {
            Role = page.Http.User.FindFirstValue(ClaimTypes.Role),
        };
}
