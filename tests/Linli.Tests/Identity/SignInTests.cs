using System.Net;
using Linli.Foundation.Facts;
using Linli.Identity;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Identity;

public sealed class SignInTests
{
    [Theory, OnBoth]
    public async Task Who_gives_name_and_password_lands_at_work(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var worker = await house.NewPerson(Role.GridWorker, displayName: "李网格");
        using var browser = await SignedInClient.As(house, worker);
        (await browser.Page("/work")).ShouldContain("李网格");
    }

    [Theory, OnBoth]
    public async Task A_wrong_password_a_locked_account_and_an_unknown_name_are_told_alike(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var worker = await house.NewPerson(Role.GridWorker);
        using var browser = SignedInClient.Nobody(house);
        var wrong = await Told(browser.SignIn(worker.AccountName, "not the password"));
        var unknown = await Told(browser.SignIn("nobody", "not the password"));
        for (var more = 0; more < 4; more++)
            await Told(browser.SignIn(worker.AccountName, "not the password"));
        var locked = await Told(browser.SignIn(worker.AccountName, Person.Password));
        wrong.ShouldBe((HttpStatusCode.UnprocessableEntity, "没有登录成功"));
        unknown.ShouldBe(wrong);
        locked.ShouldBe(wrong);
    }

    [Theory, OnBoth]
    public async Task Five_failures_lock_for_a_quarter_of_an_hour(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var worker = await house.NewPerson(Role.GridWorker);
        for (var failure = 0; failure < 5; failure++)
            (await Try(house, worker, "wrong")).ShouldBeFalse();
        (await Try(house, worker, Person.Password)).ShouldBeFalse();
        house.Clock.Pass(TimeSpan.FromMinutes(14));
        (await Try(house, worker, Person.Password)).ShouldBeFalse();
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        (await Try(house, worker, Person.Password)).ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task Any_number_of_guesses_at_once_gets_five_tries(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind, b => b.Services.AddSingleton(new IdentitySettings { TriesPerName = 1000 }));
        var worker = await house.NewPerson(Role.GridWorker);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Try(house, worker, "wrong")));
        using var db = house.Read();
        db.Facts.Count(fact => fact.Kind == "identity.sign-in-failed").ShouldBe(5);
        db.Accounts.Single().LockedUntil.ShouldBe(house.Clock.Now + NodaTime.Duration.FromMinutes(15));
    }

    [Theory, OnBoth]
    public async Task A_success_forgets_the_failures_before_it(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var worker = await house.NewPerson(Role.GridWorker);
        for (var round = 0; round < 2; round++)
        {
            for (var failure = 0; failure < 4; failure++)
                (await Try(house, worker, "wrong")).ShouldBeFalse();
            (await Try(house, worker, Person.Password)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task The_name_typed_is_kept_and_the_password_is_not()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = SignedInClient.Nobody(house);
        var answer = await browser.SignIn("zhang.san", "my secret words");
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("value=\"zhang.san\"");
        page.ShouldNotContain("my secret words");
    }

    [Fact]
    public async Task The_eleventh_try_in_a_minute_must_wait()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = SignedInClient.Nobody(house);
        for (var count = 0; count < 10; count++)
            (await browser.SignIn("zhang.san", "wrong")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.SignIn("zhang.san", "wrong")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await browser.SignIn("li.si", "wrong")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnBoth]
    public async Task The_cookie_is_new_at_each_sign_in_and_the_old_one_is_over(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var worker = await house.NewPerson(Role.GridWorker);
        using var browser = await SignedInClient.As(house, worker);
        var planted = Cookie(browser);
        await browser.SignIn(worker.AccountName, Person.Password);
        Cookie(browser).ShouldNotBe(planted);
        using var other = SignedInClient.Nobody(house);
        other.Cookies.Add(new Uri(house.Address), new Cookie("linli", planted));
        (await other.Get("/work")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.Get("/work")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_cookie_is_not_for_scripts_nor_for_other_sites()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var worker = await house.NewPerson(Role.GridWorker);
        using var browser = SignedInClient.Nobody(house);
        var answer = await browser.SignIn(worker.AccountName, Person.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("linli=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldNotContain("expires");
    }

    [Fact]
    public async Task One_comes_back_to_the_page_asked_for_but_never_to_another_site()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var worker = await house.NewPerson(Role.GridWorker);
        using var browser = SignedInClient.Nobody(house);
        (await browser.Get("/posts?x=1")).Headers.Location!.ToString().ShouldBe("/sign-in?back=%2Fposts%3Fx%3D1");
        (await browser.SignIn(worker.AccountName, Person.Password, "/posts?x=1")).Headers.Location!.ToString().ShouldEndWith("/posts?x=1");
        foreach (var elsewhere in new[] { "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)" })
            (await browser.SignIn(worker.AccountName, Person.Password, elsewhere)).Headers.Location!.ToString().ShouldEndWith("/work");
    }

    [Fact]
    public async Task Another_site_cannot_sign_anyone_in()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var worker = await house.NewPerson(Role.GridWorker);
        using var browser = SignedInClient.Nobody(house);
        browser.Http.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        (await browser.SignIn(worker.AccountName, Person.Password)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<bool> Try(TestHouse house, Person person, string password) =>
        !(await house.Get<SignIn>().Run(new Credentials(person.AccountName, password, IPAddress.Loopback))).IsRefused;

    private static async Task<(HttpStatusCode, string)> Told(Task<HttpResponseMessage> answer)
    {
        var page = await (await answer).Content.ReadAsStringAsync();
        return ((await answer).StatusCode, page.Contains("没有登录成功", StringComparison.Ordinal) ? "没有登录成功" : page);
    }

    private static string Cookie(SignedInClient browser) => browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == "linli").Value;
}
