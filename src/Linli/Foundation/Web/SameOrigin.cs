namespace Linli.Foundation.Web;

/// <summary>同源: forms are taken only from our own pages. For open forms this stands in the place of an antiforgery token.</summary>
/// <remarks>
/// 1. Sec-Fetch-Site, where the browser sends it, must be same-origin (or none: typed by the person).
/// 2. Else Origin, where it is sent, must be ours; a blank one (<c>null</c>) is not.
/// 3. A request with neither comes from no browser of our time and carries no one's rights but its own.
/// JSON from another site needs no check: browsers ask first (CORS), and are never told yes.
/// </remarks>
public static class SameOrigin
{
    /// <summary>Adds the check, after routing.</summary>
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app)
    {
        var publicHost = new Uri(app.ApplicationServices.GetRequiredService<LinliSettings>().PublicAddress).Authority;
        return app.Use(next => http => IsOurs(http.Request, publicHost) ? next(http) : Answers.Give(http, StatusCodes.Status403Forbidden));
    }

    /// <summary>True when the request may do something.</summary>
    public static bool IsOurs(HttpRequest request, string publicHost)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || request.HasJsonContentType())
            return true;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && (string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase) || string.Equals(from.Authority, publicHost, StringComparison.OrdinalIgnoreCase)));
    }
}
