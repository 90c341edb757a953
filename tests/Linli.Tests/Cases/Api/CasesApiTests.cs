using System.Net;
using System.Text;
using System.Text.Json;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Tests.Access;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Api;

/// <summary>The JSON API: reports, what a tracking code opens, and the verbs of those on duty.</summary>
public sealed class CasesApiTests
{
    [Theory, OnBoth]
    public async Task A_program_reports_once_however_often_it_sends(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var program = Program(house);
        var body = new { plate = town.Plate.ShortCode, text = "路灯坏了", phone = "13800005678", contact = "text-only", about = (string?)null };
        var first = await Send(program, "/api/v1/reports", body, key: "a-1");
        first.Status.ShouldBe(HttpStatusCode.Created);
        var code = first.Json.GetProperty("trackingCode").GetString()!;
        first.Location.ShouldBe("/api/v1/track/" + code);
        var again = await Send(program, "/api/v1/reports", body, key: "a-1");
        (again.Json.GetProperty("trackingCode").GetString(), again.Json.GetProperty("repeat").GetBoolean()).ShouldBe((code, true));
        var other = await Send(program, "/api/v1/reports", new { plate = town.Plate.Token, text = "别的事" }, key: "a-1");
        (other.Status, other.Reason).ShouldBe((HttpStatusCode.UnprocessableEntity, "Cases.Refusal.KeyUsedOtherwise"));
        var track = await Get(program, "/api/v1/track/" + code);
        track.Json.GetProperty("state").GetString().ShouldBe("submitted");
        track.Json.GetProperty("clocks")[0].GetProperty("why").GetString()!.ShouldContain("30 分钟");
        track.Json.GetProperty("mayDo").EnumerateArray().Select(verb => verb.GetString()).ShouldContain("withdraw");
    }

