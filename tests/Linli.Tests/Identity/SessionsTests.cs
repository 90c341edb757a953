using System.Net;
using Linli.Foundation.Facts;
using Linli.Identity;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Identity;

public sealed class SessionsTests
{
    [Theory, OnBoth]
    public async Task Ending_a_post_ends_the_sessions_that_act_in_it_at_once(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var secretary = await house.NewPerson(Role.Secretary);
        using var browser = await SignedInClient.As(house, secretary);
        (await house.Get<EndPost>().Run(secretary.Post!.Id, Act.BySystem(house.Clock.Now))).IsRefused.ShouldBeFalse();
        await IsOver(browser);
        await house.Settle();
        using var db = house.Read();
        db.Sessions.Single().EndedWhy.ShouldBe(SessionEnd.PostEnded);
    }

    [Theory, OnBoth]
    public async Task Another_node_sees_the_end_of_a_post_too(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        using var other = house.AnotherNode();
        var secretary = await house.NewPerson(Role.Secretary);
        using var browser = await SignedInClient.As(house, secretary);
        (await other.Get<EndPost>().Run(secretary.Post!.Id, Act.BySystem(house.Clock.Now))).IsRefused.ShouldBeFalse();
        await other.Settle();
        await IsOver(browser);
    }

    [Theory, OnBoth]
    public async Task A_term_that_runs_out_ends_the_session(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var person = await house.NewPerson(null);
        var unit = await house.NewUnit();
        await house.Get<AppointTo>().Run(new NewPost(person.AccountId, unit.Id, Role.DepartmentHandler) { EndsAt = house.Clock.Now + NodaTime.Duration.FromMinutes(10) }, Act.BySystem(house.Clock.Now));
        using var browser = await SignedInClient.As(house, person);
        await IsRunning(browser);
        house.Clock.Pass(TimeSpan.FromMinutes(10));
        await IsOver(browser);
    }

    [Theory, OnBoth]
    public async Task A_desk_left_alone_for_half_an_hour_is_signed_out_and_one_in_use_is_not(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.StreetDispatcher));
        for (var quarter = 0; quarter < 4; quarter++)
        {
            house.Clock.Pass(TimeSpan.FromMinutes(20));
            await IsRunning(browser);
        }
        house.Clock.Pass(TimeSpan.FromMinutes(30));
        await IsOver(browser);
    }

    [Fact]
    public async Task A_grid_workers_phone_may_rest_for_a_shift_and_even_that_ends_after_twelve_hours()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.GridWorker));
        house.Clock.Pass(TimeSpan.FromHours(7));
        await IsRunning(browser);
        house.Clock.Pass(TimeSpan.FromHours(5));
        await IsOver(browser);
    }

    [Theory, OnBoth]
    public async Task A_changed_password_ends_the_persons_other_sessions(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var person = await house.NewPerson(Role.StreetDispatcher);
        using var thief = await SignedInClient.As(house, person);
        using var browser = await SignedInClient.As(house, person);
        var answer = await browser.Post("/password", "password", ("old-password", Person.Password), ("new-password", "another horse 9"), ("again-password", "another horse 9"));
        answer.Headers.Location!.ToString().ShouldEndWith("/work?done=Identity.Done.PasswordChanged");
        await IsRunning(browser);
        await IsOver(thief);
        (await browser.SignIn(person.AccountName, Person.Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnBoth]
    public async Task A_reset_or_closed_account_is_out_everywhere(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var (reset, closed) = (await house.NewPerson(Role.StreetDispatcher), await house.NewPerson(Role.StreetDispatcher));
        using var first = await SignedInClient.As(house, reset);
        using var second = await SignedInClient.As(house, closed);
        var made = await house.Get<KeepAccounts>().Reset(reset.AccountId, Act.BySystem(house.Clock.Now));
        await house.Get<KeepAccounts>().Close(closed.AccountId, Act.BySystem(house.Clock.Now));
        await IsOver(first);
        await IsOver(second);
        (await second.SignIn(closed.AccountName, Person.Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await first.SignIn(reset.AccountName, made.Value.InitialPassword)).Headers.Location!.ToString().ShouldEndWith("/work");
    }

    [Theory, OnBoth]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.Leader));
        using var thief = SignedInClient.Nobody(house);
        thief.Cookies.Add(browser.Cookies.GetAllCookies());
        (await browser.Post("/sign-out", "sign-out")).Headers.Location!.ToString().ShouldContain("/sign-in");
        await IsOver(thief);
    }

    [Fact]
    public async Task Neither_a_forged_nor_a_torn_cookie_is_anybody()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        foreach (var cookie in new[] { "x", "", new string('A', 43), new string('=', 43), "%00", new string('z', 5000) })
        {
            using var browser = SignedInClient.Nobody(house);
            browser.Http.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", $"linli={cookie}");
            await IsOver(browser);
        }
    }

    [Theory, OnBoth]
    public async Task With_several_posts_one_chooses_and_is_remembered(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var person = await house.NewPerson(Role.Secretary);
        var second = await house.Appoint(person, Role.StreetDispatcher);
        using var browser = await SignedInClient.As(house, person);
        (await browser.Page("/posts")).ShouldContain("街道调度员");
        (await browser.Post("/posts", "posts", ("post", second.Id.ToString()))).Headers.Location!.ToString().ShouldEndWith("/work");
        (await browser.Page("/posts")).ShouldContain("街道调度员");
        using var again = await SignedInClient.As(house, person);
        (await again.Page("/posts")).ShouldContain("街道调度员");
    }

    [Theory, OnBoth]
    public async Task Nobody_takes_anothers_post(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var (person, other) = (await house.NewPerson(Role.Secretary), await house.NewPerson(Role.StreetDispatcher));
        using var browser = await SignedInClient.As(house, person);
        (await browser.Post("/posts", "posts", ("post", other.Post!.Id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task IsOver(SignedInClient browser) => ((await browser.Get("/me")).Headers.Location?.ToString() ?? "let in").ShouldStartWith("/sign-in");

    private static async Task IsRunning(SignedInClient browser) => (await browser.Get("/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
}
