using System.Security.Claims;
using System.Text.Encodings.Web;
using Linli.Foundation.Data;
using Linli.Identity.SecondFactors;
using Linli.Organizations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Linli.Identity.Web;

/// <summary>Finds the person behind a session's cookie, at every request anew, so that what was ended a moment ago is over now.</summary>
/// <remarks>A session is over when it was ended, has rested too long, has lasted too long, its account was closed, or its post is no longer held.</remarks>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    LinliDb db, IUnitOfWork unitOfWork, IOrganizations organizations, SecondFactorPolicy secondFactors, IdentitySettings settings, IClock clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public static readonly string Name = "session";

    private static readonly Duration SeenToTheMinute = Duration.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // A style sheet is nobody's in particular, and there are several to a page.
        if (SessionCookie.Read(Request) is not { } token || Context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return AuthenticateResult.NoResult();
        var hash = token.Hash;
        var found = await (from s in db.Sessions
                           join a in db.Accounts on s.AccountId equals a.Id
                           where s.TokenHash == hash
                           select new { Session = s, a.UserName, a.DisplayName, a.MustChangePassword, a.ClosedAt }).SingleOrDefaultAsync(Context.RequestAborted);
        var now = clock.GetCurrentInstant();
        if (found is null || found.ClosedAt is not null || !IsRunning(found.Session, now, out var post))
        {
            if (found is not null)
                Context.Features.Set(new PastSession(found.Session.AccountId));
            return AuthenticateResult.Fail("The session is over.");
        }
        var session = found.Session;
        if (OwesSecondFactor(session, post))
        {
            // Nobody is signed in yet: every page that asks who is there is told so, whatever it asks.
            Context.Features.Set(new HalfSignedIn(session.Id, session.AccountId, found.UserName!));
            return AuthenticateResult.NoResult();
        }
        if (now - session.SeenAt >= SeenToTheMinute)
            await Touch(session.Id, now);
        Context.Features.Set(new Presence(session.Id, session.AccountId, found.UserName!, found.DisplayName, found.MustChangePassword, post));
        return AuthenticateResult.Success(new AuthenticationTicket(Principal(session.AccountId, found.DisplayName, post), Scheme.Name));
    }

    // A person appointed to such a post after the sign-in owes it from then on.
    private bool OwesSecondFactor(Session session, Post? post) => session.SecondFactor == SecondFactorState.Owed
        || (session.SecondFactor == SecondFactorState.NotAsked && post is { } held && secondFactors.IsRequiredFor(held.Role));

    private async Task Touch(Guid id, Instant now)
    {
        try
        {
            await unitOfWork.Run(work => work.Db.Sessions.Where(s => s.Id == id && s.SeenAt < now).ExecuteUpdate(set => set.SetProperty(s => s.SeenAt, now)));
        }
        catch (StorageBusyException)
        {
            // Reading goes on while writing is stuck; the next request touches it.
        }
    }

    private bool IsRunning(Session session, Instant now, out Post? post)
    {
        post = session.PostId is { } id ? organizations.FindPost(id) : null;
        // A leave that is over gives the post back; whoever stood in goes on in an own one.
        if (post is { } lent && lent.AccountId != session.AccountId && organizations.PostsStoodInBy(session.AccountId, now).All(other => other.Id != lent.Id))
            post = organizations.PostsOf(session.AccountId, now) is [var own, ..] ? own : null;
        if (session.EndedAt is not null || session.EndsAt <= now || (session.PostId is not null && post?.IsHeldAt(now) == false))
            return false;
        if (session.SecondFactor == SecondFactorState.Owed && now - session.StartedAt >= Duration.FromMinutes(settings.SecondFactorMinutes))
            return false;
        return now - session.SeenAt < settings.Rest(post?.Role.Rule.OnPhone ?? false);
    }

    private ClaimsPrincipal Principal(Guid account, string displayName, Post? post)
    {
        var identity = new ClaimsIdentity(Scheme.Name);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, displayName));
        if (post is not null)
            identity.AddClaim(new Claim(ClaimTypes.Role, post.Role.Word));
        return new ClaimsPrincipal(identity);
    }
}

/// <summary>The password was right and the second factor is still owed: this opens the page that asks for it and nothing else.</summary>
internal sealed record HalfSignedIn(Guid SessionId, Guid AccountId, string AccountName);

/// <summary>Whose session this browser had, when it is over: what was typed may be kept for that person.</summary>
internal sealed record PastSession(Guid AccountId);
