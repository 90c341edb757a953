using System.Net;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Complaints;

public sealed class ComplaintPagesTests
{
    private const string Words = "有人让我打好评才给修灯";

    [Theory, OnBoth]
    public async Task Anyone_complains_without_a_name_and_the_county_answers(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        using var resident = SignedInClient.Nobody(house);
        (await resident.Post("/complaint", "complaint", ("words", Words), ("phone", "138 0000 5678"))).Headers.Location!.ToString().ShouldEndWith("/complaint/done");
        (await resident.Page("/complaint/done")).ShouldContain("收到了");
        var county = await house.NewPerson(Role.CountyDispatcher, displayName: "孙立");
        using var browser = await SignedInClient.As(house, county);
        var list = await browser.Page("/complaints");
        list.ShouldContain(Words);
        list.ShouldContain("138****5678");
        var one = Link(list);
        var shown = await (await browser.Post(one, "unmask", ("why", "回话"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        shown.ShouldContain("138 0000 5678");
        (await browser.Post(one, "answer", ("answer", "已查实并道歉"))).Headers.Location!.ToString().ShouldContain("/complaints");
        (await browser.Page("/complaints")).ShouldNotContain(Words);
        (await browser.Page("/complaints?show=answered")).ShouldContain(Words);
        var answered = await browser.Page(one);
        answered.ShouldContain("已查实并道歉");
        answered.ShouldContain("孙立");
    }

    [Theory, OnBoth]
    public async Task Words_and_number_lie_sealed_and_every_look_is_a_fact(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        using var resident = SignedInClient.Nobody(house);
        await resident.Post("/complaint", "complaint", ("words", Words), ("phone", "13800005678"));
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var one = Link(await browser.Page("/complaints"));
        (await browser.Post(one, "unmask", ("why", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await browser.Post(one, "unmask", ("why", "回话"));
        using var db = house.Read();
        var facts = db.Facts.Where(fact => fact.SubjectKind == "complaint").OrderBy(fact => fact.Version).ToList();
        facts.Select(fact => fact.Kind).ShouldBe(["complaints.complaint-made", "complaints.phone-unmasked"]);
        string.Join(' ', facts.Select(fact => fact.Payload)).ShouldNotContain("回话");
        db.Set<Linli.Complaints.Complaint>().Single().Words.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes("好评")).ShouldBe(-1);
    }

    [Theory, OnBoth]
    public async Task Sent_twice_it_is_kept_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        using var resident = SignedInClient.Nobody(house);
        (string, string)[] form = [("words", Words), ("idempotency-key", new string('a', 32))];
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => resident.Send("/complaint", "complaint", null, form)));
        using var db = house.Read();
        db.Set<Linli.Complaints.Complaint>().Count().ShouldBe(1);
        db.Facts.Count(fact => fact.SubjectKind == "complaint").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_is_kept()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var resident = SignedInClient.Nobody(house);
        using var answer = await resident.Post("/complaint", "complaint", ("words", " "), ("phone", "12"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("请写几个字");
        page.ShouldContain("value=\"12\"");
    }

    [Fact]
    public async Task A_flood_is_slowed_and_loses_no_words()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Services.AddSingleton(new Linli.Complaints.ComplaintsSettings { PerAddress = 2 })).Serve();
        using var resident = SignedInClient.Nobody(house);
        for (var sent = 0; sent < 2; sent++)
            await resident.Post("/complaint", "complaint", ("words", Words));
        using var answer = await resident.Post("/complaint", "complaint", ("words", "还有一句"));
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("还有一句");
    }

    [Fact]
    public async Task Another_site_cannot_send_it()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var resident = SignedInClient.Nobody(house);
        resident.Http.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        resident.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        (await resident.Send("/complaint", "complaint", null, ("words", Words))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, OnBoth]
    public async Task The_list_turns_its_pages_and_misses_none(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        for (var number = 0; number < 60; number++)
        {
            if (number % 3 == 0)
                house.Clock.Pass(TimeSpan.FromSeconds(1));
            var made = await house.Get<Linli.Complaints.Make.MakeComplaint>().Run(new($"意见{number:00}。", "", $"{number:0000000000000000}"), Act.ByResident(house.Clock.Now), TestContext.Current.CancellationToken);
            made.IsRefused.ShouldBeFalse();
        }
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.CountyDispatcher));
        var first = await browser.Page("/complaints");
        var next = System.Text.RegularExpressions.Regex.Match(first, "href=\"([^\"]*after=[^\"]*)\" rel=\"next\"").Groups[1].Value;
        var both = first + await browser.Page(WebUtility.HtmlDecode(next));
        for (var number = 0; number < 60; number++)
            both.ShouldContain($"意见{number:00}。");
    }

    private static string Link(string list) => System.Text.RegularExpressions.Regex.Match(list, "/complaints/[0-9a-f-]{36}").Value;
}
