using Microsoft.AspNetCore.Diagnostics;

namespace Linli.Shell;

/// <summary>Answers a bug with ProblemDetails where a program asked; people get the page behind <c>/errors/500</c>.</summary>
internal sealed class PlainTrouble(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancel)
    {
        if (ShellPipeline.WantsPage(http))
            return false;
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return await problems.TryWriteAsync(new() { HttpContext = http });
    }
}
