using System.Net;
using System.Text;
using System.Text.Json;
using Linli.Organizations;
using Linli.Tests.Houses;
using Linli.Whistles;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Whistles;

/// <summary>J3 once more through the JSON API, on both databases: every verb by its address, every refusal as a problem that names the field.</summary>
public sealed class WhistlesApiTests
{
    private static readonly int[] MarksOfDepartment = [30, 20, 30, 20];
    private static readonly int[] MarksOfStreet = [40, 30, 30];

    [Theory, OnBoth]
    public async Task The_story_goes_through_the_api_and_refusals_name_their_field(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var yard = await Yard.Build(house);
        var town = yard.Town;
        using var secretary = await SignedInClient.As(house, town.Secretary);
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        using var farmer = await SignedInClient.As(house, yard.Farmer);

        var (status, refused) = await Send(secretary, "", new { @case = yard.Case, urgency = "normal" });
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ShouldContain("matter", Case.Insensitive);
        refused.ShouldContain("units", Case.Insensitive);
        var (created, body) = await Send(secretary, "", new { @case = yard.Case, matter = "院内养猪扰民。", power = "动物检疫。", lack = "社区没有执法权。", urgency = "urgent", units = new[] { yard.Agriculture.Id } });
        created.ShouldBe(HttpStatusCode.Created, body);
        var id = JsonDocument.Parse(body).RootElement.GetProperty("id").GetGuid();
        await Ok(secretary, id, "request", new { });
        await Ok(dispatcher, id, "issue", new { });
        (await Send(farmer, $"/{id}/check-in", new { lon = 104.1 })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Send(farmer, $"/{id}/check-in", new { lon = 104.1, seat = 3 })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await Ok(farmer, id, "check-in", new { text = "两人到场", lon = 104.105, lat = 36.51 });
        (await Send(farmer, $"/{id}/check-in", new { })).Status.ShouldBe(HttpStatusCode.Conflict);
        using var db = house.Read();
        var invitation = (await db.WhistleInvitations.SingleAsync()).Id;
        await Ok(dispatcher, id, "propose-visit", new { at = "2026-03-04T15:00:00+08:00" });
        await Ok(dispatcher, id, "hold-conference", new { text = "转移仔猪。", duties = new[] { new { invitation, text = "三天内转移。", due = "2026-03-06" } } });
        await Ok(farmer, id, "answer-duty", new { text = "已转移。" });
        await Ok(dispatcher, id, "score-department", new { invitation, marks = MarksOfDepartment, voice = "社区满意。" });
        await Ok(farmer, id, "score-street", new { marks = MarksOfStreet });
        await Ok(dispatcher, id, "close", new { });
        (await Send(dispatcher, $"/{id}/dance", new { })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await db.Whistles.AsNoTracking().SingleAsync()).State.ShouldBe(WhistleState.Closed);
        using var form = new FormUrlEncodedContent([]);
        (await dispatcher.Http.PostAsync($"/api/v1/whistles/{id}/close", form)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_secretary_of_elsewhere_cannot_draft_for_a_case_out_of_sight()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var yard = await Yard.Build(house);
        using var other = await SignedInClient.As(house, yard.Town.OtherSecretary);
        (await Send(other, "", new { @case = yard.Case, matter = "事", power = "权", lack = "缺", urgency = "normal", units = new[] { yard.Agriculture.Id } })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get($"/whistles/new?case={yard.Case}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.Page($"/whistles/new?case={yard.Case}")).ShouldNotContain("金润嘉园");
    }

    [Theory, OnBoth]
    public async Task The_page_shows_what_one_may_do_greys_the_rest_with_reasons_and_keeps_what_was_typed(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var yard = await (await Yard.Build(house)).Blown();
        using var officer = await SignedInClient.As(house, yard.Officer);
        var refused = await officer.Post($"/whistles/{yard.Whistle}", "do-decline", ("text", "警力都在另一处。"), ("leader", ""));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.Content.ReadAsStringAsync();
        page.ShouldContain("请写批准领导的姓名和职务");
        page.ShouldContain("警力都在另一处。");
        await yard.AllCome();
        await yard.Conferred();
        await yard.Answered();
        using var dispatcher = await SignedInClient.As(house, yard.Town.Dispatcher);
        (await dispatcher.Page($"/whistles/{yard.Whistle}")).ShouldContain("还有 3 个部门的互评没有齐");
        using var leader = await SignedInClient.As(house, yard.Town.Leader);
        var seen = await leader.Page($"/whistles/{yard.Whistle}");
        seen.ShouldContain("现在不需要您做什么");
        (await leader.Page($"/whistles/{yard.Whistle}?lang=en")).ShouldNotContain("[Whistles.");
        (await (await dispatcher.Get($"/whistles/{yard.Whistle}/print")).Content.ReadAsStringAsync()).ShouldContain("先转移仔猪，再清理院子。");
        using var elsewhere = await SignedInClient.As(house, await house.NewPerson(Role.DepartmentHandler, yard.Town.Housing.Id));
        (await elsewhere.Page("/whistles/report-in")).ShouldContain("没有要报到的吹哨");
    }

    private static async Task Ok(SignedInClient who, Guid id, string verb, object body)
    {
        var (status, answer) = await Send(who, $"/{id}/{verb}", body);
        status.ShouldBe(HttpStatusCode.OK, $"{verb}: {answer}");
    }

    private static async Task<(HttpStatusCode Status, string Body)> Send(SignedInClient who, string path, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var answer = await who.Http.PostAsync("/api/v1/whistles" + path, content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
