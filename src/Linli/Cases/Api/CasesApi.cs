using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Cases.Report;
using Linli.Foundation.Data;
using Linli.Foundation.Web;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Api;

/// <summary><c>POST /api/v1/cases/{id}/{verb}</c>: every verb of the life table, for those on duty. A case out of one's sight is not there.</summary>
/// <remarks>Only JSON is taken: a browser asks first before it sends JSON across origins, and is never told yes, so a signed-in session cannot be misused from another site.</remarks>
internal static class CasesApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/cases/{id:guid}/{verb}", Post).Allow(CasesPermissions.Handle);

    private static async Task<IResult> Post(Guid id, string verb, LinliDb db, CaseHand hand, CaseVerbs verbs, IClock clock, HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (SentReport.Enum<CaseVerb>(verb) is not { } wanted
            || await db.Cases.SingleOrDefaultAsync(c => c.Id == id, http.RequestAborted) is not { } target || !hand.Sight.Sees(target))
            return Answers.Refused(http, [CaseRefusals.NotFound]);
        var body = await ApiJson.Read<VerbBody>(http.Request, http.RequestAborted);
        if (body.IsRefused)
            return Answers.Refused(http, body.Refusals);
        var done = await verbs.Run(CaseAddress.Of(id), wanted, body.Value.Input, hand.ActOn(target, clock.GetCurrentInstant()), http.RequestAborted);
        return done.Answer(http, one => ApiJson.Answer(new DoneBody(one.Number, one.State, one.Version)));
    }
}
