using System.Net;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Organizations;

public sealed class OrganizationsPagesTests
{
    [Theory, OnBoth]
    public async Task An_office_is_founded_somebody_appointed_and_the_post_ended_by_forms(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var handler = await house.NewPerson(null, displayName: "赵某");
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var founded = await browser.Post("/organizations/found", "found", ("name", "清河县城市管理局"), ("short-name", "城管局"), ("kind", "department"), ("department", "urban-management"));
        var unit = founded.Headers.Location!.ToString().Split('?')[0];
        (await browser.Page("/organizations")).ShouldContain("清河县城市管理局");
        var appointed = await browser.Post(Path(unit) + "/appoint", "appoint", ("account", handler.AccountName), ("role", "department-handler"), ("rank", "b"));
        appointed.Headers.Location!.ToString().ShouldContain("Organizations.Done.Appointed");
        var page = await browser.Page(Path(unit));
        page.ShouldContain("赵某");
        page.ShouldContain("B 角");
        var post = house.Get<IOrganizations>().PostsOf(handler.AccountId, house.Clock.Now).Single();
        var ended = await browser.Post($"/organizations/posts/{post.Id}/end", "end");
        ended.Headers.Location!.ToString().ShouldContain("Organizations.Done.Ended");
        (await browser.Page(Path(unit))).ShouldNotContain("赵某");
    }

    [Fact]
    public async Task A_refused_form_names_each_reason_and_keeps_what_was_typed()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var answer = await browser.Post("/organizations/found", "found", ("name", ""), ("short-name", "城管局"), ("kind", "department"), ("phone", "call me"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("请填写名称");
        page.ShouldContain("请选择是哪一类部门");
        page.ShouldContain("值班电话看不懂");
        page.ShouldContain("value=\"城管局\"");
    }

    [Fact]
    public async Task An_unknown_unit_is_not_found_in_words()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var answer = await browser.Get($"/organizations/{Guid.Empty}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("没有找到");
    }

    private static string Path(string address) => Uri.TryCreate(address, UriKind.Absolute, out var full) && full.Scheme.StartsWith("http", StringComparison.Ordinal) ? full.AbsolutePath : address;
}
