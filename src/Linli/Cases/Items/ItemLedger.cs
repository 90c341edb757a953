using System.Globalization;
using Linli.Cases.Ledgers;
using Linli.Cases.Lists;
using Linli.Cases.Unmask;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Web;
using Linli.Papers;
using Linli.Shell;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Items;

/// <summary>清单台账: the things of one case as a table; of a protected case only for those who may read its words anyway.</summary>
internal static class ItemLedger
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id:guid}/items.csv", (Guid id, HttpContext http, LinliDb db, CaseHand hand, ICipher ring, LedgerHead head, PageContext page, IClock clock) =>
            Answer(id, http, db, hand, ring, head, page, clock, ledger => ledger.AsCsv())).Allow(CasesPermissions.View);
        routes.MapGet("/cases/{id:guid}/items.xlsx", (Guid id, HttpContext http, LinliDb db, CaseHand hand, ICipher ring, LedgerHead head, PageContext page, IClock clock) =>
            Answer(id, http, db, hand, ring, head, page, clock, ledger => ledger.AsXlsx())).Allow(CasesPermissions.View);
        routes.MapGet("/cases/{id:guid}/items.docx", (Guid id, HttpContext http, LinliDb db, CaseHand hand, ICipher ring, LedgerHead head, PageContext page, IClock clock, IPapers papers) =>
            Answer(id, http, db, hand, ring, head, page, clock, ledger => ledger.AsDocx(papers))).Allow(CasesPermissions.View);
    }

    private static async Task<IResult> Answer(Guid id, HttpContext http, LinliDb db, CaseHand hand, ICipher ring, LedgerHead head, PageContext page, IClock clock, Func<Ledger, IResult> form) =>
        await Of(id, db, hand, ring, head, page, clock.GetCurrentInstant()) is { } ledger ? form(ledger) : Answers.Refused(http, [CaseRefusals.NotFound]);

    /// <summary>The table; null where the case is not for these eyes.</summary>
    public static async Task<Ledger?> Of(Guid id, LinliDb db, CaseHand hand, ICipher ring, LedgerHead head, PageContext page, Instant now)
    {
        var cancel = page.Http.RequestAborted;
        var target = await db.Cases.SingleOrDefaultAsync(c => c.Id == id, cancel);
        var secrets = await db.CasePrivates.SingleOrDefaultAsync(one => one.CaseId == id, cancel);
        if (target is null || secrets is null || !hand.Sight.Sees(target) || Knowing.Original(hand.Snapshot(target, now)) != Openness.Open)
            return null;
        var items = await db.Set<CaseItem>().Where(item => item.CaseId == id).OrderBy(item => item.Number).ToListAsync(cancel);
        return new Ledger(
            $"{target.Number} {target.Place}",
            [head.Of(items.Count)],
            [page.Say("Cases.Ledger.Column.No"), page.Say("Cases.Items.What"), page.Say("Cases.Lists.State"), page.Say("Cases.Items.Done")],
            [.. items.Select(item => (IReadOnlyList<string>)
            [
                item.Number.ToString(CultureInfo.InvariantCulture), item.Read(secrets, ring) ?? page.Say("Cases.Items.Erased"),
                page.Say(item.DoneAt is null ? "Cases.Items.Open" : "Cases.Items.Done"), item.DoneAt is { } done ? page.Time.Exact(done) : "",
            ])])
        { Foot = page.Say("Cases.Ledger.Foot") };
    }
}
