using System.Globalization;
using System.Text.RegularExpressions;
using Linli.Cases;
using Linli.Demo;
using Linli.Journeys.Browsing;
using Linli.Organizations;
using Linli.Tests;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Linli.Journeys;

/// <summary>The pictures of the ten-minute lessons: the first story walked in practice by each of its people; <c>./do pictures</c> takes them anew.</summary>
public sealed partial class LessonPicturesTests(Chromium chromium)
{
    private const string Words = "楼下肉铺冷库的风机整夜嗡嗡响，老人睡不着。";

    [Fact(Explicit = true)]
    public Task The_pictures_of_the_lessons() => Walk(Take);

    [Fact]
    public Task The_lessons_first_story_can_be_walked_as_they_tell_it() => Walk((_, _) => Task.CompletedTask);

    private async Task Walk(Func<Walker, string, Task> take)
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Configuration.AddCommandLine(
            ["--Linli:Shell:Practice=true", "--Linli:Notifications:Silent=true", "--Linli:Shell:County=清河县"])).Serve();
        var town = await Town.Build(house);
        new DemoSheet(7, town.Plate.Token, town.Plate.Label, [.. new[] { town.Secretary, town.Dispatcher, town.GridHead, town.GridWorker }
            .Select(person => new DemoSignIn(person.AccountName, person.DisplayName, person.Post!.Role.Word, "金润社区"))]).Keep(house.Folder);

        await using var resident = await Walker.WithPhone(chromium, house, "lessons");
        await resident.Open("/practice");
        await take(resident, "practice");
        await resident.Open("/q/" + town.Plate.Token);
        await resident.Sees("演练", "轮到您");
        await take(resident, "resident-plate");
        await resident.Press("a[href$='/report']");
        await resident.Page.Locator("input[name=tile][value=noise]").CheckAsync(new() { Force = true });
        await resident.Page.FillAsync("textarea[name=text]", Words);
        await resident.Page.FillAsync("input[name=phone]", "138 0000 5678");
        await take(resident, "resident-report");
        await resident.Press("form:has(textarea[name=text]) button[type=submit]:has-text('提交')");
        await take(resident, "resident-done");
        var code = TrackingInAddress().Match(resident.Page.Url).Groups[1].Value;
        var id = await CaseId(house);

        house.Clock.Pass(TimeSpan.FromMinutes(8));
        await using var secretary = await Walker.AtDesk(chromium, house, "lessons");
        await secretary.SignIn(town.Secretary);
        await secretary.Sees("轮到您");
        await secretary.Open("/cases/callback?case=" + id);
        await take(secretary, "secretary-callback");
        await secretary.Open($"/cases/{id}/do/record-contact");
        await secretary.Page.CheckAsync("input[name=contact][value=Reached]", new() { Force = true });
        await secretary.Page.FillAsync("textarea[name=text]", "夜里十一点后最响，已说明今天去看。");
        await secretary.Press("form:has(input[name=contact]) button[type=submit]");

        await using var dispatcher = await Walker.AtDesk(chromium, house, "lessons");
        await dispatcher.SignIn(town.Dispatcher);
        await dispatcher.Sees("轮到您");
        await dispatcher.Open("/cases/desk?case=" + id);
        await take(dispatcher, "dispatcher-desk");

        await secretary.Open($"/cases/{id}/do/accept");
        await secretary.Page.SelectOptionAsync("select[name=category]", "0201");
        await secretary.Press("form:has(select[name=category]) button[type=submit]");
        await secretary.Open($"/cases/{id}/do/assign-inside");
        await secretary.Choose("select[name=person]", "李小梅");
        await take(secretary, "secretary-assign");
        await secretary.Press("form:has(select[name=person]) button[type=submit]");

        house.Clock.Pass(TimeSpan.FromHours(2));
        await using var worker = await Walker.WithPhone(chromium, house, "lessons");
        await worker.SignIn(town.GridWorker);
        await worker.Sees("轮到您");
        await take(worker, "worker-now");
        await worker.Open($"/cases/{id}/do/submit-result");
        await worker.Page.FillAsync("textarea[name=text]", "店主已把风机移到屋后，加了减震垫。");
        await take(worker, "worker-result");
        await worker.Press("form:has(textarea[name=text]) button[type=submit]");

        await secretary.SignInAgain(town.Secretary);
        await secretary.Open($"/cases/{id}/do/pass");
        await secretary.Page.FillAsync("textarea[name=text]", "我们去看过了：风机已移到屋后，晚上安静了。");
        await take(secretary, "verifier-pass");
        await secretary.Press("form:has(textarea[name=text]) button[type=submit]");

        await resident.Open($"/t/{code}");
        await take(resident, "resident-answered");
        await resident.Open($"/t/{code}/rate");
        await take(resident, "resident-rate");
        await secretary.Open("/cases/take-down");
        await secretary.Page.FillAsync("textarea[name=text]", "我是金润嘉园3号楼的刘桂兰，昨晚十点半楼道灯又坏了。电话13800005679，晚上七点以后联系我");
        await secretary.Press("button[name=pick]");
        await secretary.Sees("请核对后提交");
        await take(secretary, "take-down");
    }

    private static async Task Take(Walker walker, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "images", "lessons")).FullName;
        await walker.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), Scale = ScreenshotScale.Css });
    }

    private static async Task<string> CaseId(TestHouse house)
    {
        using var db = house.Read();
        return (await db.Cases.SingleAsync()).Id.ToString("D", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("/t/([0-9A-Z]{13})")]
    private static partial Regex TrackingInAddress();
}
