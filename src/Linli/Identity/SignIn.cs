using System.Net;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Identity.Data;
using Linli.Identity.SecondFactors;
using Linli.Organizations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Identity;

/// <summary>What was typed, and where it came from.</summary>
/// <param name="Name">Account name.</param>
/// <param name="Password">Password.</param>
/// <param name="Address">The address of the browser, for the rate limit only; it is not stored.</param>
/// <param name="Replaces">The session this browser had before: it ends, so that no one can plant a session and wait (session fixation).</param>
public sealed record Credentials(string Name, string Password, IPAddress? Address, SessionToken? Replaces = null)
{
    /// <summary>The secret of this browser, when it was remembered after a second factor.</summary>
    public SessionToken? Device { get; init; }
}

/// <summary>A session just begun.</summary>
public sealed record BegunSession(Session Session, SessionToken Token, bool MustChangePassword);

/// <summary>登录: checks name and password and begins a session.</summary>
/// <remarks>
/// 1. A try is counted before the password is looked at, so that no number of parallel guesses gets more than five.
/// 2. The slow hash is checked outside the lane, also for names that do not exist: the time tells nothing.
/// 3. Wrong, locked, closed and unknown are answered with one and the same sentence.
/// </remarks>
public sealed class SignIn(
    IUnitOfWork unitOfWork, AccountStore store, IPasswordHasher<Account> hasher, SignInLimits limits, IOrganizations organizations, EndSessions sessions, SecondFactorPolicy secondFactors, IdentitySettings settings)
{
    private readonly Lazy<string> _nobodysHash = new(() => hasher.HashPassword(null!, SessionToken.New().Text));

    /// <summary>Signs in.</summary>
    public async Task<Outcome<BegunSession>> Run(Credentials given, CancellationToken cancel = default)
    {
        var empty = Reasons(given).ToList();
        if (empty.Count > 0)
            return empty;
        var name = store.Normal(given.Name);
        if (!limits.Admit(given.Address, name))
            return IdentityRefusals.TooManyTries;
        var tried = await unitOfWork.Run(work => CountTry(work, name), cancel);
        var verdict = hasher.VerifyHashedPassword(null!, tried.Hash ?? _nobodysHash.Value, given.Password);
        if (tried.Account is not { } account || verdict == PasswordVerificationResult.Failed)
        {
            if (tried.Account is { } missed)
                await unitOfWork.Run(work => Fail(work, missed), cancel);
            return IdentityRefusals.NotLetIn(settings);
        }
        var better = verdict == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(null!, given.Password) : null;
        return await unitOfWork.Run(work => Begin(work, account, tried.Hash!, better, given), cancel);
    }

    private static IEnumerable<Refusal> Reasons(Credentials given)
    {
        if (string.IsNullOrWhiteSpace(given.Name) || given.Name.Length > 100)
            yield return IdentityRefusals.NameEmpty;
        if (given.Password.Length is 0 or > 1000)
            yield return IdentityRefusals.PasswordEmpty;
    }

    private sealed record Try(Guid? Account, string? Hash);

    // One statement decides: of any number at once, at most five find the count below five.
    private Try CountTry(Work work, string name)
    {
        var found = work.Db.Accounts.AsNoTracking().Where(a => a.NormalizedUserName == name).Select(a => new { a.Id, a.PasswordHash }).FirstOrDefault();
        if (found is null)
            return new Try(null, null);
        var admitted = work.Db.Accounts
            .Where(a => a.Id == found.Id && a.ClosedAt == null && a.AccessFailedCount < settings.FailuresToLock && (a.LockedUntil == null || a.LockedUntil <= work.Now))
            .ExecuteUpdate(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1));
        return admitted == 1 ? new Try(found.Id, found.PasswordHash) : new Try(null, null);
    }

    private bool Fail(Work work, Guid id)
    {
        var failures = work.Db.Accounts.Where(a => a.Id == id).Select(a => a.AccessFailedCount).Single();
        Instant? until = failures >= settings.FailuresToLock ? work.Now + Duration.FromMinutes(settings.LockMinutes) : null;
        if (until is not null)
            work.Db.Accounts.Where(a => a.Id == id && a.AccessFailedCount >= settings.FailuresToLock)
                .ExecuteUpdate(set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockedUntil, until));
        work.Append(new Act(ActorKind.Staff, id, work.Now), new FailedSignIn(Ids.New(work.Now)), new SignInFailed(id, failures, until));
        return true;
    }

    private Outcome<BegunSession> Begin(Work work, Guid id, string checkedHash, string? betterHash, Credentials given)
    {
        var account = work.Db.Accounts.Find(id);
        // The password was changed, or the account closed, while we were checking.
        if (account is null || account.ClosedAt is not null || account.PasswordHash != checkedHash)
            return IdentityRefusals.NotLetIn(settings);
        var secondFactor = secondFactors.Begin(work, id, given.Device);
        // While a second factor is owed the failures before are not forgotten: they may have been guesses at it.
        // Taken back in the database, because a guess may be counted there at this very instant.
        if (secondFactor == SecondFactorState.Owed)
            work.Db.Accounts.Where(a => a.Id == id && a.AccessFailedCount > 0).ExecuteUpdate(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount - 1));
        else
            account.AccessFailedCount = 0;
        (account.LockedUntil, account.SignedInAt) = (null, work.Now);
        if (settings.PasswordDays > 0 && work.Now - account.PasswordSetAt > Duration.FromDays(settings.PasswordDays))
            account.MustChangePassword = true;
        if (betterHash is not null)
            account.PasswordHash = betterHash;
        var act = new Act(ActorKind.Staff, id, work.Now);
        if (given.Replaces?.Hash is { } replaced)
            sessions.In(work, act, session => session.TokenHash == replaced, SessionEnd.Replaced);
        var posts = organizations.PostsOf(id, work.Now);
        var post = posts.FirstOrDefault(held => held.Id == account.LastPostId)
            // A worker of three grids has three posts and one job: nothing to choose.
            ?? (posts.Select(held => (held.Role, held.UnitId)).Distinct().Count() == 1 ? posts[0] : null);
        var token = SessionToken.New();
        var session = new Session
        {
            Id = Ids.New(work.Now),
            TokenHash = token.Hash,
            AccountId = id,
            PostId = post?.Id,
            SecondFactor = secondFactor,
            StartedAt = work.Now,
            SeenAt = work.Now,
            EndsAt = work.Now + Duration.FromHours(settings.LongestHours),
        };
        work.Db.Add(session);
        work.Append(act, session, new SignedInFact(id, post?.Id));
        return new BegunSession(session, token, account.MustChangePassword);
    }
}

/// <summary>A failed try as the subject of its one fact: it must not collide with the account's own history.</summary>
internal sealed class FailedSignIn(Guid id) : ISubject
{
    public static string SubjectKind => "sign-in";

    public Guid Id => id;

    public int Version { get; set; }
}
