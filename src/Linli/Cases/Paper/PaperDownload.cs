using Linli.Cases.Data;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Web;
using Linli.Papers;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Paper;

/// <summary>下载 Word: an issued paper as docx, for those who may see it on the screen.</summary>
internal static class PaperDownload
{
    private static readonly string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/cases/{id:guid}/papers/{paper:guid}/docx", Get).Allow(CasesPermissions.View);

    private static async Task<IResult> Get(Guid id, Guid paper, LinliDb db, CaseHand hand, IPapers papers, ICipher ring, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return await Find(db, hand, papers, ring, id, paper, http.RequestAborted) is { } sheet
            ? Results.File(papers.Docx(sheet), Docx, sheet.Title.Replace(' ', '-') + ".docx")
            : Answers.Refused(http, [CaseRefusals.NotFound]);
    }

    /// <summary>The sheet as this person may see it; null where it is not there or not for these eyes.</summary>
    public static async Task<PaperSheet?> Find(LinliDb db, CaseHand hand, IPapers papers, ICipher ring, Guid id, Guid paper, CancellationToken cancel)
    {
        if (await db.Cases.SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } target || !hand.Sight.Sees(target) || !MaySee(hand))
            return null;
        var secrets = await db.CasePrivates.SingleAsync(row => row.CaseId == id, cancel);
        var issued = await db.Papers.SingleOrDefaultAsync(row => row.Id == paper && row.SubjectId == id, cancel);
        return issued is null || secrets.Key is null ? null : papers.Sheet(issued, CaseSecrets.KeyOf(secrets, ring), hand.Person.AccountId);
    }

    /// <summary>A dossier holds notes of calls and of the work, which a building chief does not read (domain.md 3.6).</summary>
    public static bool MaySee(CaseHand hand) => hand.Person.Post?.Role != Organizations.Role.BuildingChief;
}
