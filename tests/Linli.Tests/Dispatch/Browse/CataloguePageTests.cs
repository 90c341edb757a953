using System.Net;
using Linli.Dispatch;
using Linli.Dispatch.Adopt;
using Linli.Dispatch.Browse;
using Linli.Tests.Houses;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Linli.Tests.Dispatch.Browse;

public sealed class CataloguePageTests
{
    private static readonly Catalogue Catalogue = Linli.Dispatch.Decide.DispatchBook.Default().Catalogue;

    [Theory]
    [InlineData("0505", null, null, "0505")]
    [InlineData("路灯", null, null, "0505")]
    [InlineData("LIGHT OUT", null, null, "0505")]
    [InlineData(null, "08", "opens-dispute", "0802")]
    [InlineData(null, "06", "emergency-first", "0606")]
    [InlineData("nothing like it", null, null, "")]
    public void Categories_are_found_by_code_name_group_and_mark(string? find, string? group, string? flag, string codes) =>
        string.Join(' ', CatalogueSearch.In(Catalogue, find, group, flag).Select(category => category.Code)).ShouldBe(codes);

    [Fact]
    public void Without_a_search_all_are_shown() => CatalogueSearch.In(Catalogue, " ", "", "").Count.ShouldBe(96);

    [Theory]
    [InlineData("zh", "2 小时内到场看护", "井盖丢失破损")]
    [InlineData("en", "somebody standing guard within 2 hours", "Missing or broken manhole cover")]
    public async Task The_table_shows_names_units_and_limits(string language, string limit, string name)
    {
        var html = await Render<CatalogueTable>(language, new() { ["Rows"] = Catalogue.All.ToList(), ["Today"] = new NodaTime.LocalDate(2026, 3, 4) });
        html.ShouldContain(limit);
        html.ShouldContain(name);
        html.ShouldNotContain("[Dispatch.");
        html.ShouldNotContain("[Deadlines.");
    }

    [Theory]
    [InlineData("zh", "第 1 版，共 96 项，在用 96 项。", "试派")]
    [InlineData("en", "Edition 1: 96 categories, 96 of them in use.", "Try a route")]
    public async Task The_page_says_which_edition_is_in_force_and_lets_one_try(string language, string lead, string tried)
    {
        var html = await Render<CataloguePage>(language, []);
        html.ShouldContain(lead);
        html.ShouldContain(tried);
        html.ShouldContain("name=\"find\"");
        html.ShouldNotContain("[Dispatch.");
        html.ShouldNotContain("[Shell.");
    }

    [Fact]
    public async Task No_find_says_what_to_do_next() =>
        (await Render<CatalogueTable>("zh", new() { ["Rows"] = new List<CaseCategory>(), ["Today"] = new NodaTime.LocalDate(2026, 3, 4) })).ShouldContain("显示全部");

    [Fact]
    public async Task A_stranger_does_not_see_it()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var answer = await client.GetAsync(new Uri(house.Address + "/dispatch/catalogue"), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.SeeOther, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_county_dispatcher_searches_and_tries_a_sentence()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Linli.Organizations.Role.CountyDispatcher));
        var found = await browser.Page("/dispatch/catalogue?find=%E8%B7%AF%E7%81%AF");
        found.ShouldContain("路灯不亮");
        found.ShouldNotContain("井盖丢失破损");
        using var answer = await browser.Post("/dispatch/try", "try", ("text", "楼道里闻到燃气味，很浓"));
        var tried = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        tried.ShouldContain("0606 燃气泄漏");
        tried.ShouldContain("先请对方拨打 119");
    }

    [Fact]
    public async Task A_grid_worker_is_not_let_in()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Linli.Organizations.Role.GridWorker));
        using var answer = await browser.Get("/dispatch/catalogue");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Starting_puts_the_first_edition_in()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        // It goes in beside the start, not before it.
        await house.Get<IEnumerable<IHostedService>>().OfType<CatalogueSeed>().Single().ExecuteTask!;
        using var db = house.Read();
        db.CategoryRows.Count(row => row.Edition == 1).ShouldBe(96);
    }

    private static async Task<string> Render<T>(string language, Dictionary<string, object?> parameters) where T : IComponent
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        await using var scope = house.Scope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.QueryString = new($"?lang={language}");
        http.Request.Headers.AcceptLanguage = language;
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        ((IHostEnvironmentNavigationManager)scope.ServiceProvider.GetRequiredService<NavigationManager>()).Initialize("http://localhost/", "http://localhost/dispatch/catalogue");
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        return WebUtility.HtmlDecode(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
