using System.Net;
using Linli.Organizations;
using Linli.Shell.Setup;
using Linli.Tests.Houses;

namespace Linli.Tests.Shell.Setup;

public sealed class SetupPageTests
{
    [Theory, OnBoth]
    public async Task An_empty_house_says_what_is_missing_and_a_vacant_post_is_named(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var empty = await browser.Page("/setup");
        foreach (var words in new[] { "还没有写明主办单位", "立项批复文号", "还没有导入行政区划", "还没有安全管理员", "Linli:Shell:Controller" })
            empty.ShouldContain(words);
        var town = await Town.Build(house);
        await house.Get<EndPost>().Run(town.Secretary.Post!.Id, town.As(town.CountyDispatcher));
        var built = await browser.Page("/setup");
        built.ShouldContain("金润社区：社区书记岗位空着");
        built.ShouldNotContain("柳湖社区：社区书记岗位空着");
        built.ShouldContain("柳湖社区 第一网格：网格员岗位空着");
        (await browser.Page("/admin")).ShouldContain("项没做");
    }

    [Fact]
    public async Task It_is_the_system_administrators()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.Secretary));
        (await browser.Get("/setup")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Each_administrator_lands_among_the_own_places()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        foreach (var (role, own, others) in new[] { (Role.SystemAdmin, "/setup", "/facts\""), (Role.SecurityAdmin, "/identity/accounts", "/setup"), (Role.Auditor, "/facts", "/identity/accounts") })
        {
            using var browser = await SignedInClient.As(house, await house.NewPerson(role));
            (await browser.Get("/work")).Headers.Location!.ToString().ShouldEndWith("/admin");
            var page = await browser.Page("/admin");
            page.ShouldContain($"href=\"{own}\"");
            page.ShouldNotContain($"href=\"{others}");
        }
    }

    [Fact]
    public void A_done_site_is_done()
    {
        var site = new Linli.Shell.Site { County = "清河县", Controller = "清河县委社会工作部", DutyPhone = "0999-8210000", ApprovalNumber = "清发改〔2026〕8号", FilingNumber = "某ICP备1号", PoliceFilingNumber = "某公网安备1号", PrivacyReviewed = "2026-03-01" };
        new SiteSetup(Microsoft.Extensions.Options.Options.Create(site)).Lines().ShouldAllBe(line => line.State == SetupState.Done);
    }
}
