using System.Net;
using Linli.Cases;
using Linli.Cases.Data;
using Linli.Foundation.Privacy;
using Linli.OneStop;
using Linli.Tests.Houses;
using Linli.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.OneStop;

/// <summary>帮您办事, first step: from a list to the plate's page, found by two characters, and an appointment that is a case.</summary>
public sealed class MattersTests
{
    private static readonly byte[] List = Book.With(Book.Sheet("事项",
        ["金润社区便民服务事项", null, null, null, null, null, null, null],
        ["事项名称", "办理地点", "办理时间", "咨询电话", "所需材料", "不再开具的证明", "改到哪里办", "适用范围"],
        ["老年证", "社区服务大厅", "周一至周五 9:00–18:00", "0999-8211001", "照片一张\n申请表", null, null, null],
        ["居住证办理", "派出所", null, null, "租房合同", "居住证明", "到派出所查询打印", "金润社区"],
        ["柳湖广场舞场地", "柳湖社区", null, null, null, null, null, "柳湖社区"]).Merge("A1:H1"));

    [Theory, OnBoth]
    public async Task The_entrance_is_hidden_while_there_is_nothing_and_shows_what_is_offered_at_the_place(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var resident = SignedInClient.Nobody(house);
        var plate = $"/q/{town.Plate.Token}";
        (await resident.Page(plate)).ShouldNotContain("/services");
        var made = (await house.Import("matters", List, town.As(town.CountyDispatcher))).ThrowIfRefused();
        house.Look("matters", List).Counts().ShouldBe((0, 0, 3));
        (await resident.Page(plate)).ShouldContain($"{plate}/services");
        var page = await resident.Page($"{plate}/services");
        page.ShouldContain("老年证");
        page.ShouldContain("居住证办理");
        page.ShouldNotContain("柳湖", Case.Sensitive, "offered elsewhere");
        foreach (var (find, found) in new[] { ("居住", true), ("证明", true), ("居住证明", true), ("老年", false), ("明居", false) })
            (await resident.Page($"{plate}/services?find={Uri.EscapeDataString(find)}")).Contains("居住证办理", StringComparison.Ordinal).ShouldBe(found, find);
        (await resident.Page($"{plate}/services?find={Uri.EscapeDataString("户口簿")}")).ShouldContain("没有查到");
        (await house.TakeBack(made.Run)).ThrowIfRefused();
        (await resident.Page(plate)).ShouldNotContain("/services");
    }

    [Theory, OnBoth]
    public async Task An_appointment_is_a_case_of_the_matters_category_with_when_to_come(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        (await house.Import("matters", List, town.As(town.CountyDispatcher))).ThrowIfRefused();
        using var db = house.Read();
        var (near, far) = (await db.Set<Matter>().SingleAsync(matter => matter.Name == "居住证办理"), await db.Set<Matter>().SingleAsync(matter => matter.AreaId == town.OtherCommunity));
        using var resident = SignedInClient.Nobody(house);
        var address = $"/q/{town.Plate.Token}/services/{near.Id}";
        var page = await resident.Page(address);
        foreach (var words in new[] { "派出所", "租房合同", "居住证明", "到派出所查询打印" })
            page.ShouldContain(words);
        (await resident.Get($"/q/{town.Plate.Token}/services/{far.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await resident.Get($"/q/nothing/services/{near.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await resident.Post(address, "ask", ("phone", ""), ("when", ""), ("name", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var asked = await resident.Post(address, "ask", ("phone", "138 0000 5678"), ("when", "周三上午，请上门"), ("name", "张阿姨"));
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect, await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        asked.Headers.Location!.ToString().ShouldEndWith("/done");
        var reported = await db.Cases.SingleAsync();
        (reported.Category, reported.BuildingId, reported.OwesCallback).ShouldBe(("1010", town.Plate.Building, true));
        var secrets = await db.CasePrivates.SingleAsync();
        CaseSecrets.Report(secrets, house.Get<KeyRing>()).ShouldBe("预约代办：居住证办理");
        house.Get<ICases>().Orphans(db).ToList().ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_long_list_is_paged_by_key_and_one_matter_is_changed_and_removed_on_its_page(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var made = (await house.Import("matters", Tables.Text("事项,地点\n" + string.Join('\n', Enumerable.Range(1, 45).Select(n => $"事项{n:00},大厅")) + "\n"), town.As(town.CountyDispatcher))).ThrowIfRefused();
        using var resident = SignedInClient.Nobody(house);
        var seen = new List<string>();
        for (var address = $"/q/{town.Plate.Token}/services"; address is not null;)
        {
            var page = WebUtility.HtmlDecode(await resident.Page(address));
            seen.AddRange(System.Text.RegularExpressions.Regex.Matches(page, "<b>(事项[0-9]{2})</b>").Select(match => match.Groups[1].Value));
            address = System.Text.RegularExpressions.Regex.Match(page, "href=\"([^\"]*)\" rel=\"next\"") is { Success: true } next ? next.Groups[1].Value : null;
        }
        seen.ShouldBe(Enumerable.Range(1, 45).Select(n => $"事项{n:00}"));

        using var browser = await SignedInClient.As(house, town.CountyDispatcher);
        (await browser.Page($"/onestop?find={Uri.EscapeDataString("45")}")).ShouldContain("事项45");
        using var db = house.Read();
        var matter = await db.Set<Matter>().SingleAsync(one => one.Name == "事项07");
        (string, string)[] words = [("where", "二楼"), ("hours", ""), ("phone", "0999-8211001"), ("papers", "照片"), ("no-longer", ""), ("instead", ""), ("category", "1010")];
        (await browser.Post($"/onestop/{matter.Id}", "change", [("name", ""), .. words])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Post($"/onestop/{matter.Id}", "change", [("name", "事项08"), .. words])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Post($"/onestop/{matter.Id}", "change", [("name", "高龄补贴"), .. words])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await resident.Page($"/q/{town.Plate.Token}/services?find={Uri.EscapeDataString("补贴")}")).ShouldContain("高龄补贴");
        (await house.TakeBack(made.Run)).ThrowIfRefused();
        (await db.Set<Matter>().CountAsync()).ShouldBe(0);
        (await db.Set<MatterWord>().CountAsync()).ShouldBe(0);

        (await house.Import("matters", List, town.As(town.CountyDispatcher))).ThrowIfRefused();
        (await house.Import("matters", Tables.Text("事项,地点\n老年证,一楼\n"), town.As(town.CountyDispatcher))).ThrowIfRefused();
        (await db.Set<Matter>().AsNoTracking().SingleAsync(one => one.Name == "老年证")).ShouldSatisfyAllConditions(one => one.Where.ShouldBe("一楼"), one => one.Papers.ShouldBe("照片一张\n申请表", "a column that is not there says nothing"));
        var first = await db.Set<Matter>().SingleAsync(one => one.Name == "老年证");
        (await browser.Post($"/onestop/{first.Id}", "remove")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Get($"/onestop/{first.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
