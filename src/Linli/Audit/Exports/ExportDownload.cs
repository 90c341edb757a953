using Linli.Foundation.Web;
using Linli.Identity;
using NodaTime;
using NodaTime.Text;

namespace Linli.Audit.Exports;

/// <summary><c>GET /facts/exports/{id}/file</c>: the released file, with its hash in the head.</summary>
internal static class ExportDownload
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/facts/exports/{id:guid}/file", Get).Allow(AuditModule.Facts);

    private static async Task<IResult> Get(Guid id, HttpContext http, DecideExport exports, SignedIn person, IClock clock)
    {
        var now = clock.GetCurrentInstant();
        var fetched = await exports.Fetch(id, person.Act(now), http.RequestAborted);
        return fetched.Answer(http, content => Results.File(content, "text/csv; charset=utf-8", $"facts-{InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'").Format(now)}.csv"));
    }
}
