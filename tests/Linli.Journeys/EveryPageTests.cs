using Linli.Journeys.Browsing;
using Linli.Organizations;
using Linli.Tests.Access;
using Linli.Tests.Houses;

namespace Linli.Journeys;

/// <summary>Every page that needs no address of its own, as somebody who may open it: clean for axe-core and never wider than the screen.</summary>
/// <remarks>Pages about one case or place are walked in the journeys.</remarks>
public sealed class EveryPageTests(Chromium chromium)
{
    // Not there without what leads to them: a file just given (FromZeroTests looks at it), a county that practises (PracticeTests).
    private static readonly string[] Elsewhere = ["/imports/table", "/practice"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_page_is_clean_and_fits(bool phone)
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var permissions = house.Get<Permissions>();
        List<Person> people = [town.Secretary, town.GridWorker, town.Dispatcher, town.CountyDispatcher, town.EcologyHandler, town.Leader];
        foreach (var role in new[] { Role.Auditor, Role.SystemAdmin, Role.SecurityAdmin, Role.BuildingChief, Role.GridHead, Role.DepartmentHead })
            people.Add(await house.NewPerson(role));
        var pages = RouteTable.Of(house).Where(route => route is { IsPage: true, HasParameters: false, Method: "GET", IsListed: true }
            && !route.Pattern.StartsWith("/errors", StringComparison.Ordinal) && !route.Pattern.StartsWith("/shell/gallery", StringComparison.Ordinal)
            && !Elsewhere.Contains(route.Pattern)).ToList();
        pages.Count.ShouldBeGreaterThan(10);
        var faults = new List<string>();
        var left = new HashSet<RouteRow>(pages);
        foreach (var person in people)
        {
            var mine = left.Where(route => route.Allows(permissions, person.Post!.Role)).ToList();
            if (mine.Count == 0)
                continue;
            await using var walker = phone ? await Walker.WithPhone(chromium, house, "pages-phone") : await Walker.AtDesk(chromium, house, "pages-desk");
            await walker.SignIn(person);
            foreach (var route in mine)
            {
                left.Remove(route);
                faults.AddRange(await walker.Inspect(route.Path, route.Path.Trim('/').Replace('/', '-') is { Length: > 0 } name ? name : "home"));
            }
        }
        faults.ShouldBeEmpty();
        left.Select(route => route.Pattern).ShouldBeEmpty("nobody could open these");
    }
}
