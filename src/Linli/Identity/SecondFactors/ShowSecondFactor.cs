using System.Net;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Identity.SecondFactors;

/// <summary>A session that has shown its second factor.</summary>
/// <param name="Token">Its new secret: the one from before the second factor is worthless.</param>
/// <param name="Device">The secret of a browser to be remembered, or null.</param>
/// <param name="DeviceEndsAt">Until when it is.</param>
public sealed record ShownSecondFactor(SessionToken Token, SessionToken? Device, Instant? DeviceEndsAt);

/// <summary>出示第二验证: a code of the app, or one of the recovery codes, opens a session that owes it.</summary>
/// <remarks>
/// 1. A try is counted before it is looked at, on the same count as passwords: five in a row lock the account. A right password alone does
///    not set the count back, so nobody who knows it gets more guesses at the code.
/// 2. A code is taken once: its step is spent in the statement that takes it, also for two at the same instant.
/// 3. The session gets a new secret: a cookie seen before the second factor opens nothing after it (session fixation).
/// </remarks>
public sealed class ShowSecondFactor(IUnitOfWork unitOfWork, SecondFactorSecrets secrets, SignInLimits limits, IdentitySettings settings)
{
    /// <summary>Shows it.</summary>
    public async Task<Outcome<ShownSecondFactor>> Run(Guid session, string typed, bool remember, IPAddress? address, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > 40)
            return IdentityRefusals.CodeEmpty;
        if (!limits.Admit(address, $"second-factor {session}"))
            return IdentityRefusals.TooManyTries;
        // Not an Outcome: a refused one would take the count of this try back with it.
        var verdict = await unitOfWork.Run(work => Try(work, session, typed, remember), cancel);
        return verdict.Shown is { } shown ? shown : verdict.Why!;
    }

    private sealed record Verdict(ShownSecondFactor? Shown, Refusal? Why);

    private Verdict Try(Work work, Guid sessionId, string typed, bool remember)
    {
        if (work.Db.Sessions.AsTracking().SingleOrDefault(one => one.Id == sessionId) is not { EndedAt: null } session || work.Db.SecondFactors.AsTracking().SingleOrDefault(one => one.AccountId == session.AccountId) is not { ConfirmedAt: not null } factor)
            return new Verdict(null, IdentityRefusals.CodeWrong(settings));
        if (SecondFactorTries.Count(work, session.AccountId, settings) is { } locked)
            return new Verdict(null, locked);
        var act = new Act(ActorKind.Staff, session.AccountId, work.Now);
        if (!TakesCode(work, factor, typed) && !TakesRecovery(work, act, session, typed))
            return new Verdict(null, SecondFactorTries.Failed(work, session.AccountId, settings));
        SecondFactorTries.Forget(work, session.AccountId);
        return new Verdict(Open(work, act, session, remember), null);
    }

    private bool TakesCode(Work work, SecondFactor factor, string typed) =>
        Totp.Match(secrets.Open(factor), typed, work.Now, factor.LastStep) is { } step
        && work.Db.SecondFactors.Where(one => one.AccountId == factor.AccountId && one.LastStep < step).ExecuteUpdate(set => set.SetProperty(one => one.LastStep, step)) == 1;

    private bool TakesRecovery(Work work, Act act, Session session, string typed)
    {
        var hash = secrets.Hash(typed, session.AccountId);
        if (work.Db.RecoveryCodes.Where(code => code.AccountId == session.AccountId && code.Hash == hash && code.UsedAt == null).ExecuteUpdate(set => set.SetProperty(code => code.UsedAt, work.Now)) != 1)
            return false;
        work.Append(act, session, new RecoveryCodeUsed(session.AccountId, work.Db.RecoveryCodes.Count(code => code.AccountId == session.AccountId && code.UsedAt == null)));
        return true;
    }

    private ShownSecondFactor Open(Work work, Act act, Session session, bool remember)
    {
        var (token, device) = (SessionToken.New(), remember && settings.RememberDays > 0 ? SessionToken.New() : null);
        Instant? ends = device is null ? null : work.Now + Duration.FromDays(settings.RememberDays);
        (session.TokenHash, session.SecondFactor) = (token.Hash, SecondFactorState.Shown);
        if (device is not null)
            work.Db.Add(new RememberedDevice { Id = Ids.New(work.Now), AccountId = session.AccountId, TokenHash = device.Hash, Since = work.Now, EndsAt = ends!.Value });
        work.Append(act, session, new SecondFactorShown(session.AccountId, device is not null));
        return new ShownSecondFactor(token, device, ends);
    }
}
