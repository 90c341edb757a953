using System.Net;
using System.Text.RegularExpressions;
using Linli.Foundation.Facts;
using Linli.Identity;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Identity;

public sealed partial class AccountsPagesTests
{
    [Theory, OnBoth]
    public async Task A_new_accounts_password_is_shown_once_and_lets_its_holder_in(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SecurityAdmin));
        var page = await (await browser.Post("/identity/accounts", "create", ("name", "王书记"), ("display-name", "王某"))).Content.ReadAsStringAsync();
        var password = Shown().Match(page).Groups[1].Value;
        (await browser.Page("/identity/accounts?find=" + Uri.EscapeDataString("王书"))).ShouldNotContain(password);
        using var holder = SignedInClient.Nobody(house);
        (await holder.SignIn("王书记", password)).Headers.Location!.ToString().ShouldEndWith("/work");
    }

    [Theory, OnBoth]
    public async Task One_name_is_one_account_however_it_is_written(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SecurityAdmin));
        await browser.Post("/identity/accounts", "create", ("name", "zhang.san"), ("display-name", "张某"));
        var answer = await browser.Post("/identity/accounts", "create", ("name", "Zhang.San"), ("display-name", "张某"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("已经有人用了");
    }

    [Theory, OnBoth]
    public async Task The_list_turns_its_pages_by_name_and_misses_nobody(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SecurityAdmin));
        for (var number = 0; number < 120; number++)
            await house.NewAccount($"worker{number:000}", "某某");
        var seen = new HashSet<string>();
        var path = "/identity/accounts?find=worker";
        for (var turn = 0; turn < 3; turn++)
        {
            path.ShouldNotBeEmpty();
            var page = await browser.Page(path);
            seen.UnionWith(Row().Matches(page).Select(match => match.Groups[1].Value));
            path = WebUtility.HtmlDecode(Next().Match(page).Groups[1].Value);
        }
        seen.Count.ShouldBe(120);
        path.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_locked_account_is_shown_and_unlocked(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var worker = await house.NewPerson(Role.GridWorker);
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SecurityAdmin));
        using var holder = SignedInClient.Nobody(house);
        for (var failure = 0; failure < 5; failure++)
            await holder.SignIn(worker.AccountName, "wrong");
        (await browser.Page($"/identity/accounts/{worker.AccountId}")).ShouldContain("锁定中");
        await browser.Post($"/identity/accounts/{worker.AccountId}", "unlock");
        (await holder.SignIn(worker.AccountName, Person.Password)).Headers.Location!.ToString().ShouldEndWith("/work");
    }

    [Theory, OnBoth]
    public async Task Nobody_keeps_the_own_account(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var admin = await house.NewPerson(Role.SecurityAdmin);
        (await house.Get<KeepAccounts>().Close(admin.AccountId, admin.Act(house.Clock.Now))).Refusals.Single().Key.ShouldBe("Identity.Refusal.OwnAccount");
    }

    [Fact]
    public async Task Nothing_of_a_password_stands_in_the_record()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var worker = await house.NewPerson(Role.GridWorker, displayName: "李网格");
        using var browser = await SignedInClient.As(house, worker);
        await browser.SignIn(worker.AccountName, "wrong-but-close-9");
        using var db = house.Read();
        var record = string.Join('\n', db.Facts.Select(fact => fact.Payload));
        foreach (var secret in new[] { Person.Password, "wrong-but-close-9", "李网格", worker.AccountName })
            record.ShouldNotContain(secret);
    }

    [GeneratedRegex("""initial-password">([^<]+)<""")]
    private static partial Regex Shown();

    [GeneratedRegex(""">(worker\d+)</a>""")]
    private static partial Regex Row();

    [GeneratedRegex("""href="([^"]*after=[^"]*)" rel="next""")]
    private static partial Regex Next();
}
