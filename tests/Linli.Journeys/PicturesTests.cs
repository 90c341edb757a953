using Linli.Cases;
using Linli.Cases.Data;
using Linli.Commands;
using Linli.Demo;
using Linli.Foundation.Privacy;
using Linli.Identity;
using Linli.Journeys.Browsing;
using Linli.Organizations;
using Linli.Tests;
using Linli.Tests.Houses;
using Microsoft.Playwright;

namespace Linli.Journeys;

/// <summary>The pictures of the README, taken of the demo county on an ordinary Wednesday: <c>./do pictures</c> takes them anew.</summary>
public sealed class PicturesTests(Chromium chromium)
{
    [Fact(Explicit = true)]
    public async Task The_pictures_of_the_readme()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Configuration.AddCommandLine(DemoCommand.Around([])));
        (await house.Get<DemoCounty>().Make(new DemoOptions())).ThrowIfRefused();
        await house.Serve();
        var sheet = DemoSheet.In(house.Folder)!;
        await using (var resident = await Walker.WithPhone(chromium, house, "pictures"))
        {
            await Take(resident, "/q/" + sheet.Plate, "plate");
            await Take(resident, $"/q/{sheet.Plate}/report", "report");
            await Take(resident, "/t/" + Tracking(house), "track");
        }
        await using (var dispatcher = await SignedIn(house, "diaodu1"))
            await Take(dispatcher, "/cases/desk?case=" + Waiting(house, "diaodu1").ToString("D"), "desk");
        await using (var county = await SignedIn(house, "xiandiaodu1"))
            await Take(county, "/cases/" + SomeCase(house).ToString("D"), "case");
        await using var leader = await SignedIn(house, "xianlingdao");
        await Take(leader, "/cases/today", "today");
    }

    private async Task<Walker> SignedIn(TestHouse house, string account)
    {
        var walker = await Walker.AtDesk(chromium, house, "pictures");
        await walker.Open("/sign-in");
        await walker.Page.FillAsync("input[name=name], input[name=Name]", account);
        await walker.Page.FillAsync("input[type=password]", DemoSheet.Password);
        await walker.Press("button[type=submit]:visible", inForm: "form:has(input[type=password])");
        return walker;
    }

    private static async Task Take(Walker walker, string path, string name)
    {
        await walker.Open(path);
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "images")).FullName;
        await walker.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
    }

    // A matter in hand that a resident reported by phone number, so that the page has something to show.
    private static Guid SomeCase(TestHouse house)
    {
        using var db = house.Read();
        return db.Cases.Where(c => c.State == CaseState.Handling && !c.Sensitive && !c.Confidential && !c.ReportedByStaff && c.ReachedAt != null && c.About == null)
            .OrderByDescending(c => c.Number).Select(c => c.Id).First();
    }

    // What waits at the dispatcher's desk with words of its own, so that the suggestion can be read.
    private static Guid Waiting(TestHouse house, string login)
    {
        using var db = house.Read();
        var account = db.Accounts.Single(one => one.UserName == login).Id;
        var street = house.Get<IOrganizations>().PostsOf(account, house.Clock.Now).Single().AreaId;
        return db.Cases.Where(c => c.StreetId == street && c.State == CaseState.Submitted && !c.Sensitive && !c.Confidential && !c.VoidPending && c.About == null && c.Category != "9901" && c.ReachedAt != null)
            .OrderBy(c => c.Number).Select(c => c.Id).First();
    }

    private static string Tracking(TestHouse house)
    {
        using var db = house.Read();
        var id = SomeCase(house);
        return CaseSecrets.Tracking(db.CasePrivates.Single(s => s.CaseId == id), house.Get<KeyRing>());
    }
}
