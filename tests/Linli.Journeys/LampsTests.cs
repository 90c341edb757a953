using System.Text;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Foundation.Facts;
using Linli.Journeys.Browsing;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Linli.Journeys;

/// <summary>J5: the lamps of blocks A and B are out: a list becomes one case, what can be mended is mended lamp by lamp, the rest waits for money and is mended then; a neighbour who asked is answered.</summary>
public sealed class LampsTests(Chromium chromium)
{
    private const string Journey = "J5-lamps";

    [Fact]
    public async Task A_list_of_lamps_is_seen_on_the_spot_paid_for_mended_one_by_one_and_answered()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var works = await house.NewPerson(Role.DepartmentHandler, town.Housing.Id, displayName: "吴工");

        // A neighbour reports one dark lamp; the grid worker has gone round at night and written down all of them.
        await using var resident = await Walker.WithPhone(chromium, house, Journey);
        var told = (await house.Get<ReportCase>().Run(new ReportInput
        {
            Where = new Linli.Areas.Whereabouts { Plate = town.Plate.Token },
            Text = "晚上从B区车库出来一片黑，路灯有半个月没亮了。",
            Tile = "roads",
            Phone = "13800005678",
            Contact = ContactWay.Call,
        }, town.Resident)).ThrowIfRefused();
        await using var secretary = await Walker.AtDesk(chromium, house, Journey);
        await secretary.SignIn(town.Secretary);
        await secretary.Open("/cases/bulk");
        await secretary.Page.CheckAsync("input[name=kind][value=Items]", new() { Force = true });
        await secretary.Page.FillAsync("input[name=title]", "金润嘉园A区、B区路灯不亮");
        var list = "灯杆号,位置\n" + string.Concat(Enumerable.Range(1, 4).Select(n => $"A-{n:00},A区由东向西第 {n} 根\n")) + string.Concat(Enumerable.Range(1, 3).Select(n => $"B-{n:00},B区车库口第 {n} 根\n"));
        await secretary.Page.SetInputFilesAsync("input[name=file]", new FilePayload { Name = "路灯.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(list) });
        await secretary.Press("#form-look button[type=submit]");
        await secretary.Sees("会立 1 件，清单 7 项", "还没有写入");
        await secretary.Look("preview");
        await secretary.Press("#form-confirm button[type=submit]");
        await secretary.Sees("清单：0/7 已办", "B-03");
        Guid id;
        string number;
        using (var db = house.Read())
            (id, number) = (await db.Cases.Where(c => c.ItemsTotal == 7).Select(c => new { c.Id, c.Number }).ToListAsync()).Select(c => (c.Id, c.Number)).Single();

        // The neighbour is called, and follows the list from here.
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary))).ThrowIfRefused();
        await secretary.Open($"/cases/{id}/do/accept");
        await secretary.Choose("select[name=category]", "路灯不亮");
        await secretary.Choose("select[name=grid]", "第一网格");
        await secretary.Press("form:has(select[name=category]) button[type=submit]");
        await secretary.Open($"/cases/{told.Id}/do/mark-duplicate");
        await secretary.Page.FillAsync("input[name=master]", number);
        await secretary.Press("form:has(input[name=master]) button[type=submit]");
        await secretary.Open($"/cases/{id}/do/dispatch");
        await secretary.Choose("select[name=unit]", "住房和城乡");
        await secretary.Page.FillAsync("textarea[name=text]", "请先到现场逐杆看，能修的先修。");
        await secretary.Press("form:has(select[name=unit]) button[type=submit]");

        // On the spot: block A can be mended at once, block B needs a new cable and money for it.
        await using var handler = await Walker.WithPhone(chromium, house, Journey);
        await handler.SignIn(works);
        await handler.Open($"/cases/{id}");
        await handler.Press("#form-do-start-handling button[type=submit]");
        await handler.Open($"/cases/{id}/do/add-note");
        await handler.Page.FillAsync("textarea[name=text]", "现场看过：A区是灯头坏，B区电缆断了一段，要挖沟换线。");
        await handler.Press("form:has(textarea[name=text]) button[type=submit]");
        await Tick(handler, id, 4);
        await handler.Look("block-a-done");
        await handler.Open($"/cases/{id}");
        await handler.Sees("清单：4/7 已办");
        await handler.Open($"/cases/{id}/do/submit-result");
        await handler.Page.FillAsync("textarea[name=text]", "A区四盏已亮。B区电缆要整段更换，已申请项目资金。");
        await handler.Page.SelectOptionAsync("select[name=outcome]", "Planned");
        await handler.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(details => details.open = true)");
        await handler.Page.FillAsync("input[name=plannedOn]", "2026-03-20");
        await handler.Page.FillAsync("textarea[name=rest], input[name=rest]", "B区三盏等资金批下来换电缆，三月二十日前亮灯。");
        await handler.Look("result-opens-next-step");
        await handler.Press("form:has(select[name=outcome]) button[type=submit]");
        await Pass(secretary, id, "A区的灯已经亮了；B区要换电缆，资金批下来就施工，三月二十日前亮灯。");
        await secretary.Open("/cases/next");
        await secretary.Sees(number, "已列入计划");
        await secretary.Look("next-step-waits");
        await house.Settle();
        await resident.Open("/t/" + told.TrackingCode);
        await resident.Sees("放在一起办", "B区要换电缆");
        await resident.Look("told-of-the-plan");

        // The money is there: the same case goes on, and each lamp is ticked off by itself.
        house.Clock.GoTo("2026-03-10T09:00");
        await secretary.SignInAgain(town.Secretary);
        await secretary.Open($"/cases/{id}/do/finish-next-step");
        await secretary.Page.FillAsync("textarea[name=text]", "项目资金已批，施工队今天进场。");
        await secretary.Press("form:has(textarea[name=text]) button[type=submit]");
        await using var street = await Walker.AtDesk(chromium, house, Journey);
        await street.SignIn(town.Dispatcher);
        await street.Open($"/cases/{id}/do/reopen");
        await street.Page.FillAsync("textarea[name=text]", "资金已到，接着修B区三盏。");
        await street.Press("form:has(textarea[name=text]) button[type=submit]");
        await handler.SignInAgain(works);
        for (var lamp = 0; lamp < 3; lamp++)
            await Tick(handler, id, 1);
        await handler.Open($"/cases/{id}");
        await handler.Sees("清单：7/7 已办");
        await handler.Look("every-lamp");
        await handler.Open($"/cases/{id}/do/submit-result");
        await handler.Page.FillAsync("textarea[name=text]", "B区电缆已换，三盏灯都亮了。");
        await handler.Press("form:has(select[name=outcome]) button[type=submit]");
        await Pass(secretary, id, "B区的灯也亮了，我们昨晚去看过，一盏不少。");
        await house.Settle();
        await resident.Open("/t/" + told.TrackingCode);
        await resident.Sees("B区的灯也亮了", "请您评价");
        await resident.Look("answered");

        using var after = house.Read();
        var done = await after.Cases.SingleAsync(c => c.Id == id);
        (done.State, done.ItemsDone, done.Outcome).ShouldBe((CaseState.Closed, 7, ResultOutcome.Solved));
        (await after.Facts.CountAsync(fact => fact.SubjectId == id && fact.Kind == "cases.items-ticked")).ShouldBe(4);
    }

    private static async Task Tick(Walker handler, Guid id, int count)
    {
        await handler.Open($"/cases/{id}/do/tick-items");
        for (var n = 0; n < count; n++)
            await handler.Page.Locator("label:has(input[name=item])").Nth(n).ClickAsync();
        await handler.Press("form:has(input[name=item]) button[type=submit]");
    }

    private static async Task Pass(Walker secretary, Guid id, string reply)
    {
        await secretary.Open($"/cases/{id}/do/pass");
        await secretary.Page.FillAsync("textarea[name=text]", reply);
        await secretary.Press("form:has(textarea[name=text]) button[type=submit]");
    }
}
