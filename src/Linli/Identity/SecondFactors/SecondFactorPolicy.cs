using Linli.Foundation.Data;
using Linli.Organizations;
using NodaTime;

namespace Linli.Identity.SecondFactors;

/// <summary>Who must show a second factor: the three administrators, the roles a deployment names, and whoever has set one up.</summary>
public sealed class SecondFactorPolicy(IdentitySettings settings, IOrganizations organizations)
{
    /// <summary>True for a post of this role.</summary>
    public bool IsRequiredFor(Role role) =>
        (role.Rule.IsAdministrator && settings.SecondFactorForAdministrators) || settings.SecondFactorRoles.Contains(role.Word);

    /// <summary>True for a person who holds such a post, or stands in for one.</summary>
    public bool IsRequiredOf(Guid account, Instant at) =>
        organizations.PostsOf(account, at).Concat(organizations.PostsStoodInBy(account, at)).Any(post => IsRequiredFor(post.Role));

    /// <summary>How a new session of this account begins, in a browser that shows this device's secret.</summary>
    internal SecondFactorState Begin(Work work, Guid account, SessionToken? device)
    {
        if (!IsRequiredOf(account, work.Now) && !work.Db.SecondFactors.Any(factor => factor.AccountId == account && factor.ConfirmedAt != null))
            return SecondFactorState.NotAsked;
        var hash = device?.Hash;
        return settings.RememberDays > 0 && hash is not null && work.Db.RememberedDevices.Any(known => known.TokenHash == hash && known.AccountId == account && known.EndsAt > work.Now)
            ? SecondFactorState.Remembered : SecondFactorState.Owed;
    }
}
