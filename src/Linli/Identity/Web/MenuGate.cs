using System.Security.Claims;
using Linli.Organizations;
using Linli.Shell;

namespace Linli.Identity.Web;

/// <summary>Shows in the menu what the present post may open.</summary>
internal sealed class MenuGate(Permissions permissions) : IMenuGate
{
    public bool MayOpen(ClaimsPrincipal person, string permission) =>
        person.Identity is { IsAuthenticated: true } && permissions.Has(RoleRules.OfWord(person.FindFirstValue(ClaimTypes.Role)), permission);
}
