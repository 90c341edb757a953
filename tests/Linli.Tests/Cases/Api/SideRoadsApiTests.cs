using System.Net;
using System.Text.Json;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Api;

/// <summary>J10 through the JSON API: a return, a ruling, an order of supervision, an extension, a shelving and a reopening, ending in a rated answer; and two people at once.</summary>
public sealed class SideRoadsApiTests
{
    [Theory, OnBoth]
    public async Task A_case_walks_every_side_road_and_ends_in_a_rated_answer(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var housing = await house.NewPerson(Role.DepartmentHandler, town.Housing.Id, displayName: "高原");
        var told = await StoryTests.Report(house, town);
        var walk = new Walk(house, told.Id, told.TrackingCode);

        await walk.Does(town.Secretary, "record-contact", new { contact = "reached" });
        await walk.Does(town.Dispatcher, "accept", new { category = "0201" });
        await walk.Does(town.Dispatcher, "dispatch", new { unit = town.Ecology.Id });
        house.Clock.Pass(TimeSpan.FromMinutes(30));
        await walk.Does(town.EcologyHandler, "request-return", new { text = "设备在住宅楼附属用房内，应由住建部门牵头。", basis = "权责清单第 12 项", unit = town.Housing.Id });
        await walk.Does(town.Dispatcher, "refuse-return", new { text = "噪声扰民属生态环境部门职责。" });
        await walk.Does(town.EcologyHandler, "request-return", new { text = "现场查明是楼体固定不牢引起的振动。", basis = "三定方案第五条", unit = town.Housing.Id });
        await walk.IsRefused(town.Dispatcher, "accept-return", new { }, "Cases.Refusal.CountyRules");
        await walk.Does(town.CountyDispatcher, "rule-return", new { unit = town.Housing.Id, text = "涉及楼体加固，由住建局办理。" });
        await walk.Does(housing, "start-handling", new { });
        await walk.IsRefused(housing, "request-return", new { text = "不归我们。", basis = "无" }, "Cases.Refusal.NotPossibleNow", HttpStatusCode.Conflict);

        await walk.Does(town.Leader, "supervise", new { level = 2, days = 2, text = "请说明哪天办好。" });
        await walk.Does(housing, "answer-supervision", new { text = "三月十二日前加固完毕。" });
        await walk.Does(town.Leader, "accept-answer", new { });

        await walk.Does(housing, "request-extension", new { days = 5, text = "加固件要定做。" });
        var before = Handling(house, told.Id).Due;
        await walk.Does(town.Dispatcher, "approve-extension", new { days = 5, text = "加固件要定做，请您多等几天。" });
        var extended = Handling(house, told.Id).Due;
        extended.ShouldBeGreaterThan(before);

        await walk.Does(town.Dispatcher, "propose-shelving", new { text = "连日降雪，外墙不能施工。", plan = "先在室内加装减振垫。", reviewOn = "2026-03-12" });
        await walk.IsRefused(town.Dispatcher, "approve-shelving", new { text = "同意" }, "Cases.Refusal.NotYours");
        await walk.Does(town.CountyDispatcher, "approve-shelving", new { text = "雪停后马上施工，先给您加减振垫。" });
        house.Clock.GoTo("2026-03-10T09:00");
        await walk.Does(town.Dispatcher, "unshelve", new { text = "天气转好，可以施工。" });
        Handling(house, told.Id).Due.ShouldBeGreaterThanOrEqualTo(extended);

        await walk.Nudges();
        await walk.Does(housing, "submit-result", new { text = "外机已加固，加了减振垫。" });
        await walk.Does(town.Secretary, "pass", new { text = "我们去看过，晚上安静了。" });
        await walk.Rates("dissatisfied", false);
        await walk.Does(town.Dispatcher, "reopen", new { text = "夜里还有声音，请再处理。" });
        await walk.Does(housing, "submit-result", new { text = "更换了风机轴承。" });
        await walk.Does(town.Secretary, "pass", new { text = "昨晚陪您听了一夜，没有声音了。" });
        await walk.Rates("very-satisfied", true);

        using var db = house.Read();
        var closed = db.Cases.Single();
        (closed.State, closed.Grade, closed.Flags).ShouldBe((CaseState.Closed, RatingGrade.VerySatisfied, CaseFlags.None));
        db.Clocks.Count(clock => clock.SubjectId == told.Id && clock.StoppedAt == null).ShouldBe(0);
        await house.Settle();
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
        var story = (await walk.Track()).GetProperty("story").EnumerateArray().Select(one => one.GetProperty("what").GetString()!).ToList();
        story.ShouldContain(line => line.Contains("裁定由", StringComparison.Ordinal));
        story.ShouldContain(line => line.Contains("延长 5 个工作日", StringComparison.Ordinal));
        story.ShouldContain(line => line.Contains("3月12日 再看一次", StringComparison.Ordinal));
        story.ShouldNotContain(line => line.Contains("督办", StringComparison.Ordinal), "what goes on between offices is theirs");
    }

