using Linli.Areas;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Journeys.Browsing;
using Linli.Tests.Houses;
using Microsoft.Playwright;

namespace Linli.Journeys;

/// <summary>跟进它: somebody reports what neighbours told of already: asked gently while she writes, chosen by one press, and the same without script.</summary>
public sealed class FollowTests(Chromium chromium)
{
    [Fact]
    public async Task While_she_writes_the_page_asks_whether_it_is_what_neighbours_told_of_and_one_press_follows_it()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var lamp = await LampsAndBins(house, town);
        await using var walker = await Walker.WithPhone(chromium, house, "follow");
        await walker.Open($"/q/{town.Plate.Token}/report");
        await walker.Look("offered");
        await walker.Page.CheckAsync("input[name=tile][value=roads]", new() { Force = true });
        await Assertions.Expect(Prompt(walker)).ToHaveTextAsync("已有 2 位邻居反映“路灯不亮”，跟进它？");
        (await walker.Page.Locator("input[name=follow]").First.GetAttributeAsync("value")).ShouldBe("0505", "what fits stands on top");
        await walker.Page.Locator("textarea[name=text]").PressSequentiallyAsync("楼下垃圾桶满了好几天");
        await Assertions.Expect(Prompt(walker)).ToHaveTextAsync("已有 1 位邻居反映“垃圾桶满溢/破损”，跟进它？");
        (await walker.Page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("text", "nobody's finger is moved");
        (await walker.Page.InputValueAsync("textarea[name=text]")).ShouldBe("楼下垃圾桶满了好几天");
        (await walker.Page.Locator("input[name=follow]:checked").CountAsync()).ShouldBe(0, "nothing is chosen for her");
        await walker.Page.FillAsync("textarea[name=text]", "丈夫打我");
        await Assertions.Expect(Prompt(walker)).ToBeEmptyAsync();
        await walker.Page.FillAsync("textarea[name=text]", "");
        await Assertions.Expect(Prompt(walker)).ToContainTextAsync("路灯不亮");
        await walker.Page.Locator("linli-neighbours").ScrollIntoViewIfNeededAsync();
        await walker.Look("asked");
        await walker.Page.ClickAsync("linli-neighbours button");
        await Assertions.Expect(Prompt(walker)).ToContainTextAsync("好的，您跟进“路灯不亮”");
        (await walker.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-pressed')")).ShouldBe("true");
        (await walker.Page.IsCheckedAsync("input[name=follow][value='0505']")).ShouldBeTrue();
        await walker.Look("chosen");
        await walker.Press("button.btn-primary", inForm: "#form-report");
        await walker.Sees("收到了", "您选了跟进邻居反映的同一件事");
        await walker.Look("done");
        using var db = house.Read();
        db.Cases.Single(c => c.State == CaseState.Submitted).FollowsId.ShouldBe(lamp);
    }

    [Fact]
    public async Task Whoever_says_it_is_something_else_is_not_asked_again_and_a_silent_house_changes_nothing()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await LampsAndBins(house, town);
        await using var walker = await Walker.WithPhone(chromium, house, "follow-no");
        await walker.Open($"/q/{town.Plate.Token}/report");
        await walker.Page.CheckAsync("input[name=tile][value=roads]", new() { Force = true });
        await Assertions.Expect(Prompt(walker)).ToContainTextAsync("路灯不亮");
        await walker.Page.CheckAsync("input[name=follow][value='']");
        await Assertions.Expect(Prompt(walker)).ToBeEmptyAsync();
        await Assertions.Expect(walker.Page.Locator("linli-neighbours button")).ToBeHiddenAsync();
        await walker.Page.RouteAsync("**/neighbours", route => route.AbortAsync());
        await walker.Page.FillAsync("textarea[name=text]", "楼下垃圾桶满了好几天");
        await walker.Press("button.btn-primary", inForm: "#form-report");
        await walker.Sees("收到了");
        (await walker.Text()).ShouldNotContain("您选了跟进");
    }

    [Fact]
    public async Task Without_script_the_same_is_chosen_from_a_list()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var lamp = await LampsAndBins(house, town);
        await using var walker = await Walker.WithPhone(chromium, house, "follow-without-script", script: false);
        await walker.Open($"/q/{town.Plate.Token}/report");
        await walker.Page.CheckAsync("input[name=follow][value='0505']");
        await walker.Look("chosen");
        await walker.Press("button.btn-primary", inForm: "#form-report");
        await walker.Sees("收到了", "您选了跟进邻居反映的同一件事");
        using var db = house.Read();
        db.Cases.Single(c => c.State == CaseState.Submitted).FollowsId.ShouldBe(lamp);
    }

    private static ILocator Prompt(Walker walker) => walker.Page.Locator(".neighbour-says");

    // Two neighbours told of the lamp, one of the bins; gives the lamp's first case.
    private static async Task<Guid> LampsAndBins(TestHouse house, Town town)
    {
        var first = Guid.Empty;
        foreach (var (text, category) in new[] { ("门口路灯不亮", "0505"), ("路灯坏了", "0505"), ("垃圾桶满了", "0104") })
        {
            var told = (await house.Get<ReportCase>().Run(new ReportInput { Where = new Whereabouts { Plate = town.Plate.Token }, Text = text }, town.Resident)).ThrowIfRefused();
            (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), CaseVerb.Accept, new VerbInput { Category = category }, town.As(town.Secretary))).ThrowIfRefused();
            first = first == Guid.Empty ? told.Id : first;
            house.Clock.Pass(TimeSpan.FromMinutes(1));
        }
        return first;
    }
}
