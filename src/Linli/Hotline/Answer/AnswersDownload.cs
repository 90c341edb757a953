using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Tables;
using Linli.Foundation.Web;
using Linli.Hotline.Lists;
using Linli.Shell;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Hotline.Answer;

/// <summary>导出回复: the answers of a part of the list as a workbook for the platform's upload; no name and no number to call is in it.</summary>
internal static class AnswersDownload
{
    /// <summary>The most rows; the head says so where there are more.</summary>
    private const int Most = 500;

    private static readonly string[] Parts = ["办理情况", "是否解决", "联系情况", "承办单位"];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/hotline/answers.xlsx", Send).Allow(HotlineModule.Handle);

    private static async Task<IResult> Send(LinliDb db, HotlineHand hand, ICases cases, AnswerWords words, ICipher ring, PageContext page, HotlineSettings settings)
    {
        var cancel = page.Http.RequestAborted;
        var filter = OrderFilter.Of(page.Http.Request.Query["show"]);
        var (rows, next) = await OrderLists.Page(hand.Seen(db), filter, page.Now + Duration.FromHours(settings.SoonHours), null, cancel, Most);
        var answers = cases.Answers(db, [.. rows.Select(row => row.Order.CaseId)]);
        var orders = rows.Select(row => row.Order.Id).ToList();
        var kept = await db.HotlineSecrets.Where(one => orders.Contains(one.OrderId)).ToDictionaryAsync(one => one.OrderId, cancel);
        var own = AnswerTemplates.Own(db, [.. rows.SelectMany(row => new[] { row.Order.StreetId, row.Order.CountyId }).OfType<Guid>().Distinct()]);
        // What nobody has answered yet has nothing to upload.
        var lines = rows.Where(row => answers.GetValueOrDefault(row.Order.CaseId) is { IsThere: true }).Select(row =>
        {
            var (order, answer) = (row.Order, answers[row.Order.CaseId]);
            var parts = words.Parts(order, answer);
            return (IReadOnlyList<string>)[order.Number, .. Parts.Select(part => parts[part]), OrderSecrets.Answer(kept.GetValueOrDefault(order.Id), ring) ?? words.Of(AnswerTemplates.For(own, order), order, answer),
                order.HasDate ? page.Time.Exact(order.ReplyBy)[..16] : ""];
        }).ToList();
        string[] heads = [page.Say("Hotline.Export.Head", lines.Count, page.Time.Exact(page.Now)[..16]), .. next is null ? Array.Empty<string>() : [page.Say("Hotline.Export.Cut", Most)]];
        var sheet = new XlsxSheet(page.Say("Hotline.Export.Sheet"), page.Say("Hotline.Export.Title", page.Say(filter.TextKey)), heads,
            [page.Say("Hotline.Number"), .. Parts, page.Say("Hotline.Answer.Words"), page.Say("Hotline.ReplyBy")], lines);
        return Results.File(sheet.Bytes(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "answers.xlsx");
    }
}
