using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Linli.Foundation.Text;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.RateLimiting;

namespace Linli.Foundation.Web;

/// <summary>限流: how often one browser may send from one place, under a high ceiling for one address (many phones share one, carrier NAT).</summary>
/// <remarks>
/// 1. Only sending is counted, never looking. 2. Pages name a policy by [EnableRateLimiting]; rooms add policies with <see cref="PerBrowser"/>.
/// 3. A person who sends too often gets the form back as typed, not an empty error; a program gets a problem.
/// 4. The browser is known by a random cookie that ends with the session and is kept nowhere.
/// </remarks>
public static class Limits
{
    /// <summary>The name of the cookie.</summary>
    public static readonly string Cookie = "linli-browser";

    private const long ShownAgain = 4 << 20;

    /// <summary>Registers the limiter.</summary>
    public static void AddLimits(this IServiceCollection services, WebSettings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, cancel) => new ValueTask(TellThem(rejected, cancel));
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => IsCounted(http)
            ? RateLimitPartition.GetFixedWindowLimiter(Address(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.SendsPerAddress, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
    });

    /// <summary>Adds a policy: so many sends in ten minutes for one browser at one place.</summary>
    public static void PerBrowser(this IServiceCollection services, string policy, Func<HttpContext, int> times, Func<HttpContext, string> place) =>
        services.Configure<RateLimiterOptions>(options => options.AddPolicy(policy, http => IsCounted(http)
            ? RateLimitPartition.GetSlidingWindowLimiter($"{Browser(http)}|{place(http)}", _ => new SlidingWindowRateLimiterOptions { PermitLimit = times(http), Window = TimeSpan.FromMinutes(10), SegmentsPerWindow = 5 })
            : RateLimitPartition.GetNoLimiter("")));

    /// <summary>Adds the limiter and the cookie; last before the endpoints, so that a page can be shown again from here.</summary>
    public static IApplicationBuilder UseLimits(this IApplicationBuilder app)
    {
        app.Use(next => http =>
        {
            if (!IsCounted(http) && http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null && !http.Request.Cookies.ContainsKey(Cookie))
                http.Response.Cookies.Append(Cookie, RandomNumberGenerator.GetHexString(20, lowercase: true),
                    new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true });
            return next(http);
        });
        return app.UseRateLimiter();
    }

    private static bool IsCounted(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null;

    private static string Browser(HttpContext http) => http.Request.Cookies[Cookie] is { Length: > 0 and <= 40 } known ? known : Address(http);

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static async Task TellThem(OnRejectedContext rejected, CancellationToken cancel)
    {
        var http = rejected.HttpContext;
        http.Response.Headers.RetryAfter = "60";
        if (http.GetEndpoint() is { RequestDelegate: { } page } endpoint && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            && Answers.WantsPage(http.Request) && http.Request is { HasFormContentType: true, ContentLength: <= ShownAgain })
        {
            SentForm.ShowAgain(http, SentForm.Keepable(await http.Request.ReadFormAsync(cancel)), new Refusal("Web.SentTooOften"));
            await page(http);
            return;
        }
        await Answers.Give(http, StatusCodes.Status429TooManyRequests);
    }
}
