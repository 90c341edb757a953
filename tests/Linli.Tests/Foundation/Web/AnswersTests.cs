using System.Net;
using System.Text.Json;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Foundation.Web;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Web;

/// <summary>What browsers and programs are told: by real HTTP, through the whole pipeline.</summary>
public sealed class AnswersTests
{
    [Theory]
    [InlineData("/test/refused", HttpStatusCode.UnprocessableEntity, "请填写账号。")]
    [InlineData("/test/conflict", HttpStatusCode.Conflict, "这个岗位已经结束了。")]
    [InlineData("/test/missing", HttpStatusCode.NotFound, "没有找到这个账号。")]
    [InlineData("/test/busy", HttpStatusCode.ServiceUnavailable, "现在人太多")]
    [InlineData("/test/bug", HttpStatusCode.InternalServerError, "系统出了点问题")]
    [InlineData("/test/nowhere", HttpStatusCode.NotFound, "没有找到")]
    [InlineData("/work", HttpStatusCode.Unauthorized, "请先登录")]
    public async Task A_program_is_told_in_a_problem(string path, HttpStatusCode status, string sentence)
    {
        using var house = await Serve();
        using var client = new HttpClient { BaseAddress = new Uri(house.Address) };
        var answer = await client.GetAsync(path);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("title").GetString()!.ShouldContain(sentence);
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        if (status == HttpStatusCode.ServiceUnavailable)
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_problem_names_the_field_and_speaks_the_callers_language()
    {
        using var house = await Serve();
        using var client = new HttpClient { BaseAddress = new Uri(house.Address) };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB");
        var problem = JsonDocument.Parse(await (await client.GetAsync("/test/refused")).Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("errors").GetProperty("name")[0].GetString().ShouldBe("Please give your account.");
        problem.GetProperty("reasons")[0].GetProperty("key").GetString().ShouldBe("Identity.Refusal.NameEmpty");
    }

    [Theory]
    [InlineData("/test/busy", HttpStatusCode.ServiceUnavailable, "现在人太多")]
    [InlineData("/test/bug", HttpStatusCode.InternalServerError, "系统出了点问题")]
    [InlineData("/test/nowhere", HttpStatusCode.NotFound, "没有找到这个页面")]
    public async Task A_browser_is_told_on_a_page(string path, HttpStatusCode status, string sentence)
    {
        using var house = await Serve();
        using var browser = SignedInClient.Nobody(house);
        var answer = await browser.Get(path);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(sentence);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Who_may_not_is_told_so_on_a_page(string method)
    {
        using var house = await Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.GridWorker));
        using var request = new HttpRequestMessage(new HttpMethod(method), "/organizations");
        if (method == "POST")
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "change")]);
        var answer = await browser.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("这里您暂时进不去");
    }

    [Fact]
    public async Task Too_large_a_form_is_told_as_such()
    {
        using var house = await Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var answer = await browser.Http.PostAsync("/organizations/found", new FormUrlEncodedContent([KeyValuePair.Create("name", new string('x', 5_000_000))]));
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("太大");
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/work")]
    [InlineData("/test/bug")]
    [InlineData("/test/nowhere")]
    public async Task Every_answer_carries_the_guarding_headers(string path)
    {
        using var house = await Serve();
        using var browser = SignedInClient.Nobody(house);
        var answer = await browser.Get(path);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self';");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task What_only_signed_in_people_see_is_kept_in_no_cache()
    {
        using var house = await Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        foreach (var path in new[] { "/work", "/organizations", "/sign-in" })
            (await browser.Get(path)).Headers.CacheControl!.NoStore.ShouldBeTrue(path);
    }

    private static Task<TestHouse> Serve() => TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter, TestEndpoints>()).Serve();

    private sealed class TestEndpoints : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.UseEndpoints(routes =>
            {
                routes.MapGet("/test/refused", (HttpContext http) => Answers.Refused(http, [new Refusal("Identity.Refusal.NameEmpty", "name")])).Open();
                routes.MapGet("/test/conflict", (HttpContext http) => Answers.Refused(http, [new Refusal("Organizations.Refusal.PostEndedAlready") { IsConflict = true }])).Open();
                routes.MapGet("/test/missing", (HttpContext http) => Answers.Refused(http, [new Refusal("Identity.Refusal.AccountMissing") { IsMissing = true }])).Open();
                routes.MapGet("/test/busy", void () => throw new StorageBusyException("full")).Open();
                routes.MapGet("/test/bug", void () => throw new InvalidOperationException("a bug")).Open();
            });
        };
    }
}
