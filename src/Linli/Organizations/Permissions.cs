using System.Collections.Frozen;
using Linli.Foundation.Web;

namespace Linli.Organizations;

/// <summary>权限表: which role holds which permission, put together from all rooms' grants.</summary>
public sealed class Permissions(IEnumerable<PermissionGrant> grants)
{
    private readonly FrozenDictionary<string, FrozenSet<Role>> _roles = grants
        .GroupBy(grant => grant.Permission)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(grant => grant.Roles).ToFrozenSet());

    /// <summary>Every permission that some room grants.</summary>
    public IEnumerable<string> All => _roles.Keys.Order(StringComparer.Ordinal);

    /// <summary>The roles that hold a permission; none for one that nobody granted.</summary>
    public IReadOnlyCollection<Role> RolesOf(string permission) => _roles.TryGetValue(permission, out var roles) ? roles : [];

    /// <summary>True when somebody signed in, acting in <paramref name="role"/> (or in no post), holds the permission.</summary>
    public bool Has(Role? role, string permission) =>
        permission == AllowAttribute.SignedIn || (role is { } held && _roles.TryGetValue(permission, out var roles) && roles.Contains(held));
}
