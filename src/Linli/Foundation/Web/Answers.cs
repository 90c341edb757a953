using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Linli.Foundation.Text;

namespace Linli.Foundation.Web;

/// <summary>How outcomes become HTTP, said once: 404 for what is not there, 409 for a collision, 422 for everything else that was refused.</summary>
public static class Answers
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The status of refusals; a page that shows them in its form answers with it too.</summary>
    public static int StatusOf(IReadOnlyList<Refusal> refusals) =>
        refusals.Any(refusal => refusal.IsMissing) ? StatusCodes.Status404NotFound
        : refusals.Any(refusal => refusal.IsConflict) ? StatusCodes.Status409Conflict
        : StatusCodes.Status422UnprocessableEntity;

    /// <summary>The refusals as a problem in the caller's language.</summary>
    public static IResult Refused(HttpContext http, IReadOnlyList<Refusal> refusals) => Result(Problem.Of(refusals, ReaderLanguage.Of(http.Request)));

    /// <summary>What was done as <paramref name="done"/> says, or the refusals.</summary>
    public static IResult Answer<T>(this Outcome<T> outcome, HttpContext http, Func<T, IResult> done) =>
        outcome.IsRefused ? Refused(http, outcome.Refusals) : done(outcome.Value);

    /// <summary>A bare status, worded; for programs.</summary>
    public static Problem Trouble(HttpContext http, int status)
    {
        var language = ReaderLanguage.Of(http.Request);
        var key = $"Web.Trouble.{status}";
        return new Problem(Texts.Say(language, Texts.Has(language, key) ? key : status >= 500 ? "Web.Trouble.500" : "Web.Trouble.400"), status)
        {
            Trace = status >= 500 ? Trace : null,
        };
    }

    /// <summary>Answers with a status: a problem for a program; for a browser the bare status, which the error pages put into words.</summary>
    public static Task Give(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return WantsPage(http.Request) ? Task.CompletedTask : Result(Trouble(http, status)).ExecuteAsync(http);
    }

    /// <summary>True when a person's browser asks for a page, rather than a program for data.</summary>
    public static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static string? Trace => Activity.Current?.TraceId.ToHexString()[..8];

    private static IResult Result(Problem problem) => Results.Json(problem, Json, "application/problem+json", problem.Status);
}
