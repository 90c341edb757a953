using System.Net;
using System.Text.RegularExpressions;
using Linli.Areas;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Areas.Pages;

public sealed partial class AreaPagesTests
{
    private static async Task<(TestHouse House, SignedInClient Browser)> Open(Role role, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var house = await (await Town.Open(kind)).Serve();
        return (house, await SignedInClient.As(house, await house.NewPerson(role)));
    }

    private static async Task<HttpResponseMessage> Upload(SignedInClient browser, string kind, byte[] file, string datum = "")
    {
        var page = await browser.Page("/areas/import");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("upload"), "_handler" },
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(kind), "kind" },
            { new StringContent(datum), "datum" },
            { new StringContent(""), "edition" },
            { new StringContent(""), "levels" },
            { new ByteArrayContent(file), "file", "file.csv" },
        };
        return await browser.Http.PostAsync("/areas/import", form);
    }

    [Theory, OnBoth]
    public async Task The_lists_are_paged_by_key_and_searched_by_name(DatabaseKind kind)
    {
        var (house, browser) = await Open(Role.GridWorker, kind);
        using var _ = house;
        (await browser.Page("/areas")).ShouldContain("东街社区");
        (await browser.Page("/areas?q=%E8%A5%BF%E8%A1%97")).ShouldNotContain("东街社区");
        (await browser.Page("/areas?show=grids")).ShouldContain("第二微网格");
        (await browser.Page($"/areas?show=grids&after={Town.East}002")).ShouldNotContain("第一网格");
        (await browser.Page("/areas?show=estates")).ShouldContain("阳光小区");
        (await browser.Page($"/areas?show=estates&after={Town.East}%7C%E9%87%91%E6%B6%A6%E5%98%89%E5%9B%AD")).ShouldNotContain("金润嘉园</a>");
        (await browser.Page("/areas/plates")).ShouldContain("还没有牌码");
    }

    [Fact]
    public async Task Communities_grids_and_estates_have_pages_and_strangers_have_none()
    {
        var (house, browser) = await Open(Role.Secretary);
        using var _ = house;
        var areas = house.Get<IAreas>();
        var community = await browser.Page($"/areas/communities/{areas.AreaByCode(Town.East)!.Id}");
        community.ShouldContain("第一微网格");
        community.ShouldContain("金润嘉园");
        community.ShouldNotContain("form-duty", Case.Sensitive, "a secretary may look, not change");
        (await browser.Page($"/areas/grids/{areas.AreaByCode(Town.East + "00101")!.Id}")).ShouldContain("金润嘉园 1号楼");
        var estate = EstateLink().Match(community).Value;
        (await browser.Page(estate)).ShouldContain("老年食堂楼");
        foreach (var nowhere in new[] { $"/areas/communities/{Guid.Empty}", $"/areas/grids/{Guid.Empty}", $"/areas/estates/{Guid.Empty}", $"/areas/plates/{Guid.Empty}" })
            (await browser.Get(nowhere)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get("/areas/import")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var nobody = SignedInClient.Nobody(house);
        (await nobody.Get("/areas")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, OnBoth]
    public async Task Plates_are_made_printed_twelve_a_page_and_revoked_with_a_reason(DatabaseKind kind)
    {
        var (house, browser) = await Open(Role.CountyDispatcher, kind);
        using var _ = house;
        var areas = house.Get<IAreas>();
        var community = areas.AreaByCode(Town.East)!.Id;
        (await browser.Post($"/areas/communities/{community}", "duty", ("phone", "0999-7654321"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var made = await browser.Post($"/areas/plates?in={community}", "make", ("named", ""));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var sheet = await browser.Page(made.Headers.Location!.ToString());
        sheet.Split("class=\"plate\"").Length.ShouldBe(4);
        sheet.ShouldContain("0999-7654321");
        sheet.ShouldContain("金润嘉园 2号楼");
        sheet.ShouldNotContain("style=", Case.Sensitive, "the security policy allows no inline style");
        var code = Short().Match(sheet).Value;
        var plate = areas.Plate(code)!;
        (await browser.Page($"/areas/plates?q={code}")).ShouldContain(plate.Label);
        (await browser.Post($"/areas/plates/{plate.Id}", "revoke", ("reason", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Post($"/areas/plates/{plate.Id}", "revoke", ("reason", "牌子被撕"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Page($"/areas/plates/{plate.Id}")).ShouldContain("牌子被撕");
        (await browser.Page($"/areas/plates/sheet?of={community}")).Split("class=\"plate\"").Length.ShouldBe(3);
    }

    [Fact]
    public async Task An_upload_is_previewed_and_imported_only_when_confirmed()
    {
        var (house, browser) = await Open(Role.SystemAdmin);
        using var _ = house;
        var answer = await Upload(browser, "buildings", Town.Bytes("社区,小区,楼栋\n西街社区,阳光小区,3栋\n"));
        var preview = await answer.Content.ReadAsStringAsync();
        preview.ShouldContain("将新增 1");
        house.Get<IAreas>().Locate(new Whereabouts { Address = "阳光小区3栋" }).Value.Building.ShouldBeNull();
        var hidden = Hidden().Matches(preview[preview.IndexOf("id=\"form-confirm\"", StringComparison.Ordinal)..preview.IndexOf("id=\"form-upload\"", StringComparison.Ordinal)])
            .Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value))).Where(field => field.Item1 != "_handler").ToArray();
        var done = await browser.Send("/areas/import", "confirm", null, hidden);
        (await done.Content.ReadAsStringAsync()).ShouldContain("已导入");
        house.Get<IAreas>().Locate(new Whereabouts { Address = "阳光小区3栋" }).Value.Building.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_bad_upload_names_its_rows_and_changes_nothing()
    {
        var (house, browser) = await Open(Role.SystemAdmin);
        using var _ = house;
        var answer = await Upload(browser, "divisions", Town.Bytes("code,name\n99,甲\n990121100009,\n"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("第 2 行“code”列");
        page.ShouldContain("第 3 行“name”列");
        (await Upload(browser, "grids", Town.Grids())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Upload(browser, "grids", [])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]*)""")]
    private static partial Regex Token();

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)"[^>]*>""")]
    private static partial Regex Hidden();

    [GeneratedRegex("/areas/estates/[0-9a-f-]{36}")]
    private static partial Regex EstateLink();

    [GeneratedRegex("[2-9A-Y]{4}-[2-9A-Y]{4}")]
    private static partial Regex Short();
}
