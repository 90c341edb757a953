using Linli.Foundation.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Linli.Foundation.Web;

/// <summary>A signed-in form whose token is stale: the page is shown again with what was typed and a fresh token, and nothing is done.</summary>
/// <remarks>
/// How: the framework's antiforgery check only notes its verdict; here, before the page runs, a failed one turns the POST into a GET of the
/// same page and leaves the typed fields where <see cref="SentForm"/> finds them. The page cannot act on a GET, so the check loses nothing.
/// An endpoint that is not a page answers 400 in words.
/// </remarks>
public static class StaleForms
{
    /// <summary>Adds the check of tokens and what follows a stale one; after sign-in.</summary>
    public static IApplicationBuilder UseForms(this IApplicationBuilder app) => app.UseAntiforgery().Use(next => http => Show(http, next));

    private static async Task Show(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } failed)
        {
            // The verdict is taken: from here on the form is only words to be shown again.
            http.Features.Set<IAntiforgeryValidationFeature>(null);
            if (TooLarge(failed.Error) is { } large)
                throw large;
            if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null || !http.Request.HasFormContentType)
            {
                await Answers.Give(http, StatusCodes.Status400BadRequest);
                return;
            }
            SentForm.ShowAgain(http, SentForm.Keepable(await http.Request.ReadFormAsync()), new Refusal("Web.FormWasStale"));
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        await next(http);
    }

    // The token could not be read because the request broke the size limit: that is what must be told.
    private static BadHttpRequestException? TooLarge(Exception? failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
            if (inner is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } large)
                return large;
        return null;
    }
}
