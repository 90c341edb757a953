namespace Linli.Foundation.Web;

/// <summary>Marks a page whose address is itself a secret (a tracking link) or that shows one person's matters: kept in no cache.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PersonalAttribute : Attribute;

/// <summary>The headers every answer carries: scripts and styles only from our own files, no frames around us, no guessing of types.</summary>
/// <remarks>Referrer-Policy is same-origin everywhere, also on tracking pages: no other site learns an address, and the browser still sends an
/// Origin with our own forms, which no-referrer would blank on old phones (fetch.spec.whatwg.org, "append a request Origin header").</remarks>
public static class SecurityHeaders
{
    /// <summary>Adds them, outermost.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var policy = Policy(app.ApplicationServices.GetRequiredService<WebSettings>());
        return app.Use(next => http =>
        {
            http.Response.OnStarting(() =>
            {
                Write(http, policy);
                return Task.CompletedTask;
            });
            return next(http);
        });
    }

    /// <summary>The content security policy.</summary>
    public static string Policy(WebSettings settings) => string.Join("; ",
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        string.Join(' ', ["img-src 'self' data: blob:", .. settings.ImageSources]),
        "media-src 'self' blob:",
        string.Join(' ', ["connect-src 'self'", .. settings.ImageSources]),
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");

    private static void Write(HttpContext http, string policy)
    {
        var headers = http.Response.Headers;
        // A stored file comes with a stricter policy of its own, which must stand.
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        if (headers["Referrer-Policy"].Count == 0)
            headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()";
        var metadata = http.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<AllowAttribute>() is not null || metadata?.GetMetadata<PersonalAttribute>() is not null)
            headers.CacheControl = "no-store";
        if (metadata?.GetMetadata<PersonalAttribute>() is not null)
            headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
