namespace Linli.Foundation.Web;

/// <summary>The status of a page that has words of its own for a trouble: "this code is nobody's", with the form to type it again.</summary>
/// <remarks>Set at the last moment: Razor components drop the body of a page whose status is 404 while it renders, so that the general error page
/// may stand in its place (.NET 10, RazorComponentEndpointInvoker); and a started answer is not replaced by the status pages either.</remarks>
public static class PageStatus
{
    /// <summary>Answers the page being rendered with this status.</summary>
    public static void Answer(HttpContext http, int status) => http.Response.OnStarting(() =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}
