using System.Net;
using System.Text.RegularExpressions;
using Linli.Cases;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Organizations;
using Linli.Tests.Access;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.TakeDown;

/// <summary>代录: pasted or typed while listening, looked over, filed; the code is the reporter's alone.</summary>
public sealed partial class TakeDownPageTests
{
    private const string Page = "/cases/take-down";
    private static readonly string[] PickedOut = ["phone", "name", "address", "when", "happened", "message"];

    private const string Pasted = """
        刘阿姨 10:02
        我是金润嘉园3号楼的刘桂兰，昨晚十点半楼下风机又响了。
        电话13800005678，晚上七点以后联系我
        """;

    [Theory, OnBoth]
    public async Task A_pasted_message_comes_back_for_confirmation_and_is_filed_at_the_second_press(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var desk = await SignedInClient.As(house, town.Secretary);
        var shown = await (await desk.Post(Page, "take-down", ("text", Pasted))).Content.ReadAsStringAsync();
        using (var db = house.Read())
            (await db.Cases.AnyAsync()).ShouldBeFalse("nothing is stored before somebody looked");
        Value(shown, "phone").ShouldBe("138 0000 5678");
        Value(shown, "name").ShouldBe("刘桂兰");
        Value(shown, "address").ShouldBe("金润嘉园 3号楼");
        Value(shown, "when").ShouldBe("晚上七点以后联系我");

        var sent = await SendShown(desk, shown);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        using var read = house.Read();
        var filed = await read.Cases.SingleAsync();
        (filed.Channel, filed.BuildingId, filed.FiledBy, filed.ReportedByStaff, filed.OwesCallback).ShouldBe((IntakeChannel.Message, town.Plate.Building, town.Secretary.AccountId, false, true));
        var secrets = await read.CasePrivates.SingleAsync();
        var ring = house.Get<KeyRing>();
        CaseSecrets.Phone(secrets, ring)!.Normal.ShouldBe("13800005678");
        CaseSecrets.Name(secrets, ring).ShouldBe("刘桂兰");
        CaseSecrets.When(secrets, ring).ShouldBe("晚上七点以后联系我");
        CaseSecrets.Report(secrets, ring)!.ShouldNotContain("13800005678");
        CaseSecrets.Message(secrets, ring)!.ShouldContain("电话13800005678");
        (await read.Clocks.AnyAsync(clock => clock.Kind == ClockKind.CallBack && clock.StoppedAt == null)).ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task Typed_while_listening_it_is_one_press_and_few_fields(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var desk = await SignedInClient.As(house, town.Secretary);
        var page = await desk.Page(Page);
        var form = Form(page);
        var unfolded = FoldedAway().Replace(form, "");
        // 20 seconds are seven fields at most before the eye, of which two have to be typed: what, and a number.
        Controls().Count(unfolded).ShouldBe(7);
        Controls().Count(unfolded).ShouldBeGreaterThan(Regex.Count(unfolded, " required"));
        Regex.Count(unfolded, " required").ShouldBe(1);

        (await desk.Post(Page, "take-down", ("text", "楼道灯不亮"), ("phone", "13800005678"), ("channel", "phone"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var db = house.Read();
        var filed = await db.Cases.SingleAsync();
        (filed.Channel, filed.CommunityId, filed.Contact).ShouldBe((IntakeChannel.Phone, town.Community, ContactWay.Call));
        (await db.CasePrivates.SingleAsync()).Message.ShouldBeNull("nothing was pasted");
    }

    [Theory, OnBoth]
    public async Task Without_a_phone_the_answer_comes_by_a_visit_or_on_paper_and_paper_owes_no_call(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var desk = await SignedInClient.As(house, town.Secretary);
        var refused = await desk.Post(Page, "take-down", ("text", "暖气不热"), ("channel", "desk"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("没有留电话");

        (await desk.Post(Page, "take-down", ("text", "暖气不热"), ("contact", "paper"), ("channel", "desk"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Post(Page, "take-down", ("text", "水管漏水"), ("contact", "visit"), ("channel", "desk"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Post(Page, "take-down", ("text", "井盖松了"), ("contact", "none"), ("channel", "message"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var db = house.Read();
        var owed = (await db.Cases.ToListAsync()).ToDictionary(row => row.Contact, row => row.OwesCallback);
        owed.ShouldBe(new Dictionary<ContactWay, bool> { [ContactWay.Paper] = false, [ContactWay.Visit] = true, [ContactWay.None] = false }, ignoreOrder: true);
        (await db.Clocks.CountAsync(clock => clock.Kind == ClockKind.CallBack)).ShouldBe(1);
        // What owes no call stands in no list of calls.
        (await desk.Page("/cases/callback")).ShouldNotContain("暖气不热");
    }

    [Theory, OnBoth]
    public async Task The_code_is_never_on_a_page_of_staff_but_the_receipt_which_is_on_the_record(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var desk = await SignedInClient.As(house, town.Secretary);
        var done = (await desk.Post(Page, "take-down", ("text", "楼道灯不亮"), ("phone", "13800005678"))).Headers.Location!.ToString();
        Guid id;
        string code;
        using (var db = house.Read())
        {
            id = (await db.Cases.SingleAsync()).Id;
            code = CaseSecrets.Tracking(await db.CasePrivates.SingleAsync(), house.Get<KeyRing>());
        }
        var receipt = $"/cases/{id}/receipt";
        foreach (var path in new[] { done, $"/cases/{id}", $"/cases/{id}/print", "/cases/callback" })
            Holds(await desk.Page(path), code).ShouldBeFalse(path);
        (await desk.Get(receipt)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "not asked for yet");

        (await desk.Post(done, "receipt")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var slip = await desk.Page(receipt);
        Holds(slip, code).ShouldBeTrue();
        // Printed, never shown: what stands on the screen is the other sentence.
        OnlyOnPaper().Matches(slip).ShouldAllBe(match => !match.Value.Contains("no-print", StringComparison.Ordinal));
        Holds(OnlyOnPaper().Replace(slip, ""), code).ShouldBeFalse();
        using (var db = house.Read())
            (await db.Facts.ToListAsync()).Single(fact => fact.Is<IdentityUnmasked>()).Read<IdentityUnmasked>().What.ShouldBe("receipt");
        using var resident = Resident.Before(house);
        (await resident.Open($"/t/{code}/data")).Text.ShouldContain("打印了带查询码的回执");

        using var colleague = await SignedInClient.As(house, town.GridHead);
        (await colleague.Get(receipt)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.Page(done)).ShouldNotContain("form-receipt");
        house.Clock.Pass(TimeSpan.FromMinutes(61));
        using var later = await SignedInClient.As(house, town.Secretary);
        (await later.Get(receipt)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await later.Post(done, "receipt")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnBoth]
    public async Task The_original_message_opens_with_a_reason_and_goes_with_the_contact(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var desk = await SignedInClient.As(house, town.Secretary);
        await SendShown(desk, await (await desk.Post(Page, "take-down", ("text", Pasted))).Content.ReadAsStringAsync());
        Guid id;
        using (var db = house.Read())
            id = (await db.Cases.SingleAsync()).Id;
        (await desk.Page($"/cases/{id}")).ShouldNotContain("电话13800005678");
        (await desk.Post($"/cases/{id}", "message", ("why", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var opened = await desk.Post($"/cases/{id}", "message", ("why", "核对门牌号"));
        (await opened.Content.ReadAsStringAsync()).ShouldContain("电话13800005678");

        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), CaseVerb.EraseContact, new VerbInput(), town.Resident)).ThrowIfRefused();
        using var read = house.Read();
        (await read.CasePrivates.SingleAsync()).Message.ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task A_screenshot_and_a_voice_come_along_and_a_song_is_turned_away_with_the_words_kept(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var desk = await SignedInClient.As(house, town.Secretary);
        var page = await desk.Page(Page);
        (string, string)[] fields = [("text", "看截图"), ("phone", "13800005678"), ("contact", ""), ("address", ""), ("name", ""), ("channel", "message"), ("message", "")];
        var refused = await Multipart(desk, page, fields, ("voice", TinyFiles.SilentWebm(10)));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        again.ShouldContain("这段录音里没有声音");
        again.ShouldContain("看截图");
        (await Multipart(desk, page, fields, ("photos", TinyFiles.Png()), ("voice", TinyFiles.Amr(500)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var db = house.Read();
        (await db.CaseFiles.Select(file => file.Kind).ToListAsync()).Order().ShouldBe(["amr", "png"]);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_case_and_building_chiefs_have_a_page_of_their_own()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var desk = await SignedInClient.As(house, town.Secretary);
        var page = await desk.Page(Page);
        foreach (var _ in new[] { 1, 2 })
            (await Multipart(desk, page, [("text", "楼道灯不亮"), ("phone", "13800005678"), ("message", "")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var db = house.Read();
        (await db.Cases.CountAsync()).ShouldBe(1);
        using var chief = await SignedInClient.As(house, await house.NewPerson(Role.BuildingChief, town.CommunityOffice.Id, town.Plate.Building, ScopeKind.Building));
        (await chief.Get(Page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpResponseMessage> SendShown(SignedInClient desk, string shown) => await Multipart(desk, shown,
        [.. PickedOut.Select(name => (name, Value(shown, name))), ("text", TextOf(shown)), ("channel", Chosen(shown, "channel")), ("contact", Chosen(shown, "contact"))]);

    private static async Task<HttpResponseMessage> Multipart(SignedInClient desk, string page, (string Name, string Value)[] fields, params (string Name, byte[] Content)[] files)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Resident.Hidden(page, "take-down").Where(hidden => fields.All(field => field.Name != hidden.Name)).Concat(fields))
            body.Add(new StringContent(value), name);
        foreach (var (name, content) in files)
            body.Add(new ByteArrayContent(content), name, "file");
        return await desk.Http.PostAsync(Page, body, TestContext.Current.CancellationToken);
    }

    private static string Form(string page) => page[page.IndexOf("id=\"form-take-down\"", StringComparison.Ordinal)..] is var from ? from[..from.IndexOf("</form>", StringComparison.Ordinal)] : "";

    private static string Value(string page, string name) => WebUtility.HtmlDecode(Regex.Match(Form(page), $"<input[^>]* name=\"{name}\"[^>]*>") is { Success: true } input ? Regex.Match(input.Value, " value=\"([^\"]*)\"").Groups[1].Value : "");

    private static string TextOf(string page) => WebUtility.HtmlDecode(Regex.Match(Form(page), "<textarea[^>]* name=\"text\"[^>]*>([^<]*)</textarea>").Groups[1].Value);

    private static string Chosen(string page, string name) => Regex.Match(Form(page), $"<select[^>]* name=\"{name}\".*?</select>", RegexOptions.Singleline) is { Success: true } list ? Regex.Match(list.Value, "<option value=\"([^\"]*)\"[^>]* selected").Groups[1].Value : "";

    private static bool Holds(string page, string code) => page.Contains(code, StringComparison.Ordinal) || page.Contains(TrackingCode.Written(code), StringComparison.Ordinal);

    [GeneratedRegex("<details.*?</details>", RegexOptions.Singleline)]
    private static partial Regex FoldedAway();

    [GeneratedRegex("<(?:textarea|select|input (?!type=\"hidden\"))")]
    private static partial Regex Controls();

    [GeneratedRegex("<div class=\"[^\"]*print-only\">.*?</div>", RegexOptions.Singleline)]
    private static partial Regex OnlyOnPaper();
}

/// <summary>The receipt: for the one who took it down and has just asked for it, and for nobody else.</summary>
public sealed class ReceiptScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/cases/{Id:guid}/receipt"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        var told = (await house.Get<ReportCase>().Run(new ReportInput
        {
            Where = new Linli.Areas.Whereabouts { Plate = town.Plate.Token },
            Text = "楼道灯不亮",
            Phone = "13800005678",
            Channel = IntakeChannel.Phone,
        }, town.As(town.Secretary))).ThrowIfRefused();
        using (var browser = await SignedInClient.As(house, town.Secretary))
            (await browser.Post($"/cases/take-down?done={told.Id}", "receipt")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var path = $"/cases/{told.Id}/receipt";
        return
        [
            new ScopeQuestion(town.Secretary, path, true),
            new ScopeQuestion(town.GridHead, path, false),
            new ScopeQuestion(town.Dispatcher, path, false),
            new ScopeQuestion(town.OtherSecretary, path, false),
            new ScopeQuestion(town.EcologyHandler, path, false),
            new ScopeQuestion(null, path, false),
        ];
    }
}
