using Linli.Shell;
using Microsoft.Extensions.Options;

namespace Linli.Identity.Web;

/// <summary>The cookie of a session: not for scripts, not for other sites, and over https only there.</summary>
internal static class SessionCookie
{
    // A __Host- cookie can be set by no other host of the domain and over no plain connection.
    // Practice often runs on the same machine, and browsers keep no cookies apart by port: it has a name of its own.
    private static string Name(HttpRequest request) => (request.IsHttps ? "__Host-linli" : "linli") + (IsPractice(request) ? "-practice" : "");

    private static bool IsPractice(HttpRequest request) => request.HttpContext.RequestServices.GetRequiredService<IOptions<Site>>().Value.Practice;

    public static SessionToken? Read(HttpRequest request) => SessionToken.Read(request.Cookies[Name(request)]);

    public static void Write(HttpContext http, SessionToken token) => http.Response.Cookies.Append(Name(http.Request), token.Text, Options(http));

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name(http.Request), Options(http));

    // Apart from the session's, and of longer life: it opens nothing, it only spares the second factor.
    private static string DeviceName(HttpRequest request) => request.IsHttps ? "__Host-linli-device" : "linli-device";

    public static SessionToken? ReadDevice(HttpRequest request) => SessionToken.Read(request.Cookies[DeviceName(request)]);

    public static void WriteDevice(HttpContext http, SessionToken token, DateTimeOffset until)
    {
        var options = Options(http);
        options.Expires = until;
        http.Response.Cookies.Append(DeviceName(http.Request), token.Text, options);
    }

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
