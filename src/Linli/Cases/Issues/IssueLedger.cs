using Linli.Cases.Ledgers;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Foundation.Web;
using Linli.Papers;

namespace Linli.Cases.Issues;

/// <summary>共性问题台账: the cases of one cause as a table to hand on, as far as this person sees them.</summary>
internal static class IssueLedger
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/issues/{id:guid}/ledger.csv", (Guid id, HttpContext http, LinliDb db, CaseHand hand, CaseLedger ledger) =>
            Answer(id, http, db, hand, ledger, made => made.AsCsv())).Allow(CasesPermissions.View);
        routes.MapGet("/cases/issues/{id:guid}/ledger.xlsx", (Guid id, HttpContext http, LinliDb db, CaseHand hand, CaseLedger ledger) =>
            Answer(id, http, db, hand, ledger, made => made.AsXlsx())).Allow(CasesPermissions.View);
        routes.MapGet("/cases/issues/{id:guid}/ledger.docx", (Guid id, HttpContext http, LinliDb db, CaseHand hand, CaseLedger ledger, IPapers papers) =>
            Answer(id, http, db, hand, ledger, made => made.AsDocx(papers))).Allow(CasesPermissions.View);
    }

    private static async Task<IResult> Answer(Guid id, HttpContext http, LinliDb db, CaseHand hand, CaseLedger ledger, Func<Ledger, IResult> form) =>
        await IssueLists.One(db, hand.Sight, id, http.RequestAborted) is not { } found
            ? Answers.Refused(http, [CaseRefusals.NotFound])
            : form(ledger.Of(found.Line.Issue.Title, found.Cases));
}
