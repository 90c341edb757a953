using System.Net;
using System.Text.RegularExpressions;
using Linli.Foundation.Facts;
using Linli.Identity;
using Linli.Identity.SecondFactors;
using Linli.Organizations;
using Linli.Tests.Access;
using Linli.Tests.Houses;

namespace Linli.Tests.Identity.SecondFactors;

/// <summary>R15: the second factor of staff.</summary>
public sealed partial class SecondFactorTests
{
    [Theory, OnBoth]
    public async Task An_administrator_sets_one_up_at_the_first_sign_in_and_shows_it_at_the_next(DatabaseKind kind)
    {
        using var house = await Open(kind).Serve();
        var admin = await house.NewPerson(Role.SystemAdmin);
        using var browser = SignedInClient.Nobody(house);
        (await browser.SignIn(admin.AccountName, Person.Password)).Headers.Location!.ToString().ShouldContain("/second-factor?back=%2Fwork");
        (await browser.Get("/admin")).Headers.Location!.ToString().ShouldStartWith("/second-factor");
        var (secret, codes) = await SetUp(house, browser);
        codes.Count.ShouldBe(10);
        (await browser.Get("/admin")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var next = SignedInClient.Nobody(house);
        await next.SignIn(admin.AccountName, Person.Password);
        (await next.Page("/second-factor")).ShouldNotContain("<svg class=\"qr", customMessage: "the secret is shown once");
        house.Clock.Pass(TimeSpan.FromSeconds(30));
        (await Show(next, Now(house, secret))).ShouldBe(HttpStatusCode.Found);
        (await next.Get("/admin")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, OnBoth]
    public async Task The_password_alone_opens_no_page_of_the_route_table(DatabaseKind kind)
    {
        using var house = await Open(kind).Serve();
        using var browser = SignedInClient.Nobody(house);
        await browser.SignIn((await house.NewPerson(Role.SystemAdmin)).AccountName, Person.Password);
        var open = new List<string>();
        foreach (var route in RouteTable.Of(house).Where(route => route is { Permissions.Count: > 0, Method: "GET" }))
            if ((await browser.Http.GetAsync(route.Path, HttpCompletionOption.ResponseHeadersRead)).StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound)
                open.Add(route.Path);
        open.ShouldBeEmpty();
        using var api = new HttpRequestMessage(HttpMethod.Get, "/me");
        api.Headers.Add("Accept", "application/json");
        browser.Http.DefaultRequestHeaders.Accept.Clear();
        (await browser.Http.SendAsync(api)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, OnBoth]
    public async Task A_code_is_taken_once_also_by_two_at_the_same_instant(DatabaseKind kind)
    {
        using var house = Open(kind);
        var (admin, secret, _) = await Enrolled(house);
        house.Clock.Pass(TimeSpan.FromSeconds(60));
        var sessions = new[] { await Begin(house, admin), await Begin(house, admin), await Begin(house, admin) };
        var shown = await Task.WhenAll(sessions.Select(session => house.Get<ShowSecondFactor>().Run(session, Now(house, secret), false, IPAddress.Loopback)));
        shown.Count(one => !one.IsRefused).ShouldBe(1);
        shown.First(one => one.IsRefused).Refusals.Single().Key.ShouldBe("Identity.Refusal.CodeWrong");
        (await house.Get<ShowSecondFactor>().Run(sessions[1], Now(house, secret), false, IPAddress.Loopback)).IsRefused.ShouldBeTrue("replayed");
    }

    [Theory, OnBoth]
    public async Task Five_wrong_codes_lock_and_the_right_password_between_them_gives_no_more(DatabaseKind kind)
    {
        using var house = Open(kind, new IdentitySettings { TriesPerName = 1000 });
        var (admin, secret, _) = await Enrolled(house);
        house.Clock.Pass(TimeSpan.FromSeconds(60));
        for (var guess = 0; guess < 4; guess++)
            (await house.Get<ShowSecondFactor>().Run(await Begin(house, admin), "000000", false, IPAddress.Loopback)).IsRefused.ShouldBeTrue();
        var last = await Begin(house, admin);
        (await house.Get<ShowSecondFactor>().Run(last, "000000", false, IPAddress.Loopback)).IsRefused.ShouldBeTrue();
        (await house.Get<ShowSecondFactor>().Run(last, Now(house, secret), false, IPAddress.Loopback)).IsRefused.ShouldBeTrue("locked");
        (await house.Get<SignIn>().Run(new Credentials(admin.AccountName, Person.Password, IPAddress.Loopback))).IsRefused.ShouldBeTrue("locked");
        house.Clock.Pass(TimeSpan.FromMinutes(15));
        (await house.Get<ShowSecondFactor>().Run(await Begin(house, admin), Now(house, secret), false, IPAddress.Loopback)).IsRefused.ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task Any_number_of_codes_at_once_gets_five_tries(DatabaseKind kind)
    {
        using var house = Open(kind, new IdentitySettings { TriesPerName = 1000 });
        var (admin, _, _) = await Enrolled(house);
        var session = await Begin(house, admin);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(guess => house.Get<ShowSecondFactor>().Run(session, $"{guess:D6}", false, IPAddress.Loopback)));
        using var db = house.Read();
        db.Facts.Count(fact => fact.Kind == "identity.sign-in-failed").ShouldBe(5);
    }

    [Theory, OnBoth]
    public async Task A_recovery_code_works_once_and_only_for_its_own_account(DatabaseKind kind)
    {
        using var house = Open(kind);
        var (admin, _, codes) = await Enrolled(house);
        var (other, _, _) = await Enrolled(house, Role.Auditor);
        (await house.Get<ShowSecondFactor>().Run(await Begin(house, other), codes[0], false, IPAddress.Loopback)).IsRefused.ShouldBeTrue();
        (await house.Get<ShowSecondFactor>().Run(await Begin(house, admin), codes[0].ToUpperInvariant(), false, IPAddress.Loopback)).IsRefused.ShouldBeFalse();
        (await house.Get<ShowSecondFactor>().Run(await Begin(house, admin), codes[0], false, IPAddress.Loopback)).IsRefused.ShouldBeTrue();
        using var db = house.Read();
        db.Facts.Count(fact => fact.Kind == "identity.recovery-code-used").ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task The_cookie_from_before_the_second_factor_opens_nothing_after_it(DatabaseKind kind)
    {
        using var house = await Open(kind).Serve();
        var admin = await house.NewPerson(Role.SystemAdmin);
        using var browser = SignedInClient.Nobody(house);
        await browser.SignIn(admin.AccountName, Person.Password);
        using var thief = SignedInClient.Nobody(house);
        thief.Cookies.Add(browser.Cookies.GetAllCookies());
        await SetUp(house, browser);
        (await browser.Get("/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await thief.Get("/me")).Headers.Location!.ToString().ShouldStartWith("/sign-in");
    }

    [Theory, OnBoth]
    public async Task A_remembered_browser_is_not_asked_for_two_weeks_and_forgotten_with_the_password(DatabaseKind kind)
    {
        using var house = await Open(kind).Serve();
        var admin = await house.NewPerson(Role.SystemAdmin);
        using var browser = SignedInClient.Nobody(house);
        await browser.SignIn(admin.AccountName, Person.Password);
        var (secret, _) = await SetUp(house, browser);
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        await browser.SignIn(admin.AccountName, Person.Password);
        using var shown = await browser.Post("/second-factor?back=%2Fadmin", "second-factor", ("code", Now(house, secret)), ("remember", "true"));
        shown.Headers.Location!.ToString().ShouldEndWith("/admin");
        var device = shown.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("linli-device=", StringComparison.Ordinal));
        device.ShouldContain("expires=Wed, 18 Mar 2026");
        device.ShouldContain("httponly");
        // The client's own clock is not the house's, by which the cookie is long over.
        browser.Cookies.Add(new Uri(house.Address), new Cookie("linli-device", device[13..device.IndexOf(';', StringComparison.Ordinal)]));
        house.Clock.Pass(TimeSpan.FromDays(13));
        (await browser.SignIn(admin.AccountName, Person.Password)).Headers.Location!.ToString().ShouldEndWith("/work");
        using (var db = house.Read())
            db.Sessions.OrderByDescending(session => session.StartedAt).First().SecondFactor.ShouldBe(SecondFactorState.Remembered);
        // Another person at the same browser is asked.
        var (other, _, _) = await Enrolled(house, Role.Auditor);
        (await browser.SignIn(other.AccountName, Person.Password)).Headers.Location!.ToString().ShouldContain("/second-factor");
        var reset = await house.Get<KeepAccounts>().Reset(admin.AccountId, Act.BySystem(house.Clock.Now));
        (await browser.SignIn(admin.AccountName, reset.Value.InitialPassword)).Headers.Location!.ToString().ShouldContain("/second-factor");
    }

    [Theory, OnBoth]
    public async Task Who_has_set_one_up_is_asked_and_who_needs_none_is_not(DatabaseKind kind)
    {
        using var house = await Open(kind, new IdentitySettings { SecondFactorRoles = ["county-dispatcher"] }).Serve();
        foreach (var (role, isAsked) in new[] { (Role.GridWorker, false), (Role.CountyDispatcher, true), (Role.Auditor, true), (Role.SecurityAdmin, true) })
        {
            using var browser = SignedInClient.Nobody(house);
            (await browser.SignIn((await house.NewPerson(role)).AccountName, Person.Password)).Headers.Location!.ToString().Contains("/second-factor", StringComparison.Ordinal).ShouldBe(isAsked, role.ToString());
        }
        var willing = await house.NewPerson(Role.Secretary);
        using var own = await SignedInClient.As(house, willing);
        var secret = Secret(await own.Page("/second-factor"));
        (await own.Post("/second-factor", "set-up", ("code", Now(house, secret)), ("old-password", "not the password"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await own.Post("/second-factor", "set-up", ("code", Now(house, secret)), ("old-password", Person.Password))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = SignedInClient.Nobody(house);
        (await again.SignIn(willing.AccountName, Person.Password)).Headers.Location!.ToString().ShouldContain("/second-factor");
    }

    [Theory, OnBoth]
    public async Task A_secret_shown_to_one_session_is_not_taken_in_another(DatabaseKind kind)
    {
        using var house = Open(kind);
        var admin = await house.NewPerson(Role.SystemAdmin);
        var (thief, owner) = (await Begin(house, admin), await Begin(house, admin));
        var seen = (await house.Get<SetUpSecondFactor>().Offer(thief, admin.AccountId)).ShouldNotBeNull();
        var own = (await house.Get<SetUpSecondFactor>().Offer(owner, admin.AccountId)).ShouldNotBeNull();
        own.ShouldNotBe(seen);
        (await house.Get<SetUpSecondFactor>().Confirm(thief, Now(house, seen), null)).Refusals.Single().Key.ShouldBe("Identity.Refusal.NothingOffered");
        (await house.Get<SetUpSecondFactor>().Confirm(owner, Now(house, own), null)).IsRefused.ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task A_sign_in_left_half_done_ends_and_a_lost_phone_is_taken_off_by_the_security_administrator(DatabaseKind kind)
    {
        using var house = await Open(kind).Serve();
        var (admin, _, _) = await Enrolled(house);
        using var browser = SignedInClient.Nobody(house);
        await browser.SignIn(admin.AccountName, Person.Password);
        house.Clock.Pass(TimeSpan.FromMinutes(10));
        (await browser.Get("/admin")).Headers.Location!.ToString().ShouldStartWith("/sign-in");
        (await house.Get<KeepAccounts>().RemoveSecondFactor(admin.AccountId, Act.BySystem(house.Clock.Now))).IsRefused.ShouldBeFalse();
        await browser.SignIn(admin.AccountName, Person.Password);
        (await browser.Page("/second-factor")).ShouldContain("<svg class=\"qr");
    }

    [Theory, OnBoth]
    public async Task Who_is_appointed_administrator_while_signed_in_owes_it_from_then_on(DatabaseKind kind)
    {
        using var house = await Open(kind).Serve();
        var person = await house.NewPerson(null);
        using var browser = await SignedInClient.As(house, person);
        (await browser.Get("/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var post = await house.Appoint(person, Role.SystemAdmin);
        await browser.Post("/posts", "posts", ("post", post.Id.ToString()));
        (await browser.Get("/admin")).Headers.Location!.ToString().ShouldStartWith("/second-factor");
    }

    [Theory, OnBoth]
    public async Task A_password_ages_only_where_a_deployment_says_so(DatabaseKind kind)
    {
        foreach (var (days, must) in new[] { (0, false), (90, true) })
        {
            using var house = await Open(kind, new IdentitySettings { PasswordDays = days }).Serve();
            var worker = await house.NewPerson(Role.GridWorker);
            house.Clock.Pass(TimeSpan.FromDays(91));
            using var browser = await SignedInClient.As(house, worker);
            using var db = house.Read();
            db.Accounts.Single().MustChangePassword.ShouldBe(must);
        }
    }

    private static TestHouse Open(DatabaseKind kind, IdentitySettings? settings = null) => TestHouse.Open(kind, builder => builder.Services.AddSingleton(settings ?? new IdentitySettings()));

    private static string Now(TestHouse house, byte[] secret) => Totp.Code(secret, Totp.StepOf(house.Clock.Now));

    private static async Task<Guid> Begin(TestHouse house, Person person) =>
        (await house.Get<SignIn>().Run(new Credentials(person.AccountName, Person.Password, IPAddress.Loopback))).ThrowIfRefused().Session.Id;

    private static async Task<(Person Person, byte[] Secret, IReadOnlyList<string> Codes)> Enrolled(TestHouse house, Role role = Role.SystemAdmin)
    {
        var person = await house.NewPerson(role);
        var session = await Begin(house, person);
        var secret = (await house.Get<SetUpSecondFactor>().Offer(session, person.AccountId)).ShouldNotBeNull();
        var made = (await house.Get<SetUpSecondFactor>().Confirm(session, Now(house, secret), null)).ThrowIfRefused();
        return (person, secret, made.RecoveryCodes);
    }

    private static async Task<(byte[] Secret, List<string> Codes)> SetUp(TestHouse house, SignedInClient browser)
    {
        var secret = Secret(await browser.Page("/second-factor"));
        using var made = await browser.Post("/second-factor", "set-up", ("code", Now(house, secret)));
        made.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (secret, [.. RecoveryCode().Matches(await made.Content.ReadAsStringAsync()).Select(match => match.Value)]);
    }

    private static async Task<HttpStatusCode> Show(SignedInClient browser, string code) => (await browser.Post("/second-factor", "second-factor", ("code", code))).StatusCode;

    private static byte[] Secret(string page)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var typed = TypedSecret().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        typed.Length.ShouldBe(32);
        var bits = string.Concat(typed.Select(letter => Convert.ToString(Alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    [GeneratedRegex("<code>([A-Z2-7 ]{39})</code>")]
    private static partial Regex TypedSecret();

    [GeneratedRegex("[a-z2-9]{4}-[a-z2-9]{4}(?=</code>)")]
    private static partial Regex RecoveryCode();
}
