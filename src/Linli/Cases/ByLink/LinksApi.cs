using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Web;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.ByLink;

/// <summary><c>GET /api/v1/cases/{id}/links</c>: the links of a case with their addresses, for programs of those who may give links.</summary>
internal static class LinksApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/cases/{id:guid}/links", Get).Allow(CasesPermissions.Handle);

    private static async Task<IResult> Get(Guid id, LinliDb db, CaseHand hand, ICipher ring, IClock clock, LinliSettings settings, HttpContext http)
    {
        var cancel = http.RequestAborted;
        var now = clock.GetCurrentInstant();
        if (await db.Cases.SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } target || !hand.Sight.Sees(target))
            return Answers.Refused(http, [CaseRefusals.NotFound]);
        var secrets = await db.CasePrivates.SingleAsync(row => row.CaseId == id, cancel);
        var mayGive = CaseVerbs.Possible(hand.Snapshot(target, now)).Any(possible => possible.Verb is CaseVerb.GiveLink or CaseVerb.RevokeLink);
        return ApiJson.Answer(CaseLinks.Of(db, id, secrets, ring).Select(given => new LinkBody(
            given.Link.Id,
            mayGive ? given.Recipient : Mask.Name(given.Recipient),
            mayGive && given.IsLive(now, target.IsOpen) && given.Token is { } token ? settings.PublicAddress.TrimEnd('/') + CaseLinks.Href(token) : null,
            given.Link.Until,
            given.IsLive(now, target.IsOpen),
            [.. given.Answers.Select(answer => new LinkAnswerBody(answer.Verdict, answer.Until, answer.At))])));
    }

    private sealed record LinkBody(Guid Id, string? Recipient, string? Address, Instant Until, bool Live, IReadOnlyList<LinkAnswerBody> Answers);

    private sealed record LinkAnswerBody(LinkVerdict Verdict, LocalDate? Until, Instant At);
}
