using System.Security.Claims;

namespace Linli.Shell;

/// <summary>Answers whether a person may open what a menu entry leads to. Identity gives the real one; until then everything is shown.</summary>
/// <remarks>Only for not showing dead ends: the page itself guards its door.</remarks>
public interface IMenuGate
{
    /// <summary>True when <paramref name="person"/> holds <paramref name="permission"/>.</summary>
    bool MayOpen(ClaimsPrincipal person, string permission);
}