    [Theory, OnBoth]
    public async Task Of_two_at_the_same_moment_one_wins_and_the_other_is_told_what_changed(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.RequestReturn, new VerbInput { Text = "不归我们。", Basis = "权责清单", Unit = road.Town.Housing.Id }, road.Town.EcologyHandler);
        var seen = CaseStamp.Of(road.Case);
        using var street = await SignedInClient.As(house, road.Town.Dispatcher);
        using var county = await SignedInClient.As(house, road.Town.CountyDispatcher);
        var path = $"/api/v1/cases/{road.Id}/";
        var answers = await Task.WhenAll(
            street.Http.PostAsJsonAsync(path + "accept-return", new { seen, unit = road.Town.Housing.Id }, TestContext.Current.CancellationToken),
            county.Http.PostAsJsonAsync(path + "refuse-return", new { seen, text = "仍由你单位办理。" }, TestContext.Current.CancellationToken));
        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var late = await answers.Single(answer => answer.StatusCode == HttpStatusCode.Conflict).Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        late.GetProperty("reasons")[0].GetProperty("key").GetString().ShouldBe("Cases.Refusal.ChangedMeanwhile");
        road.Facts.Count(fact => fact.Kind is "cases.return-accepted" or "cases.return-refused").ShouldBe(1);
        road.Requests.Single().Decision.ShouldNotBeNull();
    }

    private static ClockRow Handling(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return db.Clocks.Single(clock => clock.SubjectId == id && clock.Kind == ClockKind.Handling && clock.StoppedAt == null);
    }

    private sealed class Walk(TestHouse house, Guid id, string code)
    {
        public async Task Does(Person person, string verb, object body)
        {
            var (status, text) = await Send(person, verb, body);
            status.ShouldBe(HttpStatusCode.OK, $"{verb}: {text}");
            using var db = house.Read();
            house.Get<ICases>().Orphans(db).ShouldBeEmpty($"after {verb}");
        }

        public async Task IsRefused(Person person, string verb, object body, string key, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
        {
            var (answered, text) = await Send(person, verb, body);
            answered.ShouldBe(status, text);
            text.ShouldContain(key);
        }

        public Task Nudges() => ByReporter("nudge", new { });

        public Task Rates(string grade, bool solved) => ByReporter("rate", new { grade, solved });

        public async Task<JsonElement> Track()
        {
            using var program = Reporter();
            return await program.GetFromJsonAsync<JsonElement>("/api/v1/track/" + code, TestContext.Current.CancellationToken);
        }

        private async Task ByReporter(string verb, object body)
        {
            using var program = Reporter();
            using var answer = await program.PostAsJsonAsync($"/api/v1/track/{code}/{verb}", body, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        private HttpClient Reporter() => new() { BaseAddress = new Uri(house.Address), DefaultRequestHeaders = { { "Accept", "application/json" }, { "Accept-Language", "zh" } } };

        private async Task<(HttpStatusCode Status, string Text)> Send(Person person, string verb, object body)
        {
            using var client = await SignedInClient.As(house, person);
            using var answer = await client.Http.PostAsJsonAsync($"/api/v1/cases/{id}/{verb}", body, TestContext.Current.CancellationToken);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}
