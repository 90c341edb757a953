using System.Net;
using Linli.Identity;
using Linli.Organizations;
using Linli.Tests.Access;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Identity;

/// <summary>An initial or expired password opens the page that changes it, over the whole route table, and nothing else that asks who is there.</summary>
public sealed class OldPasswordTests
{
    [Fact]
    public async Task With_an_old_password_everything_that_asks_for_a_sign_in_leads_to_the_page_that_changes_it()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var routes = RouteTable.Of(house).Where(route => route is { IsOpen: false, IsListed: true, IsFile: false }).ToList();
        routes.Count(route => route.Permissions is ["signed-in"]).ShouldBeGreaterThan(5, "what is open to anyone signed in is what this is about");
        var opened = new List<string>();
        foreach (var role in new Role?[] { null, Role.StreetDispatcher })
        {
            using var browser = await SignedInClient.As(house, await OldPassword(house, role));
            foreach (var route in routes)
                if (await Opens(browser, route))
                    opened.Add($"{role?.Word ?? "no post"}: {route.Method} {route.Pattern}");
        }
        opened.ShouldBe(["no post: GET /password", "no post: POST /password", "street-dispatcher: GET /password", "street-dispatcher: POST /password"], ignoreOrder: true);
    }

    [Fact]
    public async Task Signing_out_and_the_second_factor_stay_open_and_a_new_password_opens_the_rest()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await OldPassword(house, Role.StreetDispatcher));
        foreach (var path in new[] { "/sign-out", "/second-factor" })
            (await browser.Get(path)).Headers.Location?.ToString().ShouldNotStartWith("/password");
        (await browser.Get("/notifications")).Headers.Location!.ToString().ShouldStartWith("/password?back=");
        (await browser.Post("/password", "password", ("old-password", Person.Password), ("new-password", "my own words 7"), ("again-password", "my own words 7"))).StatusCode.ShouldBeOneOf(HttpStatusCode.Found, HttpStatusCode.SeeOther);
        (await browser.Get("/notifications")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<bool> Opens(SignedInClient browser, RouteRow route)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path);
        if (route.Method is "POST" or "PUT" or "PATCH" or "DELETE")
            request.Content = new FormUrlEncodedContent([]);
        using var answer = await browser.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return !(answer.StatusCode == HttpStatusCode.Forbidden || (answer.StatusCode == HttpStatusCode.SeeOther && answer.Headers.Location!.ToString().StartsWith("/password?back=", StringComparison.Ordinal)));
    }

    private static async Task<Person> OldPassword(TestHouse house, Role? role)
    {
        var person = await house.NewPerson(role);
        await house.UnitOfWork.Run(work => work.Db.Accounts.AsTracking().Single(account => account.Id == person.AccountId).MustChangePassword = true);
        return person;
    }
}
