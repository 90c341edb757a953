using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Linli.Foundation.Web;
using Linli.Organizations;
using Linli.Tests.Access;
using Linli.Tests.Houses;

namespace Linli.Tests.Foundation.Web;

/// <summary>Residents' listener apart: whatever staff use is not there, by the route table and not by a list of pages.</summary>
public sealed class EntrancesTests
{
    [Fact]
    public async Task At_the_residents_entrance_no_staff_page_is_there_and_every_open_one_is()
    {
        var (residents, staff) = (FreeAddress(), FreeAddress());
        using var house = await Apart(residents, staff);
        var person = await house.NewPerson(Role.SystemAdmin);
        using var signedIn = await SignedInClient.As(house, person);
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = signedIn.Cookies }) { BaseAddress = new Uri(residents), DefaultRequestHeaders = { { "Accept", "text/html" }, { "Sec-Fetch-Site", "same-origin" } } };
        var routes = RouteTable.Of(house).Where(route => route.IsListed && !route.IsFile).ToList();
        var wrong = new List<string>();
        foreach (var route in routes.Where(route => Entrances.IsStaffs(route.Endpoint)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path);
            if (route.Method != "GET")
                request.Content = new FormUrlEncodedContent([]);
            using var answer = await outside.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.StatusCode != HttpStatusCode.NotFound)
                wrong.Add($"{route.Method} {route.Path}: {(int)answer.StatusCode}");
        }
        wrong.ShouldBeEmpty();
        routes.Count(route => !route.IsOpen).ShouldBeGreaterThan(50);
        // What a resident needs answers the same at both.
        foreach (var page in routes.Where(route => route is { IsOpen: true, Method: "GET", HasParameters: false } && !Entrances.IsStaffs(route.Endpoint)))
            (await outside.GetAsync(page.Path)).StatusCode.ShouldBe((await signedIn.Get(page.Path)).StatusCode, page.Path);
        (await outside.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await outside.GetAsync("/sign-in")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await signedIn.Get("/admin")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_page_that_asks_for_a_permission_is_the_staffs()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        RouteTable.Of(house).Where(route => route.Permissions.Count > 0 && !Entrances.IsStaffs(route.Endpoint)).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_one_entrance_everything_is_at_it()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        (await browser.Get("/admin")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<TestHouse> Apart(string residents, string staff) => TestHouse.Open(DatabaseKind.Sqlite, builder =>
        builder.Services.AddSingleton(new WebSettings { ResidentsAt = residents, StaffAt = staff })).Serve();

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
