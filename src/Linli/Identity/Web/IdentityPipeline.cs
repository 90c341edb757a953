namespace Linli.Identity.Web;

/// <summary>Who is there, and whether they may come in.</summary>
public static class IdentityPipeline
{
    /// <summary>Adds both, after routing.</summary>
    public static IApplicationBuilder UseIdentity(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseMiddleware<AccessGuard>();
        return app.Use(next => async http =>
        {
            await http.RequestServices.GetRequiredService<KeptForms>().Show(http, http.RequestServices.GetRequiredService<SignedIn>());
            await next(http);
        });
    }
}
