using System.Net;
using Linli.Dispatch;
using Linli.Dispatch.Adopt;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Dispatch.Editions;

public sealed class EditionsPagesTests
{
    [Fact]
    public async Task The_system_administrator_changes_an_entry_from_a_later_day_and_withdraws_it()
    {
        await using var house = await Served();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin, displayName: "冯雨"));
        (await browser.Page("/dispatch/catalogue")).ShouldContain("/dispatch/editions");
        (await browser.Page("/dispatch/editions")).ShouldContain("/dispatch/editions/1/catalogue.xlsx");
        using var refused = await browser.Post("/dispatch/catalogue/0505", "entry", Fields("月球局", "2026-03-10"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        again.ShouldContain("没有“月球局”这类单位");
        again.ShouldContain("value=\"月球局\"", customMessage: "what was typed is kept");
        using var saved = await browser.Post("/dispatch/catalogue/0505", "entry", Fields("环卫", "2026-03-10"));
        saved.Headers.Location!.ToString().ShouldContain("/dispatch/editions/2");
        var page = WebUtility.HtmlDecode(await browser.Page("/dispatch/editions/2"));
        page.ShouldContain("等待启用");
        page.ShouldContain("冯雨");
        page.ShouldContain("主办：市政 → 环卫");
        house.Get<IDispatch>().Current["0505"].Leads[0].ShouldBe("municipal-works");
        WebUtility.HtmlDecode(await browser.Page("/dispatch/catalogue/0505")).ShouldContain("等到 2026-03-10 启用");
        (await browser.Post("/dispatch/editions/2", "withdraw")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        WebUtility.HtmlDecode(await browser.Page("/dispatch/editions")).ShouldContain("已撤回");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var house = await Served();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.CountyDispatcher));
        foreach (var path in new[] { "/dispatch/catalogue/4711", "/dispatch/editions/77", "/dispatch/editions/77/catalogue.csv", "/dispatch/editions/77/catalogue.xlsx" })
            (await browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        using var csv = await browser.Get("/dispatch/editions/1/catalogue.csv");
        (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("路灯不亮");
    }

    private static async Task<TestHouse> Served()
    {
        var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        await house.Get<IEnumerable<IHostedService>>().OfType<CatalogueSeed>().Single().ExecuteTask!;
        return house;
    }

    private static (string, string)[] Fields(string lead, string from) =>
        [("name_zh", "路灯不亮"), ("name_en", "Street light out"), ("lead", lead), ("co", ""), ("limits", "2wd"), ("urgency", "normal"), ("public", "true"), ("retired_on", ""), ("external", ""), ("from", from)];
}
