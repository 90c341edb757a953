using System.Globalization;
using System.Text.RegularExpressions;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Journeys.Browsing;
using Linli.Notifications;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Journeys;

/// <summary>J1 冷库空调扰民: the cold-store fan at the butcher's by the gate. Once with the clock met, once with nobody calling, once without script.</summary>
public sealed partial class HummingFanTests(Chromium chromium)
{
    private const string Words = "楼下肉铺冷库的空调外机整夜嗡嗡响，老人睡不着。";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Scanned_called_back_handled_checked_answered_and_rated_five(bool script)
    {
        var journey = script ? "J1-met" : "J1-without-script";
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await using var resident = await Walker.WithPhone(chromium, house, journey, script);
        var tracking = await ReportByPlate(resident, town);
        await resident.Sees("王书记", "10:30");

        house.Clock.Pass(TimeSpan.FromMinutes(8));
        await using var secretary = await Walker.AtDesk(chromium, house, journey, script);
        await secretary.SignIn(town.Secretary);
        await secretary.Open("/cases/callback");
        await secretary.Look("call-back-queue");
        await secretary.Sees("金润嘉园");
        var id = await CaseId(house);
        await secretary.Open($"/cases/{id}/do/record-contact");
        await secretary.Page.CheckAsync("input[name=contact][value=Reached]", new() { Force = true });
        await secretary.Page.FillAsync("textarea[name=text]", "夜里十一点后最响，已说明今天去看。");
        await secretary.Press("form:has(input[name=contact]) button[type=submit]");
        await secretary.Open($"/cases/{id}/do/accept");
        await secretary.Page.SelectOptionAsync("select[name=category]", "0201");
        await secretary.Press("form:has(select[name=category]) button[type=submit]");
        await secretary.Open($"/cases/{id}/do/assign-inside");
        await secretary.Choose("select[name=person]", "李小梅");
        await secretary.Press("form:has(select[name=person]) button[type=submit]");
        await secretary.Open($"/cases/{id}");
        await secretary.Look("case");
        await secretary.Sees("李小梅", Words);

        house.Clock.Pass(TimeSpan.FromHours(2));
        await using var worker = await Walker.WithPhone(chromium, house, journey, script);
        await worker.SignIn(town.GridWorker);
        await worker.Open("/work");
        await worker.Look("worker-list");
        await worker.Sees("金润嘉园");
        await worker.Open($"/cases/{id}/do/submit-result");
        await worker.Page.FillAsync("textarea[name=text]", "店主已把外机移到屋后，加了减震垫。");
        await worker.Press("form:has(textarea[name=text]) button[type=submit]");

        await secretary.SignInAgain(town.Secretary);
        await secretary.Open($"/cases/{id}/do/pass");
        await secretary.Page.FillAsync("textarea[name=text]", "我们去看过了：外机已移到屋后，晚上安静了。");
        await secretary.Press("form:has(textarea[name=text]) button[type=submit]");

        await resident.Open($"/t/{tracking}");
        await resident.Look("answered");
        await resident.Sees("晚上安静了");
        await resident.Open($"/t/{tracking}/rate");
        await resident.Page.CheckAsync("input[name=grade][value='5']", new() { Force = true });
        await resident.Page.Locator("input[name=solved]").First.CheckAsync(new() { Force = true });
        await resident.Look("rate");
        await resident.Press("form:has(input[name=grade]) button[type=submit]");
        await resident.Open($"/t/{tracking}");
        await resident.Look("closed");

        using var db = house.Read();
        var closed = await db.Cases.SingleAsync();
        closed.State.ShouldBe(CaseState.Closed);
        closed.Grade.ShouldBe(RatingGrade.VerySatisfied);
        (await db.Clocks.SingleAsync(clock => clock.SubjectId == closed.Id && clock.Kind == ClockKind.CallBack)).State.ShouldBe(ClockState.Met);
        house.Get<ICases>().Orphans(db).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_calls_so_the_street_and_then_its_leader_hear_of_it_once_and_the_resident_is_told()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await using var resident = await Walker.WithPhone(chromium, house, "J1-missed");
        var tracking = await ReportByPlate(resident, town);

        house.Clock.Pass(TimeSpan.FromMinutes(31));
        await house.SweepAndSettle();
        (await Notices(house, town.Dispatcher)).ShouldBe(1);
        (await Notices(house, town.Leader)).ShouldBe(0);

        house.Clock.Pass(TimeSpan.FromMinutes(30));
        for (var time = 0; time < 3; time++)
            await house.SweepAndSettle();
        (await Notices(house, town.Dispatcher)).ShouldBe(1);
        (await Notices(house, town.Leader)).ShouldBe(1);

        await using var dispatcher = await Walker.AtDesk(chromium, house, "J1-missed");
        await dispatcher.SignIn(town.Dispatcher);
        await dispatcher.Open("/notifications");
        await dispatcher.Look("dispatcher-notices");
        await dispatcher.Open("/cases/desk");
        await dispatcher.Look("dispatcher-desk");
        await using var leader = await Walker.WithPhone(chromium, house, "J1-missed");
        await leader.SignIn(town.Leader);
        await leader.Open("/notifications");
        await leader.Look("leader-notices");

        await resident.Open($"/t/{tracking}");
        await resident.Look("honest");
        await resident.Sees("超");
    }

    private static async Task<string> ReportByPlate(Walker resident, Town town)
    {
        await resident.Open($"/q/{town.Plate.Token}");
        await resident.Sees("金润嘉园", "3号楼");
        await resident.Look("plate");
        await resident.Press("a[href$='/report']");
        await resident.Page.Locator("input[name=tile][value=noise]").CheckAsync(new() { Force = true });
        await resident.Page.FillAsync("textarea[name=text]", Words);
        await resident.Page.FillAsync("input[name=phone]", "138 0000 5678");
        await resident.Page.FillAsync("input[name=name]", "张阿姨");
        await resident.Look("report");
        await resident.Press("form:has(textarea[name=text]) button[type=submit]:has-text('提交'), form:has(textarea[name=text]) .button-primary[type=submit]");
        await resident.Look("done");
        var code = TrackingInAddress().Match(resident.Page.Url).Groups[1].Value;
        code.Length.ShouldBe(13, await resident.Text());
        return code;
    }

    private static async Task<string> CaseId(TestHouse house)
    {
        using var db = house.Read();
        return (await db.Cases.SingleAsync()).Id.ToString("D", CultureInfo.InvariantCulture);
    }

    // How often the holders of this person's role were told that those below them missed the call.
    private static async Task<int> Notices(TestHouse house, Person person)
    {
        using var db = house.Read();
        var rows = await db.NotificationsInbox.Where(row => row.What.Contains("Cases.News.Escalated")).Select(row => row.Recipient).ToListAsync();
        return rows.Count(recipient => recipient.Contains(person.Post!.Role.Word, StringComparison.Ordinal));
    }

    [GeneratedRegex("/t/([0-9A-Z]{13})")]
    private static partial Regex TrackingInAddress();
}
