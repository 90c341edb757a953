using Linli.Foundation.Web;
using Linli.Organizations;

namespace Linli.Identity.Web;

/// <summary>The door of every page and endpoint: reads its <see cref="OpenAttribute"/> or <see cref="AllowAttribute"/> and lets in or not.</summary>
/// <remarks>Nobody signed in: to the sign-in page and back, 401 for programs. Signed in without the permission: 403; with an initial or
/// expired password: to the page that changes it, whatever was asked for. An endpoint that says
/// neither is nobody's: an error while developing, not there in production; a test fails the build for it (R6).</remarks>
internal sealed class AccessGuard(RequestDelegate next, Permissions permissions, IHostEnvironment environment, ILogger<AccessGuard> log)
{
    public Task InvokeAsync(HttpContext http, SignedIn person, KeptForms kept)
    {
        if (http.GetEndpoint() is not { } endpoint)
            return next(http);
        var allowed = endpoint.Metadata.GetOrderedMetadata<AllowAttribute>();
        if (allowed.Count == 0)
            return endpoint.Metadata.GetMetadata<OpenAttribute>() is not null || IsFileInDevelopment(endpoint) ? next(http) : Unlisted(http, endpoint);
        if (!person.IsSignedIn && http.Features.Get<HalfSignedIn>() is not null)
            return Answers.WantsPage(http.Request) ? Send(http, "/second-factor") : Answers.Give(http, StatusCodes.Status401Unauthorized);
        if (!person.IsSignedIn)
            return SendToSignIn(http, kept);
        if (person.MustChangePassword && endpoint.Metadata.GetMetadata<WithOldPasswordAttribute>() is null)
            return Send(http, "/password");
        if (allowed.Any(allow => allow.Permission != AllowAttribute.SignedIn) && person.Post is null && person.Posts.Count > 0)
            return Send(http, "/posts");
        if (allowed.FirstOrDefault(allow => !permissions.Has(person.Role, allow.Permission)) is { } missing)
        {
            log.LogWarning("Account {Account} in post {Post} was not let in: {Permission}.", person.AccountId, person.Post?.Id, missing.Permission);
            return Answers.Give(http, StatusCodes.Status403Forbidden);
        }
        return next(http);
    }

    // While developing, MapStaticAssets adds a catch-all for files that came after the build, out of reach of its conventions.
    private bool IsFileInDevelopment(Endpoint endpoint) =>
        environment.IsDevelopment() && endpoint is RouteEndpoint { RoutePattern.RawText: "{**path:file}" };

    private async Task SendToSignIn(HttpContext http, KeptForms kept)
    {
        if (!Answers.WantsPage(http.Request))
        {
            await Answers.Give(http, StatusCodes.Status401Unauthorized);
            return;
        }
        var form = await kept.Keep(http);
        Redirect(http, $"/sign-in?back={Uri.EscapeDataString(Back(http))}{(form is null ? "" : $"&kept={form}")}");
    }

    private static Task Send(HttpContext http, string where)
    {
        if (!Answers.WantsPage(http.Request))
            return Answers.Give(http, StatusCodes.Status403Forbidden);
        Redirect(http, $"{where}?back={Uri.EscapeDataString(Back(http))}");
        return Task.CompletedTask;
    }

    private static string Back(HttpContext http) => http.Request.PathBase + http.Request.Path + http.Request.QueryString;

    // 303: whatever was sent, the answer is fetched.
    private static void Redirect(HttpContext http, string where)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = where;
    }

    private Task Unlisted(HttpContext http, Endpoint endpoint)
    {
        log.LogError("{Endpoint} says neither Open nor Allow.", endpoint.DisplayName);
        return environment.IsDevelopment()
            ? throw new InvalidOperationException($"{endpoint.DisplayName} says neither [Open] nor [Allow(…)].")
            : Answers.Give(http, StatusCodes.Status404NotFound);
    }
}
