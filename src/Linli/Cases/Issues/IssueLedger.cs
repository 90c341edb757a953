using Linli.Cases.Ledgers;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Foundation.Web;

namespace Linli.Cases.Issues;

/// <summary>共性问题台账: the cases of one cause as a table to hand on, as far as this person sees them.</summary>
internal static class IssueLedger
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/cases/issues/{id:guid}/ledger.csv", Csv).Allow(CasesPermissions.View);

    private static async Task<IResult> Csv(Guid id, HttpContext http, LinliDb db, CaseHand hand, CaseLedger ledger) =>
        await IssueLists.One(db, hand.Sight, id, http.RequestAborted) is not { } found
            ? Answers.Refused(http, [CaseRefusals.NotFound])
            : Results.File(ledger.Of(found.Line.Issue.Title, found.Cases).Csv(), "text/csv; charset=utf-8", "ledger.csv");
}
