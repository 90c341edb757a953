using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Identity.SecondFactors;

/// <summary>Counts tries at the second factor on the account's own count of failures.</summary>
internal static class SecondFactorTries
{
    /// <summary>Counts one before it is looked at; the reason against when the account is locked or closed.</summary>
    public static Refusal? Count(Work work, Guid account, IdentitySettings settings) => work.Db.Accounts
        .Where(a => a.Id == account && a.ClosedAt == null && a.AccessFailedCount < settings.FailuresToLock && (a.LockedUntil == null || a.LockedUntil <= work.Now))
        .ExecuteUpdate(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1)) == 1 ? null : IdentityRefusals.CodeWrong(settings);

    /// <summary>Notes that it was wrong; the fifth in a row locks the account.</summary>
    public static Refusal Failed(Work work, Guid account, IdentitySettings settings)
    {
        var failures = work.Db.Accounts.Where(a => a.Id == account).Select(a => a.AccessFailedCount).Single();
        Instant? until = failures >= settings.FailuresToLock ? work.Now + Duration.FromMinutes(settings.LockMinutes) : null;
        if (until is not null)
            work.Db.Accounts.Where(a => a.Id == account).ExecuteUpdate(set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockedUntil, until));
        work.Append(new Act(ActorKind.Staff, account, work.Now), new FailedSignIn(Ids.New(work.Now)), new SignInFailed(account, failures, until));
        return IdentityRefusals.CodeWrong(settings);
    }

    /// <summary>Forgets the failures before a success.</summary>
    public static void Forget(Work work, Guid account) =>
        work.Db.Accounts.Where(a => a.Id == account).ExecuteUpdate(set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockedUntil, (Instant?)null));
}
