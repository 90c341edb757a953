using Microsoft.AspNetCore.Diagnostics;

namespace Linli.Shell;

/// <summary>What stands in front of every page: the reader's choices kept, and errors answered with a page that says what to do.</summary>
public static class ShellPipeline
{
    /// <summary>Adds it; before authentication, so that its refusals get a page too.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        app.UseExceptionHandler("/errors/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/errors/{0}", createScopeForStatusCodePages: true);
        // The gallery of parts is a builder's tool: elsewhere it is not there.
        if (!app.Environment.IsDevelopment())
            app.Use(next => http => http.Request.Path.StartsWithSegments("/shell/gallery", StringComparison.OrdinalIgnoreCase) ? NotThere(http) : next(http));
        app.Use(next => http =>
        {
            // Programs that ask for JSON get the bare status or their ProblemDetails, not a page.
            if (!WantsPage(http) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return LookChoice.Keep(http, next);
        });
        return app;
    }

    private static Task NotThere(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    internal static bool WantsPage(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
