using Microsoft.AspNetCore.Http.Features;

namespace Linli.Foundation.Web;

/// <summary>A request that says from the start that it is larger than its page takes: read to its end and thrown away, then told so in words.</summary>
/// <remarks>Answering at once would be cheaper, but a browser that is still sending shows a broken connection instead of the answer.
/// What is larger than any page takes is cut off all the same.</remarks>
public static class TooLargeForms
{
    /// <summary>Adds the check; after routing, which knows what the page takes.</summary>
    public static IApplicationBuilder UseTooLargeForms(this IApplicationBuilder app) => app.Use(next => async http =>
    {
        if (!IsTooLarge(http, out var size))
        {
            await next(http);
            return;
        }
        size.MaxRequestBodySize = http.Request.ContentLength;
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        await Answers.Give(http, StatusCodes.Status413PayloadTooLarge);
    });

    private static bool IsTooLarge(HttpContext http, out IHttpMaxRequestBodySizeFeature size) =>
        (size = http.Features.Get<IHttpMaxRequestBodySizeFeature>()!) is { IsReadOnly: false, MaxRequestBodySize: { } limit }
        && http.Request.ContentLength is { } length && length > limit && length <= LargeFormAttribute.Most * 1024L * 1024;
}