    [Theory]
    [InlineData("{", "Web.Refusal.JsonWrong")]
    [InlineData("{\"txt\":\"x\"}", "Web.Refusal.JsonWrong")]
    [InlineData("{\"contact\":1}", "Web.Refusal.JsonWrong")]
    [InlineData("{\"contact\":\"pigeon\"}", "Web.Refusal.JsonWrong")]
    [InlineData("[]", "Web.Refusal.JsonWrong")]
    [InlineData("null", "Cases.Refusal.Missing.Report")]
    [InlineData("{\"text\":\"x\",\"plate\":\"nonsense\"}", "Areas.Plate.Unknown")]
    [InlineData("{\"text\":\"x\",\"lon\":104.1,\"lat\":36.5}", "Areas.Place.NoDatum")]
    [InlineData("{\"text\":\"x\",\"area\":\"990101009009\"}", "Areas.Place.UnknownArea")]
    public async Task What_cannot_be_taken_is_refused_in_words(string json, string reason)
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var program = Program(house);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports") { Content = new StringContent(json, Encoding.UTF8, "application/json"), Headers = { { "Idempotency-Key", "k" } } };
        var answer = await Answer.Of(await program.SendAsync(request, TestContext.Current.CancellationToken));
        ((int)answer.Status).ShouldBeOneOf(422, 404);
        answer.Json.GetProperty("reasons").EnumerateArray().Select(one => one.GetProperty("key").GetString()).ShouldContain(reason);
        answer.Json.GetProperty("title").GetString()!.ShouldNotContain("[");
    }

    [Fact]
    public async Task Without_a_key_or_as_something_else_than_json_it_says_so_in_the_callers_language()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var program = Program(house, "en");
        (await Send(program, "/api/v1/reports", new { text = "x" })).Json.GetProperty("title").GetString()!.ShouldContain("Idempotency-Key header is missing");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("text", "x")]);
        (await Answer.Of(await program.PostAsync("/api/v1/reports", form, TestContext.Current.CancellationToken))).Reason.ShouldBe("Web.Refusal.NotJson");
    }

    [Theory, OnBoth]
    public async Task Whoever_holds_the_code_does_the_reporters_verbs_and_no_others(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        using var program = Program(house);
        var track = "/api/v1/track/" + told.TrackingCode;
        (await Send(program, track + "/add-word", new { text = "又响了" })).Status.ShouldBe(HttpStatusCode.OK);
        (await Send(program, track + "/accept", new { category = "0201" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Send(program, track + "/no-such-verb", new { })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Send(program, "/api/v1/track/0000000000000/withdraw", new { })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Send(program, track + "/rate", new { grade = "satisfied", solved = true })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Send(program, track + "/add-word", new { files = new[] { new { blob = "cases/aa/aa/0" } } })).Reason.ShouldBe("Web.Refusal.JsonWrong");
        (await Send(program, track + "/withdraw", new { })).Json.GetProperty("state").GetString().ShouldBe("withdrawn");
        (await Get(program, "/api/v1/track/" + told.TrackingCode)).Json.GetProperty("story").GetArrayLength().ShouldBe(3);
    }

    [Theory, OnBoth]
    public async Task Those_on_duty_act_on_what_they_see_and_nothing_else_is_there(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        var path = $"/api/v1/cases/{told.Id}/";
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (await Send(secretary.Http, path + "record-contact", new { contact = "reached", text = "说夜里最响" })).Status.ShouldBe(HttpStatusCode.OK);
        (await Send(secretary.Http, path + "accept", new { category = "9" })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Send(secretary.Http, path + "pass", new { text = "好" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Send(secretary.Http, path + "accept", new { category = "0201" })).Json.GetProperty("state").GetString().ShouldBe("accepted");
        (await Send(secretary.Http, $"/api/v1/cases/{Guid.Empty}/accept", new { })).Status.ShouldBe(HttpStatusCode.NotFound);
        using var other = await SignedInClient.As(house, town.OtherSecretary);
        (await Send(other.Http, path + "dispatch", new { unit = town.Ecology.Id })).Status.ShouldBe(HttpStatusCode.NotFound);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("category", "0201")]);
        (await secretary.Http.PostAsync(path + "accept", form, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        using var nobody = Program(house);
        (await Send(nobody, path + "accept", new { })).Status.ShouldBe(HttpStatusCode.Unauthorized);
        using var db = house.Read();
        (await db.Cases.SingleAsync(TestContext.Current.CancellationToken)).State.ShouldBe(CaseState.Accepted);
    }

    private static HttpClient Program(TestHouse house, string language = "zh") => new()
    {
        BaseAddress = new Uri(house.Address),
        DefaultRequestHeaders = { { "Accept", "application/json" }, { "Accept-Language", language } },
    };

    private static async Task<Answer> Send(HttpClient program, string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await Answer.Of(await program.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private static async Task<Answer> Get(HttpClient program, string path) => await Answer.Of(await program.GetAsync(path, TestContext.Current.CancellationToken));

    private sealed record Answer(HttpStatusCode Status, JsonElement Json, string? Location)
    {
        public string? Reason => Json.GetProperty("reasons")[0].GetProperty("key").GetString();

        public static async Task<Answer> Of(HttpResponseMessage answer)
        {
            using (answer)
            {
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                return new Answer(answer.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default, answer.Headers.Location?.ToString());
            }
        }
    }
}

/// <summary>R6 for the verbs: only those in scope find the case.</summary>
public sealed class CasesApiScope : IScopeProbe
{
    public IReadOnlyList<string> Routes => ["/api/v1/cases/{id:guid}/{verb}"];

    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        var path = $"/api/v1/cases/{told.Id}/record-contact";
        const string body = "{\"contact\":\"no-answer\"}";
        // A leader supervises what is at work and does nothing else.
        var atWork = await StoryTests.Report(house, town);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(atWork.Id), [(CaseVerb.Accept, new VerbInput { Category = "0201" }), (CaseVerb.Dispatch, new VerbInput { Unit = town.Ecology.Id })], town.As(town.Dispatcher))).ThrowIfRefused();
        return
        [
            new(town.Secretary, path, true) { Sends = body },
            new(town.GridWorker, path, true) { Sends = body },
            new(town.Dispatcher, path, true) { Sends = body },
            new(town.OtherSecretary, path, false) { Sends = body },
            new(town.EcologyHandler, path, false) { Sends = body },
            new(town.Leader, $"/api/v1/cases/{atWork.Id}/supervise", true) { Sends = "{\"text\":\"请三日内报告。\",\"level\":1,\"days\":3}" },
        ];
    }
}
