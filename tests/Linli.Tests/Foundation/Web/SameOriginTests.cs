using Linli.Foundation.Web;

namespace Linli.Tests.Foundation.Web;

public sealed class SameOriginTests
{
    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("cross-site", null, false)]
    [InlineData("same-site", null, false)]
    [InlineData("cross-site", "http://linli.example", false)]
    [InlineData(null, "http://linli.example", true)]
    [InlineData(null, "https://linli.example", true)]
    [InlineData(null, "https://12345.example", true)]
    [InlineData(null, "http://linli.example.evil.example", false)]
    [InlineData(null, "http://linli.example:8080", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, "not an origin", false)]
    [InlineData(null, null, true)]
    public void A_form_is_taken_only_from_our_own_pages(string? site, string? origin, bool taken) => SameOrigin.IsOurs(Request("POST", site, origin), "12345.example").ShouldBe(taken);

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public void Reading_needs_no_origin(string method) => SameOrigin.IsOurs(Request(method, "cross-site", "http://evil.example"), "12345.example").ShouldBeTrue();

    private static HttpRequest Request(string method, string? site, string? origin)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Scheme, request.Host) = (method, "https", new HostString("linli.example"));
        request.ContentType = "application/x-www-form-urlencoded";
        if (site is not null)
            request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null)
            request.Headers.Origin = origin;
        return request;
    }
}
