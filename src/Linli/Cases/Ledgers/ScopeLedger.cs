using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Foundation.Web;
using Linli.Papers;
using Linli.Shell;

namespace Linli.Cases.Ledgers;

/// <summary>案件台账: what a saved filter finds in one's scope, as a table for the office.</summary>
internal static class ScopeLedger
{
    /// <summary>The most rows: more than anybody prints; above it the filter must be narrower, and the head says so.</summary>
    public const int Most = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/ledger.csv", async (LinliDb db, CaseHand hand, CaseLedger ledger, PageContext page) => (await Of(db, hand, ledger, page)).AsCsv()).Allow(CasesPermissions.View);
        routes.MapGet("/cases/ledger.xlsx", async (LinliDb db, CaseHand hand, CaseLedger ledger, PageContext page) => (await Of(db, hand, ledger, page)).AsXlsx()).Allow(CasesPermissions.View);
        routes.MapGet("/cases/ledger.docx", async (LinliDb db, CaseHand hand, CaseLedger ledger, PageContext page, IPapers papers) => (await Of(db, hand, ledger, page)).AsDocx(papers)).Allow(CasesPermissions.View);
    }

    /// <summary>The table of the filter in the address.</summary>
    public static async Task<Ledger> Of(LinliDb db, CaseHand hand, CaseLedger ledger, PageContext page)
    {
        var filter = CaseFilter.Of(page.Http.Request.Query[ListPart.FilterName], CaseFilter.All);
        var found = await CaseLists.Page(db, hand.Sight, hand.Person.Post?.UnitId, filter, page.Now, size: Most, cancel: page.Http.RequestAborted);
        var made = ledger.Of(page.Say("Cases.Ledger.Title", new Foundation.Text.Phrase(filter.TextKey)), found.Rows);
        return found.Next is null ? made : made with { Heads = [.. made.Heads, page.Say("Cases.Ledger.Cut", Most)] };
    }
}
