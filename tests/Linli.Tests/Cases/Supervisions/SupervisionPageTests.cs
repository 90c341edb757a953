using System.Net;
using Linli.Cases;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Supervisions;

/// <summary>The page of those who give orders and those who answer, and what the reporter may press.</summary>
public sealed class SupervisionPageTests
{
    private static readonly VerbInput Order = new() { Level = 2, Text = "请说明哪天办好。" };

    [Theory, OnBoth]
    public async Task An_order_is_answered_and_crossed_off_from_the_page(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await Road.Sent(house);
        using var leader = await SignedInClient.As(house, road.Town.Leader);
        (await leader.Post($"/cases/{road.Id}", "do-supervise", ("level", "2"), ("days", "2"), ("text", "请说明哪天办好。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var handler = await SignedInClient.As(house, road.Town.EcologyHandler);
        (await handler.Page("/cases/supervision")).ShouldContain("督〔2026〕1号");
        var slip = $"slip-{road.Id:N}";
        var refused = await handler.Post("/cases/supervision", slip, ("text", ""), ("do", "AnswerSupervision"));
        (refused.StatusCode, (await refused.Content.ReadAsStringAsync()).Contains("请写督办回复。", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        (await handler.Post("/cases/supervision", slip, ("text", "六日前办好。"), ("do", "AnswerSupervision"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await leader.Page("/cases/supervision")).ShouldContain("六日前办好。");
        (await leader.Post("/cases/supervision", slip, ("text", ""), ("do", "SendAnswerBack"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await leader.Post("/cases/supervision", slip, ("text", ""), ("do", "AcceptAnswer"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        road.Case.UnderSupervision.ShouldBeFalse();
        (await leader.Page("/cases/supervision")).ShouldNotContain("六日前办好。");
    }

    [Theory, OnBoth]
    public async Task Who_was_slower_keeps_his_words_and_reads_what_happened(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.Supervise, Order, road.Town.Leader);
        using var handler = await SignedInClient.As(house, road.Town.EcologyHandler);
        var old = await handler.Page("/cases/supervision");
        await road.Do(CaseVerb.StartHandling, new VerbInput(), road.Town.EcologyHandler);
        var late = await handler.Send("/cases/supervision", $"slip-{road.Id:N}", DossierPageTests.Field(old, "__RequestVerificationToken"),
            ("seen", DossierPageTests.Field(old, "seen")), ("text", "写了很久的回复。"), ("do", "AnswerSupervision"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await late.Content.ReadAsStringAsync();
        page.ShouldContain("写了很久的回复。");
        page.ShouldContain("您打开页面之后，这件事已有变化");
    }

    [Theory, OnBoth]
    public async Task Two_who_decide_at_once_from_the_page_decide_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.RequestExtension, new VerbInput { Days = 3, Text = "等材料。" }, road.Town.EcologyHandler);
        using var street = await SignedInClient.As(house, road.Town.Dispatcher);
        using var county = await SignedInClient.As(house, road.Town.CountyDispatcher);
        var path = $"/cases/{road.Id}";
        var (one, two) = (await street.Page(path), await county.Page(path));
        var answers = await Task.WhenAll(
            street.Send(path, "do-approve-extension", DossierPageTests.Field(one, "__RequestVerificationToken"), ("seen", DossierPageTests.Field(one, "seen")), ("version", DossierPageTests.Field(one, "version")), ("days", "3"), ("text", "请您多等三天。")),
            county.Send(path, "do-refuse-extension", DossierPageTests.Field(two, "__RequestVerificationToken"), ("seen", DossierPageTests.Field(two, "seen")), ("version", DossierPageTests.Field(two, "version")), ("text", "材料现成，不必延期。")));
        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        var late = await answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict).Content.ReadAsStringAsync();
        late.ShouldContain("您打开页面之后，发生了这些事");
        (late.Contains("请您多等三天。", StringComparison.Ordinal) || late.Contains("材料现成，不必延期。", StringComparison.Ordinal)).ShouldBeTrue("no word is lost");
        road.Facts.Count(fact => fact.Kind is "cases.extension-approved" or "cases.extension-refused").ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task The_reporter_asks_once_a_day_and_is_told_so(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await Road.Sent(house);
        using var resident = SignedInClient.Nobody(house);
        var path = "/t/" + road.Code;
        (await resident.Page(path)).ShouldContain("催一催");
        (await resident.Send(path, "nudge", null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await resident.Page(path)).ShouldContain("今天已经替您催过一次了");
        (await resident.Send(path, "nudge", null)).StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        road.Case.Nudges.ShouldBe(1);
    }

    [Fact]
    public async Task Only_orders_within_ones_sight_are_listed()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.Supervise, Order, road.Town.Leader);
        using var other = await SignedInClient.As(house, road.Town.OtherSecretary);
        (await other.Page("/cases/supervision")).ShouldNotContain("请说明哪天办好。");
        using var mine = await SignedInClient.As(house, road.Town.Secretary);
        (await mine.Page("/cases/supervision")).ShouldContain("请说明哪天办好。");
    }
}
