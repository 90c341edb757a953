using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Linli.Identity.SecondFactors;

/// <summary>What a person gets who has set up an app: ten recovery codes, shown once, and the session's new secret.</summary>
public sealed record NewSecondFactor(IReadOnlyList<string> RecoveryCodes, SessionToken Token);

/// <summary>Recovery codes, shown once.</summary>
public sealed record NewRecoveryCodes(IReadOnlyList<string> Codes);

/// <summary>绑定动态口令: offers a secret, and takes it for good when a code shows that the app has it.</summary>
/// <remarks>Whoever sets one up has just given the password: at a sign-in that owes a second factor, else in the form itself. A stolen cookie
/// alone cannot tie an account to another's phone; nor is a secret that one session was shown ever taken in another.</remarks>
public sealed class SetUpSecondFactor(IUnitOfWork unitOfWork, DatabaseOptions database, SecondFactorSecrets secrets, IPasswordHasher<Account> hasher, IdentitySettings settings)
{
    /// <summary>The secret to be put into the app: the one offered in this session before, or a new one; null when one is set up already.</summary>
    public Task<byte[]?> Offer(Guid session, Guid account, CancellationToken cancel = default) => unitOfWork.Run(work =>
    {
        var factor = work.Db.SecondFactors.AsTracking().SingleOrDefault(one => one.AccountId == account);
        if (factor is { ConfirmedAt: not null })
            return null;
        if (factor?.OfferedIn == session)
            return secrets.Open(factor);
        var secret = Totp.NewSecret();
        if (factor is null)
            work.Db.Add(new SecondFactor { AccountId = account, Secret = secrets.Seal(secret, account), OfferedIn = session });
        else
            (factor.Secret, factor.OfferedIn) = (secrets.Seal(secret, account), session);
        return secret;
    }, cancel);

    /// <summary>Takes the offered secret for good.</summary>
    /// <param name="session">The session.</param>
    /// <param name="typed">The app's code.</param>
    /// <param name="password">The password, where this session owes no second factor.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Outcome<NewSecondFactor>> Confirm(Guid session, string typed, string? password, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > 40)
            return IdentityRefusals.CodeEmpty;
        var hasPassword = IsPassword(session, password);
        var (codes, token) = (SecondFactorSecrets.NewCodes(), SessionToken.New());
        var refusal = await unitOfWork.Run(work => Confirm(work, session, typed, hasPassword, codes, token), cancel);
        return refusal is { } why ? why : new NewSecondFactor(codes, token);
    }

    /// <summary>Ten new recovery codes in place of the old; only in a session that has shown the second factor.</summary>
    public async Task<Outcome<NewRecoveryCodes>> Renew(Guid session, Act act, CancellationToken cancel = default)
    {
        var codes = SecondFactorSecrets.NewCodes();
        return await unitOfWork.Run<Outcome<NewRecoveryCodes>>(work =>
        {
            if (work.Db.Sessions.Find(session) is not { EndedAt: null, SecondFactor: SecondFactorState.Shown } running || running.AccountId != act.Who)
                return IdentityRefusals.ShowFirst;
            Replace(work, running.AccountId, codes);
            work.Append(act, running, new RecoveryCodesRenewed(running.AccountId));
            return new NewRecoveryCodes(codes);
        }, cancel);
    }

    // The slow hash, outside the lane.
    private bool IsPassword(Guid session, string? password)
    {
        if (password is not { Length: > 0 and <= 1000 })
            return false;
        using var db = database.Read();
        return (from one in db.Sessions join account in db.Accounts on one.AccountId equals account.Id where one.Id == session select account.PasswordHash).FirstOrDefault() is { } hash
            && hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;
    }

    private Refusal? Confirm(Work work, Guid sessionId, string typed, bool hasPassword, IReadOnlyList<string> codes, SessionToken token)
    {
        if (work.Db.Sessions.AsTracking().SingleOrDefault(one => one.Id == sessionId) is not { EndedAt: null } session
            || work.Db.SecondFactors.AsTracking().SingleOrDefault(one => one.AccountId == session.AccountId) is not { ConfirmedAt: null } factor || factor.OfferedIn != sessionId)
            return IdentityRefusals.NothingOffered;
        if (SecondFactorTries.Count(work, session.AccountId, settings) is { } locked)
            return locked;
        if (!hasPassword && session.SecondFactor != SecondFactorState.Owed)
        {
            SecondFactorTries.Failed(work, session.AccountId, settings);
            return IdentityRefusals.OldPasswordWrong;
        }
        if (Totp.Match(secrets.Open(factor), typed, work.Now, factor.LastStep) is not { } step)
            return SecondFactorTries.Failed(work, session.AccountId, settings);
        SecondFactorTries.Forget(work, session.AccountId);
        (factor.ConfirmedAt, factor.LastStep) = (work.Now, step);
        (session.TokenHash, session.SecondFactor) = (token.Hash, SecondFactorState.Shown);
        Replace(work, session.AccountId, codes);
        work.Append(new Act(ActorKind.Staff, session.AccountId, work.Now), session, new SecondFactorSetUp(session.AccountId));
        return null;
    }

    private void Replace(Work work, Guid account, IReadOnlyList<string> codes)
    {
        work.Db.RecoveryCodes.Where(code => code.AccountId == account).ExecuteDelete();
        foreach (var code in codes)
            work.Db.Add(new RecoveryCode { Id = Ids.New(work.Now), AccountId = account, Hash = secrets.Hash(code, account) });
    }
}
