using System.Security.Claims;

namespace Linli.Shell;

/// <summary>Shows every entry: what stands in until Identity registers its own gate.</summary>
internal sealed class OpenMenuGate : IMenuGate
{
    public bool MayOpen(ClaimsPrincipal person, string permission) => true;
}
