using System.Net;
using Linli.Identity;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Identity;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("short-9", "TooShort")]
    [InlineData("onlyletterslong", "OneKind")]
    [InlineData("12345678901234567", "OneKind")]
    [InlineData("1234567890", "Common")]
    [InlineData("Password2026!", "Common")]
    [InlineData("aaaaaaaaaa1", "Common")]
    [InlineData("woaini1314520", "Common")]
    [InlineData("li.wangge-2026", "LikeName")]
    public void A_weak_password_is_named_for_what_it_is(string password, string reason) =>
        PasswordRules.Reasons(password, "li.wangge").Select(refusal => refusal.Key).ShouldContain($"Identity.Refusal.Password{reason}");

    [Theory]
    [InlineData("Correct-horse-9")]
    [InlineData("小区门口第3棵柳树很绿了")]
    [InlineData("the lamp at gate 4 flickers")]
    public void A_phrase_one_remembers_is_a_good_password(string password) => PasswordRules.Reasons(password, "li.wangge").ShouldBeEmpty();

    [Fact]
    public void An_invented_password_keeps_the_rules_and_never_comes_twice()
    {
        var invented = Enumerable.Range(0, 200).Select(_ => PasswordRules.Invent()).ToList();
        invented.Distinct().Count().ShouldBe(200);
        invented.ShouldAllBe(password => !PasswordRules.Reasons(password, "zhang").Any());
    }

    [Theory, OnBoth]
    public async Task An_initial_password_must_be_changed_before_anything_else(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var account = await house.NewAccount("new.admin", "新来的", mustChange: true);
        var person = new Person(account.Id, "new.admin", "新来的", null);
        await house.Appoint(person, Role.SecurityAdmin);
        using var browser = await SignedInClient.As(house, person);
        (await browser.Get("/identity/accounts")).Headers.Location!.ToString().ShouldBe("/password?back=%2Fidentity%2Faccounts");
        (await browser.Page("/password")).ShouldContain("初始密码");
        var changed = await browser.Post("/password?back=%2Fidentity%2Faccounts", "password", ("old-password", Person.Password), ("new-password", "my own words 7"), ("again-password", "my own words 7"));
        changed.Headers.Location!.ToString().ShouldContain("/identity/accounts");
        (await browser.Get("/identity/accounts")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_reason_against_a_new_password_is_told_at_once_and_none_is_echoed()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.Leader));
        var answer = await browser.Post("/password", "password", ("old-password", "not mine"), ("new-password", "tiny7"), ("again-password", "tiny8"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("现在的密码不对");
        page.ShouldContain("至少要 10 个字符");
        page.ShouldContain("两次输入的新密码不一样");
        page.ShouldNotContain("tiny7");
    }
}
