using System.Net;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Access;

/// <summary>R6: every endpoint × every role, generated from the route table; nothing here names a page.</summary>
public sealed class AccessMatrixTests
{
    // The framework's own: for its script, which we do not ship, and files while developing.
    private static readonly string[] Framework = ["/_framework/opaque-redirect", "/{**path:file}"];

    // What these show does not depend on area or unit: the map and plates (no personal data), the organisation tree, accounts by name, paper templates,
    // templates of lists, matters that every resident reads, retention periods, the catalogue of the whole deployment.
    // Exports of the record are the auditors'; that only who asked or released one fetches it is proved in Audit/Exports/ExportsTests.
    private static readonly string[] SameForAll =
        ["/areas/", "/organizations/", "/identity/accounts/", "/complaints/", "/papers/templates/", "/imports/templates/", "/onestop/", "/facts/exports/", "/retention/", "/dispatch/"];

    [Fact]
    public async Task Every_endpoint_says_who_may_use_it()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        RouteTable.Of(house).Where(route => !route.IsListed && !Framework.Contains(route.Pattern)).Select(route => $"{route.Method} {route.Pattern} says neither [Open] nor [Allow(…)]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_permission_asked_for_is_granted_to_some_role()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var permissions = house.Get<Permissions>();
        RouteTable.Of(house).SelectMany(route => route.Permissions).Distinct().Where(permission => permission != "signed-in" && permissions.RolesOf(permission).Count == 0)
            .ShouldBeEmpty("nobody could ever open these");
    }

    [Fact]
    public async Task An_unlisted_endpoint_lets_nobody_in()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        (await browser.Get("/_framework/opaque-redirect")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task Each_role_opens_what_its_grants_say_and_nothing_else()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var permissions = house.Get<Permissions>();
        var routes = RouteTable.Of(house).Where(route => route is { IsListed: true, IsFile: false }).ToList();
        var leaks = new List<string>();
        foreach (var role in new Role?[] { null }.Concat(RoleRules.All.Select(rule => (Role?)rule.Role)))
        {
            var person = await house.NewPerson(role);
            using var browser = await SignedInClient.As(house, person);
            foreach (var route in routes)
                await Ask(leaks, browser, route, role?.Word ?? "no post", route.Allows(permissions, role));
        }
        using var nobody = SignedInClient.Nobody(house);
        foreach (var route in routes)
            await Ask(leaks, nobody, route, "nobody", route.IsOpen);
        leaks.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Only_those_in_scope_open_one_thing(DatabaseKind kind)
    {
        var leaks = new List<string>();
        foreach (var probe in Probes())
        {
            // A house for each room's proof: two of them build the same town.
            using var house = await TestHouse.Open(kind).Serve();
            foreach (var question in await probe.Ask(house))
            {
                using var browser = question.Who is { } who ? await SignedInClient.As(house, who) : SignedInClient.Nobody(house);
                using var body = question.Sends is { } json ? new StringContent(json, System.Text.Encoding.UTF8, "application/json") : null;
                var status = (body is null ? await browser.Get(question.Path) : await browser.Http.PostAsync(question.Path, body)).StatusCode;
                if (question.MayOpen ? status != HttpStatusCode.OK : status is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.SeeOther))
                    leaks.Add($"{question.Who?.Post?.Role.Word ?? "nobody"} {question.Path}: {(int)status}, should {(question.MayOpen ? "open" : "not open")}");
            }
        }
        leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_about_one_thing_is_proved_or_said_to_be_the_same_for_all()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var probed = Probes().SelectMany(probe => probe.Routes).ToHashSet();
        RouteTable.Of(house).Where(route => !route.IsOpen && route.Permissions.Count > 0 && route.Pattern.Contains('{', StringComparison.Ordinal))
            .Select(route => route.Pattern).Distinct().Where(pattern => !probed.Contains(pattern) && !SameForAll.Any(pattern.StartsWith))
            .ShouldBeEmpty("write an IScopeProbe for these, or add them to SameForAll with a reason");
    }

    [Fact]
    public async Task The_page_about_it_is_true()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var file = Path.Combine(Repository.Root, "docs", "security", "access-matrix.md");
        var page = AccessMatrix.Write([.. RouteTable.Of(house).Where(route => route.IsListed)], house.Get<Permissions>(), Probes().SelectMany(probe => probe.Routes).ToHashSet());
        if (Environment.GetEnvironmentVariable("LINLI_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, page);
        }
        (File.Exists(file) ? await File.ReadAllTextAsync(file) : "").ShouldBe(page, "docs/security/access-matrix.md is stale: ./do docs");
    }

    private static async Task Ask(List<string> leaks, SignedInClient browser, RouteRow route, string who, bool expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Path);
        if (route.Method is "POST" or "PUT" or "PATCH" or "DELETE")
            request.Content = new FormUrlEncodedContent([]);
        using var answer = await browser.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var toSignIn = answer.StatusCode == HttpStatusCode.SeeOther && answer.Headers.Location!.ToString().StartsWith("/sign-in?back=", StringComparison.Ordinal);
        var refused = answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized || toSignIn;
        if (refused == expected)
            leaks.Add($"{who}: {route.Method} {route.Path} answered {(int)answer.StatusCode}, expected {(expected ? "to be let in" : "to be refused")}");
    }

    private static IEnumerable<IScopeProbe> Probes() => typeof(IScopeProbe).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IScopeProbe)))
        .Select(type => (IScopeProbe)Activator.CreateInstance(type)!);
}
