namespace Linli.Shell;

/// <summary>What stands in front of every page: the reader's choices kept, and errors answered with a page that says what to do.</summary>
public static class ShellPipeline
{
    /// <summary>Adds it; before authentication, so that its refusals get a page too.</summary>
    public static IApplicationBuilder UseShell(this IApplicationBuilder app)
    {
        app.UseWhen(WantsPage, pages => pages
            .UseExceptionHandler("/errors/500", createScopeForErrors: true)
            .UseStatusCodePagesWithReExecute("/errors/{0}", createScopeForStatusCodePages: true));
        return app.Use(next => http => LookChoice.Keep(http, next));
    }

    // Programs that ask for JSON get the bare status or ProblemDetails, not a page.
    private static bool WantsPage(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
