using System.Net;

namespace Linli.Tests.Shell;

/// <summary>Pages over real HTTP: language, elder view, error pages.</summary>
public sealed class LooksTests(ServedHouse served) : IClassFixture<ServedHouse>
{
    [Fact]
    public async Task Chinese_comes_first_and_as_characters()
    {
        var page = await served.Page("/offline");
        page.ShouldContain("<html lang=\"zh-CN\"");
        page.ShouldContain("现在没有网络");
        page.ShouldNotMatch("&#x[4-9A-F][0-9A-F]{3};");
    }

    [Fact]
    public async Task A_browser_without_Chinese_gets_English() =>
        (await served.Page("/offline", accept: "en-GB,en;q=0.9")).ShouldContain("No network just now");

    [Fact]
    public async Task A_chosen_language_is_kept_for_the_next_page()
    {
        using var client = served.Client();
        await client.GetStringAsync("/offline?lang=en", TestContext.Current.CancellationToken);
        (await client.GetStringAsync("/offline", TestContext.Current.CancellationToken)).ShouldContain("<html lang=\"en\"");
    }

    [Theory]
    [InlineData("?elder=1", "elder-18")]
    [InlineData("?elder=30", "elder-30")]
    [InlineData("?elder=0", "is-phone\"")]
    [InlineData("?elder=999", "is-phone\"")]
    public async Task The_elder_view_has_three_sizes(string query, string look) =>
        (await served.Page("/offline" + query)).ShouldContain(look);

    [Fact]
    public async Task A_person_who_goes_astray_is_told_what_happened_what_was_kept_and_what_to_do()
    {
        using var client = served.Client();
        using var answer = await client.GetAsync("/nothing/here?lang=zh", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("没有找到这个页面");
        page.ShouldContain("保留了什么");
        page.ShouldContain("/nothing/here?lang=en", customMessage: "the language switch leads back to where the person was");
    }

    [Fact]
    public async Task A_program_that_goes_astray_gets_no_page()
    {
        using var client = served.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing/here") { Headers = { { "Accept", "application/json" } } };
        client.DefaultRequestHeaders.Accept.Clear();
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<html");
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed()
    {
        using var client = served.Client();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "wrong",
            ["phone"] = "12<3",
            ["words"] = "灯坏了",
            ["way"] = "sms",
            ["quiet"] = "true",
        });
        using var answer = await client.PostAsync("/shell/gallery/phone", form, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("value=\"12&lt;3\"");
        page.ShouldContain(">灯坏了</textarea>");
        page.ShouldContain("value=\"sms\" checked");
        page.ShouldContain("href=\"#f-wrong-phone\"");
    }

    [Fact]
    public async Task The_same_address_says_nothing_that_a_stranger_wrote() =>
        (await served.Page("/offline?done=%3Cb%3Ehello")).ShouldNotContain("toast-line");

    [Theory]
    [InlineData("/offline?lang=en", "<title>No network just now</title>")]
    [InlineData("/shell/gallery/wall?lang=zh", "<title>邻里</title>")]
    public async Task Every_page_has_a_title(string address, string title) => (await served.Page(address)).ShouldContain(title);
}
