using System.Net;
using Linli.Areas;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Report;

/// <summary>The plate's page, over real HTTP.</summary>
public sealed class PlatePagesTests
{
    [Theory, OnBoth]
    public async Task A_number_is_enough_to_be_called_back(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var done = await resident.SendAndFollow("/q/" + town.Plate.Token, "call-me", [("phone", "138 0000 5678")]);
        done.Text.ShouldContain("王书记今天 10:30 前会给您打电话");
        done.Text.ShouldContain("0999-8211001");
        using var db = house.Read();
        var asked = await db.Cases.SingleAsync(TestContext.Current.CancellationToken);
        asked.Contact.ShouldBe(ContactWay.Call);
        asked.Place.ShouldBe("金润嘉园 3号楼");
        done.Text.ShouldContain(SpokenSign.Of(house.Get<Linli.Foundation.Privacy.KeyRing>(), asked.Id).Characters);
    }

    [Fact]
    public async Task The_page_knows_the_place_the_worker_the_number_and_what_was_solved_here()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await Solve(house, town, "0104", "垃圾桶满了没人清");
        await Solve(house, town, "0903", "丈夫打人");
        await Solve(house, town, "0901", "邻居占了楼道");
        using var resident = Resident.Before(house);
        var page = await resident.Open("/q/" + town.Plate.Token);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("金润嘉园 3号楼");
        page.Text.ShouldContain("李小梅");
        page.Text.ShouldContain("0999-8211001");
        page.Text.ShouldContain("垃圾桶满溢/破损");
        page.Text.ShouldNotContain("家庭暴力");
        page.Text.ShouldNotContain("邻里纠纷");
        page.Text.ShouldNotContain("没人清");
        page.Text.ShouldNotContain("帮您办事");
    }

    [Fact]
    public async Task A_deployment_that_publishes_no_workers_shows_none()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Services.AddSingleton(new CasesSettings { ShowWorkers = false })).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        (await resident.Open("/q/" + town.Plate.Token)).Text.ShouldNotContain("李小梅");
    }

    [Fact]
    public async Task The_short_code_opens_the_same_page_however_it_is_typed()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var typed = $" {town.Plate.ShortCode[..4].ToLowerInvariant()}-{town.Plate.ShortCode[4..]} ";
        (await resident.Send("/q", "plate-code", [("plate", typed)])).Location.ShouldBe("/q/" + town.Plate.Token);
        (await resident.Send("/", "plate-code", [("plate", typed)])).Location.ShouldBe("/q/" + town.Plate.Token);
        var wrong = await resident.Send("/q", "plate-code", [("plate", "ABCD-EFGH")]);
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Page.ShouldContain("value=\"ABCD-EFGH\"");
        wrong.Text.ShouldContain("没有找到这块牌码");
    }

    [Fact]
    public async Task An_unknown_plate_says_what_to_do()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var resident = Resident.Before(house);
        foreach (var path in new[] { "/q/nonsense", "/q/nonsense/report", "/q/%E7%A0%81" })
        {
            var page = await resident.Open(path);
            page.Status.ShouldBe(HttpStatusCode.NotFound);
            page.Text.ShouldContain("没有找到这块牌码");
            page.Page.ShouldContain("href=\"/report\"");
            page.Page.ShouldContain("name=\"plate\"");
        }
    }

    [Theory, OnBoth]
    public async Task A_plate_taken_out_of_service_takes_no_report_and_names_the_duty_number(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var form = Resident.Hidden((await resident.Open("/q/" + town.Plate.Token)).Page, "call-me").ToList();
        (await house.Get<IAreas>().RevokePlate(town.Plate.Id, "被撕下", town.As(town.Secretary))).ThrowIfRefused();
        var page = await resident.Open("/q/" + town.Plate.Token);
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("已经停用");
        page.Text.ShouldContain("0999-8211001");
        var late = await resident.Post("/q/" + town.Plate.Token, "call-me", [.. form, ("phone", "13800005678")]);
        ((int)late.Status).ShouldBeInRange(400, 499);
        using var db = house.Read();
        (await db.Cases.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Theory]
    [InlineData("", "请留下电话号码")]
    [InlineData("1380000", "4")]
    [InlineData("别打给我", "号码")]
    public async Task A_wrong_number_is_told_at_the_field_and_kept(string number, string says)
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var page = await resident.Send("/q/" + town.Plate.Token, "call-me", [("phone", number)]);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(says);
        page.Page.ShouldContain("aria-invalid=\"true\"");
        if (number.Length > 0)
            page.Page.ShouldContain($"value=\"{number}\"");
    }

    [Fact]
    public async Task At_night_the_next_morning_is_promised()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        house.Clock.GoTo("2026-03-04T22:10");
        using var resident = Resident.Before(house);
        (await resident.Open("/q/" + town.Plate.Token)).Text.ShouldContain("明天 09:00 前给您打电话");
        var done = await resident.SendAndFollow("/q/" + town.Plate.Token, "call-me", [("phone", "13800005678")]);
        done.Text.ShouldContain("明早 9:00 前由值班员给您回电");
        var track = done.Path.Split("/done")[0];
        (await resident.Open(track)).Text.ShouldContain("明早 9:00 前由值班员给您回电");
        house.Clock.GoTo("2026-03-05T06:00");
        (await resident.Open(track)).Text.ShouldContain("今早 9:00 前由值班员给您回电");
        house.Clock.GoTo("2026-03-05T09:01");
        (await resident.Open(track)).Text.ShouldContain("已经超时");
    }

    [Theory, OnBoth]
    public async Task Who_reports_is_told_what_neighbours_told_of_already_and_nothing_more(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var path = $"/q/{town.Plate.Token}/report";
        var lamp = await Tell(house, town, "2 单元门口的路灯不亮。");
        (await resident.Open(path)).Text.ShouldNotContain("邻居反映", customMessage: "nobody has said yet that it is that");
        await Run(house, town, lamp, CaseVerb.Accept, new VerbInput { Category = "0505" });
        (await resident.Open(path)).Text.ShouldContain("就是“路灯不亮”，跟进它 已有 1 位邻居反映");
        var again = await Tell(house, town, "路灯又黑了。");
        await Run(house, town, again, CaseVerb.Accept, new VerbInput { Category = "0505" });
        await Run(house, town, again, CaseVerb.MarkDuplicate, new VerbInput { Master = (await Numbers(house))[lamp] });
        var quarrel = await Tell(house, town, "楼上半夜装修。");
        await Run(house, town, quarrel, CaseVerb.Accept, new VerbInput { Category = "0202" });
        var hidden = await Tell(house, town, "路灯不亮，别说是我说的。", confidential: true);
        await Run(house, town, hidden, CaseVerb.Accept, new VerbInput { Category = "0505" });
        var page = (await resident.Open(path)).Text;
        page.ShouldContain("就是“路灯不亮”，跟进它 已有 2 位邻居反映");
        page.ShouldNotContain("装修噪声”", customMessage: "a dispute is no news for neighbours");
        page.ShouldNotContain("2 单元");
    }

    private static async Task<Guid> Tell(TestHouse house, Town town, string text, bool confidential = false) =>
        (await house.Get<ReportCase>().Run(new ReportInput { Where = new Whereabouts { Plate = town.Plate.Token }, Text = text, Confidential = confidential }, town.Resident)).ThrowIfRefused().Id;

    private static async Task Run(TestHouse house, Town town, Guid id, CaseVerb verb, VerbInput input) =>
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), verb, input, town.As(town.Dispatcher))).ThrowIfRefused();

    private static async Task<Dictionary<Guid, string>> Numbers(TestHouse house)
    {
        using var db = house.Read();
        return await db.Cases.ToDictionaryAsync(c => c.Id, c => c.Number, TestContext.Current.CancellationToken);
    }

    private static async Task Solve(TestHouse house, Town town, string category, string text)
    {
        var verbs = house.Get<CaseVerbs>();
        var answer = (await house.Get<ReportCase>().Run(new ReportInput { Where = new Whereabouts { Plate = town.Plate.Token }, Text = text }, town.Resident)).ThrowIfRefused();
        (await verbs.Run(CaseAddress.Of(answer.Id), CaseVerb.SolveOnSpot, new VerbInput { Category = category, Text = "办好了" }, town.As(town.GridWorker))).ThrowIfRefused();
        (await verbs.Run(CaseAddress.Of(answer.Id), CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true }, town.Resident)).ThrowIfRefused();
    }
}
