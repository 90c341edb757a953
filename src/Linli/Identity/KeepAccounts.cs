using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Identity.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Linli.Identity;

/// <summary>账号维护: what the security administrator does with others' accounts; never with the own one.</summary>
public sealed class KeepAccounts(IUnitOfWork unitOfWork, AccountStore store, IPasswordHasher<Account> hasher, EndSessions sessions)
{
    /// <summary>Sets a new initial password, lifts a lock and ends all sessions; the password, to be shown once.</summary>
    public async Task<Outcome<CreatedAccount>> Reset(Guid id, Act act, CancellationToken cancel = default)
    {
        var password = PasswordRules.Invent();
        var hash = hasher.HashPassword(null!, password);
        var outcome = await Change(id, act, (work, account) =>
        {
            using var manager = store.In(work);
            (account.PasswordHash, account.MustChangePassword, account.PasswordSetAt) = (hash, true, act.At);
            (account.AccessFailedCount, account.LockedUntil) = (0, null);
            manager.UpdateSecurityStampAsync(account).GetAwaiter().GetResult();
            sessions.In(work, act, session => session.AccountId == id, SessionEnd.PasswordChanged);
            work.Db.RememberedDevices.Where(device => device.AccountId == id).ExecuteDelete();
            return new PasswordReset();
        }, cancel);
        return outcome.IsRefused ? outcome.Refusals.ToList() : new CreatedAccount(outcome.Value, password);
    }

    /// <summary>Takes the second factor away, for a lost phone: all sessions and remembered browsers end; where it is required, the next sign-in sets up a new one.</summary>
    public Task<Outcome<Account>> RemoveSecondFactor(Guid id, Act act, CancellationToken cancel = default) => Change(id, act, (work, _) =>
    {
        work.Db.SecondFactors.Where(factor => factor.AccountId == id).ExecuteDelete();
        work.Db.RecoveryCodes.Where(code => code.AccountId == id).ExecuteDelete();
        work.Db.RememberedDevices.Where(device => device.AccountId == id).ExecuteDelete();
        sessions.In(work, act, session => session.AccountId == id, SessionEnd.ByAdministrator);
        return new SecondFactorRemoved();
    }, cancel);

    /// <summary>Lifts a lock.</summary>
    public Task<Outcome<Account>> Unlock(Guid id, Act act, CancellationToken cancel = default) => Change(id, act, (_, account) =>
    {
        (account.AccessFailedCount, account.LockedUntil) = (0, null);
        return new AccountUnlocked();
    }, cancel);

    /// <summary>Closes an account: no sign-in, all sessions over. Posts are ended in Organizations.</summary>
    public Task<Outcome<Account>> Close(Guid id, Act act, CancellationToken cancel = default) => Change(id, act, (work, account) =>
    {
        account.ClosedAt = act.At;
        sessions.In(work, act, session => session.AccountId == id, SessionEnd.ByAdministrator);
        return new AccountClosed();
    }, cancel);

    /// <summary>Opens it again.</summary>
    public Task<Outcome<Account>> Reopen(Guid id, Act act, CancellationToken cancel = default) => Change(id, act, (_, account) =>
    {
        account.ClosedAt = null;
        return new AccountReopened();
    }, cancel);

    private Task<Outcome<Account>> Change(Guid id, Act act, Func<Work, Account, IFact> change, CancellationToken cancel) => unitOfWork.Run<Outcome<Account>>(work =>
    {
        if (act.Who == id)
            return IdentityRefusals.OwnAccount;
        if (work.Db.Accounts.Find(id) is not { } account)
            return IdentityRefusals.AccountMissing;
        work.Append(act, account, change(work, account));
        return account;
    }, cancel);
}
