using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Identity.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Linli.Identity;

/// <summary>改密码: a person sets the own password; the person's other sessions end.</summary>
public sealed class ChangePassword(IUnitOfWork unitOfWork, AccountStore store, IPasswordHasher<Account> hasher, EndSessions sessions, DatabaseOptions database)
{
    /// <summary>Changes it; <paramref name="session"/> goes on.</summary>
    public async Task<Outcome<Account>> Run(Guid session, string oldPassword, string newPassword, string again, Act act, CancellationToken cancel = default)
    {
        var mine = await Mine(act.Who!.Value, cancel);
        var reasons = PasswordRules.Reasons(newPassword, mine.UserName!).ToList();
        if (newPassword != again)
            reasons.Add(IdentityRefusals.PasswordsDiffer);
        if (newPassword == oldPassword)
            reasons.Add(IdentityRefusals.PasswordSame);
        if (oldPassword.Length is 0 or > 1000 || hasher.VerifyHashedPassword(mine, mine.PasswordHash!, oldPassword) == PasswordVerificationResult.Failed)
            reasons.Insert(0, IdentityRefusals.OldPasswordWrong);
        if (reasons.Count > 0)
            return reasons;
        var hash = hasher.HashPassword(mine, newPassword);
        return await unitOfWork.Run<Outcome<Account>>(work =>
        {
            var account = work.Db.Accounts.Find(mine.Id)!;
            if (account.PasswordHash != mine.PasswordHash)
                return IdentityRefusals.OldPasswordWrong;
            using var manager = store.In(work);
            (account.PasswordHash, account.MustChangePassword, account.PasswordSetAt) = (hash, false, act.At);
            manager.UpdateSecurityStampAsync(account).GetAwaiter().GetResult();
            work.Append(act, account, new PasswordChanged());
            work.Db.RememberedDevices.Where(device => device.AccountId == account.Id).ExecuteDelete();
            sessions.In(work, act, other => other.AccountId == account.Id && other.Id != session, SessionEnd.PasswordChanged);
            return account;
        }, cancel);
    }

    private async Task<Account> Mine(Guid id, CancellationToken cancel)
    {
        using var db = database.Read();
        return await db.Accounts.SingleAsync(account => account.Id == id, cancel);
    }
}
