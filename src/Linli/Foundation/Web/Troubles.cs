using Linli.Foundation.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace Linli.Foundation.Web;

/// <summary>What becomes of exceptions and bare statuses: expected ones get their status, the others are logged and told in a plain sentence.</summary>
/// <remarks>A program is answered here with a problem; a browser gets the status only, and Shell's pages in front put it into words.</remarks>
public static class Troubles
{
    /// <summary>Adds it, inside Shell's error pages.</summary>
    public static IApplicationBuilder UseTroubles(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Troubles));
        return app.Use(next => http => Guard(http, next, log));
    }

    private static async Task Guard(HttpContext http, RequestDelegate next, ILogger log)
    {
        // An error page is fetched, whatever was sent: it must not try to read the form that was refused.
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
            http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
            if (http.Response.StatusCode >= 400 && IsBare(http.Response) && !Answers.WantsPage(http.Request) && !HttpMethods.IsHead(http.Request.Method))
                await Answers.Give(http, http.Response.StatusCode);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception failure) when (!http.Response.HasStarted && (StatusOf(failure) is not null || !Answers.WantsPage(http.Request)))
        {
            var status = StatusOf(failure) ?? StatusCodes.Status500InternalServerError;
            if (status == StatusCodes.Status500InternalServerError)
                log.LogError(failure, "{Method} {Endpoint} failed.", http.Request.Method, http.GetEndpoint()?.DisplayName);
            http.Response.Clear();
            if (status == StatusCodes.Status503ServiceUnavailable)
                http.Response.Headers.RetryAfter = "5";
            await Answers.Give(http, status);
        }
    }

    private static int? StatusOf(Exception failure) => failure switch
    {
        StorageBusyException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        // A form that breaks off or breaks the limits of names, values or parts.
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => null,
    };

    private static bool IsBare(HttpResponse response) => !response.HasStarted && response.ContentLength is null && string.IsNullOrEmpty(response.ContentType);
}
