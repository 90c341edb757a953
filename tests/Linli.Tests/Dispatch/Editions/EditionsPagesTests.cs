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

    [Theory, OnBoth]
    public async Task A_new_entry_gets_the_next_code_of_its_group_and_is_chosen_from_its_day(DatabaseKind kind)
    {
        await using var house = await Served(kind);
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        (await browser.Page("/dispatch/catalogue")).ShouldContain("/dispatch/catalogue/new");
        using var empty = await browser.Post("/dispatch/catalogue/new", "entry", ("limits", "两个工作日"), ("lead", "月球局"), ("from", "x"));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var said = WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        foreach (var words in new[] { "请选择大类", "请填写“小类”", "请填写“事项”", "请填写“诉求类型”", "没有“月球局”这类单位", "请填写启用日期", "value=\"两个工作日\"" })
            said.ShouldContain(words);
        using var taken = await browser.Post("/dispatch/catalogue/new", "entry", NewEntry("0505", "2个工作日"));
        (await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(WebUtility.HtmlEncode("已经有了"), customMessage: "a code is used once");
        using var elsewhere = await browser.Post("/dispatch/catalogue/new", "entry", NewEntry("0777", "2个工作日"));
        WebUtility.HtmlDecode(await elsewhere.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("要以 05 开头");
        var last = house.Get<IDispatch>().Current.All.Last(category => category.Group == "05").Code;
        using var saved = await browser.Post("/dispatch/catalogue/new", "entry", NewEntry("", "看护 2小时内；3个工作日"));
        saved.Headers.Location!.ToString().ShouldContain("/dispatch/editions/2");
        WebUtility.HtmlDecode(await browser.Page("/dispatch/editions/2")).ShouldContain("时限：看护2小时；3个工作日");
        var added = house.Get<IDispatch>().Current.All.Single(category => category.Name.Zh == "太阳能路灯不亮");
        string.CompareOrdinal(added.Code, last).ShouldBeGreaterThan(0);
        var like = house.Get<IDispatch>().Current["0505"];
        (added.Level1, added.Level2).ShouldBe((like.Level1, like.Level2));
        added.Limits.Select(limit => limit.Limit.ToString()).ShouldBe(["2h", "3wd"]);
        WebUtility.HtmlDecode(await browser.Page("/dispatch/catalogue/" + added.Code)).ShouldContain("看护2小时；3个工作日");
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

    private static async Task<TestHouse> Served(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var house = await TestHouse.Open(kind).Serve();
        await house.Get<IEnumerable<IHostedService>>().OfType<CatalogueSeed>().Single().ExecuteTask!;
        return house;
    }

    private static (string, string)[] NewEntry(string code, string limits) =>
        [("group", "05"), ("level2_zh", "照明"), ("code", code), ("name_zh", "太阳能路灯不亮"), ("name_en", ""), ("lead", "市政"), ("co", ""), ("limits", limits), ("urgency", "normal"), ("kinds", "求助、投诉"), ("external", ""), ("from", "2026-03-04")];

    private static (string, string)[] Fields(string lead, string from) =>
        [("name_zh", "路灯不亮"), ("name_en", "Street light out"), ("lead", lead), ("co", ""), ("limits", "2wd"), ("urgency", "normal"), ("public", "true"), ("retired_on", ""), ("external", ""), ("from", from)];
}
