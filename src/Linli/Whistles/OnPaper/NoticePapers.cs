using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Web;
using Linli.Papers;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;
using Linli.Whistles.Lists;
using Microsoft.EntityFrameworkCore;

namespace Linli.Whistles.OnPaper;

/// <summary>Issued notices as sheets and as Word files, for those who see the whistle.</summary>
internal static class NoticePapers
{
    private static readonly string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/whistles/{id:guid}/papers/{paper:guid}/docx", Get).Allow(WhistlesPermissions.View);

    /// <summary>The sheet; null where it is not there or not for these eyes.</summary>
    public static async Task<PaperSheet?> Find(LinliDb db, WhistleHand hand, IPapers papers, ICipher ring, Guid id, Guid paper, CancellationToken cancel)
    {
        if (!await hand.Sight.Of(db.Whistles).AnyAsync(row => row.Id == id, cancel))
            return null;
        var issued = await db.Papers.SingleOrDefaultAsync(row => row.Id == paper && row.SubjectKind == Whistle.SubjectKind && row.SubjectId == id, cancel);
        var key = WhistleSecrets.KeyOf(await db.WhistleKeys.SingleAsync(row => row.WhistleId == id, cancel), ring);
        return issued is null || key is null ? null : papers.Sheet(issued, key, hand.Person.AccountId);
    }

    private static async Task<IResult> Get(Guid id, Guid paper, LinliDb db, WhistleHand hand, IPapers papers, ICipher ring, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return await Find(db, hand, papers, ring, id, paper, http.RequestAborted) is { } sheet
            ? Results.File(papers.Docx(sheet), Docx, sheet.Title.Replace(' ', '-') + ".docx")
            : Answers.Refused(http, [WhistleRefusals.NotFound]);
    }
}
