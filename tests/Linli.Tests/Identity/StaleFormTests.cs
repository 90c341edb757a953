using System.Net;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Identity;

/// <summary>What a person typed is never lost to a stale token or a session that is over.</summary>
public sealed class StaleFormTests
{
    private static readonly (string, string)[] Typed = [("name", "清河县城市管理局"), ("kind", "department"), ("department", "urban-management"), ("phone", "0943-8221234")];

    [Theory, OnBoth]
    public async Task A_stale_token_shows_the_page_again_with_what_was_typed_and_does_nothing(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var units = Units(house);
        var answer = await browser.Send("/organizations/found", "found", "stale", Typed);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("value=\"清河县城市管理局\"");
        page.ShouldContain("这一页打开的时间有点长");
        page.ShouldContain("__RequestVerificationToken");
        Units(house).ShouldBe(units);
        (await browser.Post("/organizations/found", "found", Typed)).Headers.Location!.ToString().ShouldContain("Organizations.Done.Founded");
        Units(house).ShouldBe(units + 1);
    }

    [Theory, OnBoth]
    public async Task After_a_session_is_over_the_same_person_finds_what_was_typed(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var admin = await house.NewPerson(Role.SystemAdmin);
        using var browser = await SignedInClient.As(house, admin);
        house.Clock.Pass(TimeSpan.FromHours(1));
        var sent = await browser.Send("/organizations/found", "found", "whatever", Typed);
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var signIn = sent.Headers.Location!.ToString();
        (await browser.Page(signIn)).ShouldContain("刚才填的内容还在");
        var back = await browser.Send(signIn, "sign-in", null, ("name", admin.AccountName), ("password", Person.Password));
        var page = await browser.Page(back.Headers.Location!.ToString());
        page.ShouldContain("value=\"清河县城市管理局\"");
        page.ShouldContain("登录到期");
    }

    [Theory, OnBoth]
    public async Task What_one_person_typed_is_not_shown_to_another(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var (admin, other) = (await house.NewPerson(Role.SystemAdmin), await house.NewPerson(Role.SystemAdmin));
        using var browser = await SignedInClient.As(house, admin);
        house.Clock.Pass(TimeSpan.FromHours(1));
        var signIn = (await browser.Send("/organizations/found", "found", "whatever", Typed)).Headers.Location!.ToString();
        var back = await browser.Send(signIn, "sign-in", null, ("name", other.AccountName), ("password", Person.Password));
        (await browser.Page(back.Headers.Location!.ToString())).ShouldNotContain("清河县城市管理局");
    }

    [Fact]
    public async Task A_password_is_never_kept()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var admin = await house.NewPerson(Role.SystemAdmin);
        using var browser = await SignedInClient.As(house, admin);
        var page = await (await browser.Send("/password", "password", "stale", ("old-password", Person.Password), ("new-password", "my own words 7"))).Content.ReadAsStringAsync();
        page.ShouldNotContain("my own words 7");
        page.ShouldNotContain(Person.Password);
    }

    [Fact]
    public async Task Nobody_who_had_no_session_can_leave_anything_behind()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = SignedInClient.Nobody(house);
        (await browser.Send("/organizations/found", "found", "whatever", Typed)).Headers.Location!.ToString().ShouldBe("/sign-in?back=%2Forganizations%2Ffound");
    }

    private static int Units(TestHouse house)
    {
        using var db = house.Read();
        return db.Units.Count();
    }
}
