using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Foundation.Web;
using Linli.Whistles.Domain;
using Linli.Whistles.Draft;
using Linli.Whistles.Lists;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Whistles.Api;

/// <summary><c>POST /api/v1/whistles</c> drafts one for a case; <c>POST /api/v1/whistles/{id}/{verb}</c> does every verb of the life table.</summary>
/// <remarks>Only JSON is taken, as for cases: a browser asks first before it sends JSON across origins, and is never told yes.</remarks>
internal static class WhistlesApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/whistles", Draft).Allow(WhistlesPermissions.Draft);
        routes.MapPost("/api/v1/whistles/{id:guid}/{verb}", Post).Allow(WhistlesPermissions.Handle);
    }

    private static async Task<IResult> Draft(ISeenCases seen, WhistleHand hand, DraftWhistle drafts, IClock clock, HttpContext http)
    {
        var body = await ApiJson.Read<WhistleInput>(http.Request, http.RequestAborted);
        if (body.IsRefused)
            return Answers.Refused(http, body.Refusals);
        if (body.Value.Case is not { } matter || await seen.Find(matter, http.RequestAborted) is null)
            return Answers.Refused(http, [WhistleRefusals.NotFound]);
        var done = await drafts.Run(new WhistleDraft(matter, body.Value), hand.Person.Act(clock.GetCurrentInstant()), http.RequestAborted);
        return done.Answer(http, one => ApiJson.Answer(one, StatusCodes.Status201Created));
    }

    private static async Task<IResult> Post(Guid id, string verb, LinliDb db, WhistleHand hand, WhistleVerbs verbs, ISeenCases seen, IClock clock, HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (Sheet.WhistleForms.VerbOf(verb) is not { } wanted
            || await hand.Sight.Of(db.Whistles).Include(row => row.Invitations).SingleOrDefaultAsync(row => row.Id == id, http.RequestAborted) is not { } target)
            return Answers.Refused(http, [WhistleRefusals.NotFound]);
        var body = await ApiJson.Read<WhistleInput>(http.Request, http.RequestAborted);
        if (body.IsRefused)
            return Answers.Refused(http, body.Refusals);
        // A case out of one's sight is not there, here either.
        if (body.Value.Case is { } matter && await seen.Find(matter, http.RequestAborted) is null)
            return Answers.Refused(http, [new Refusal("Whistles.Refusal.Missing.Case", nameof(WhistleInput.Case))]);
        var done = await verbs.Run(id, wanted, body.Value, hand.ActOn(target, clock.GetCurrentInstant()), http.RequestAborted);
        return done.Answer(http, one => ApiJson.Answer(one));
    }
}
