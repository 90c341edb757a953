using System.Globalization;
using System.Text.RegularExpressions;
using Linli.Cases;
using Linli.Journeys.Browsing;
using Linli.Organizations;
using Linli.Tests.Houses;
using Linli.Whistles;
using Linli.Whistles.Confer;
using Microsoft.EntityFrameworkCore;

namespace Linli.Journeys;

/// <summary>J3 家中养猪: forty piglets in a yard; 公安, 农业, 生态 are called, come, agree who does what, do it, and both sides mark each other. Once with script, once without.</summary>
public sealed partial class PigletsTests(Chromium chromium)
{
    // Out of 30, 20, 30 and 20; out of 40, 30 and 30 (domain.md 5.4).
    private static readonly string[] OfStreet = ["30", "20", "29", "20"];
    private static readonly string[] OfDepartment = ["40", "30", "28"];

    private const string Words = "隔壁院子里养了四十头小猪，粪水流到巷子里，臭得开不了窗。";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Forty_piglets_three_departments_one_answer(bool script)
    {
        var journey = script ? "J3" : "J3-without-script";
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var agriculture = await house.NewUnit("agriculture", "清河县农业农村局", town.CountyOffice.Id, ScopeKind.County, town.County);
        var police = await house.NewUnit("police", "清河县公安局", town.CountyOffice.Id, ScopeKind.County, town.County);
        var farmer = await house.NewPerson(Role.DepartmentHandler, agriculture.Id, displayName: "田野");
        var officer = await house.NewPerson(Role.DepartmentHandler, police.Id, displayName: "高明");

        await using var resident = await Walker.WithPhone(chromium, house, journey, script);
        var tracking = await Report(resident, town);
        var id = await CaseId(house);

        // The secretary calls back, takes it on, gives it to the grid worker, and asks for a whistle.
        house.Clock.Pass(TimeSpan.FromMinutes(10));
        await using var secretary = await Walker.AtDesk(chromium, house, journey, script);
        await secretary.SignIn(town.Secretary);
        await secretary.Open($"/cases/{id}/do/record-contact");
        await secretary.Page.CheckAsync("input[name=contact][value=Reached]", new() { Force = true });
        await secretary.Press("form:has(input[name=contact]) button[type=submit]");
        await secretary.Open($"/cases/{id}/do/accept");
        await secretary.Page.SelectOptionAsync("select[name=category]", "0111");
        await secretary.Press("form:has(select[name=category]) button[type=submit]");
        await secretary.Open($"/cases/{id}/do/assign-inside");
        await secretary.Choose("select[name=person]", "李小梅");
        await secretary.Press("form:has(select[name=person]) button[type=submit]");
        await secretary.Open($"/cases/{id}");
        await secretary.Look("case-with-the-way-to-a-whistle");
        await secretary.Press("a[href^='/whistles/new']");
        await secretary.Look("draft");
        await secretary.Press("#form-draft button[value=go]");
        await secretary.Sees("请写是什么事", "请写需要什么职权", "请选要请的部门");
        await secretary.Look("draft-refused");
        await secretary.Page.FillAsync("textarea[name=matter]", "院内养了约四十头仔猪，粪污流到巷道，气味扰民。");
        await secretary.Page.FillAsync("textarea[name=power]", "对养殖污染的执法权、动物检疫、现场秩序。");
        await secretary.Page.FillAsync("textarea[name=lack]", "社区上门劝了两次，没有执法权，户主不听。");
        await secretary.Page.CheckAsync("input[name=urgency][value=Urgent]", new() { Force = true });
        foreach (var unit in new[] { agriculture.Id, town.Ecology.Id, police.Id })
            await secretary.Page.CheckAsync($"input[name=units][value='{unit}']", new() { Force = true });
        await secretary.Press("#form-draft button[value=go]");
        await secretary.Look("requested");
        await secretary.Sees("已提请", "农业农村局");
        var whistle = await WhistleId(house);

        // The street issues it and proposes a time.
        await using var dispatcher = await Walker.AtDesk(chromium, house, journey, script);
        await dispatcher.SignIn(town.Dispatcher);
        await dispatcher.Open("/whistles");
        await dispatcher.Look("street-list");
        await dispatcher.Sees("已提请");
        await dispatcher.Open($"/whistles/{whistle}");
        await dispatcher.Look("street-to-issue");
        await dispatcher.Press("#form-do-issue button[type=submit]");
        await dispatcher.Sees("已吹哨");
        await Unfold(dispatcher, "do-propose-visit");
        await dispatcher.Page.FillAsync("#form-do-propose-visit input[name=at]", "2026-03-04T15:00");
        await dispatcher.Press("#form-do-propose-visit button[type=submit]");
        await dispatcher.Look("issued");

        await resident.Open($"/t/{tracking}");
        await resident.Sees("需要几个部门一起办");
        await resident.Look("resident-called");

        // Each department reports in from a phone.
        await using var field = await Walker.WithPhone(chromium, house, journey, script);
        var first = true;
        foreach (var person in new[] { farmer, town.EcologyHandler, officer })
        {
            house.Clock.Pass(TimeSpan.FromMinutes(15));
            await field.SignInAgain(person);
            await field.Open("/whistles/report-in");
            if (first)
                await field.Look("to-report-in");
            await field.Open($"/whistles/{whistle}");
            if (first)
                await field.Look("department-called");
            await field.Press("#form-do-agree-visit button[type=submit]");
            await field.Page.FillAsync("#form-do-check-in textarea[name=text]", "执法人员两名到场。");
            await field.Press("#form-do-check-in button[type=submit]");
            await field.Sees("已报到");
            if (first)
                await field.Look("reported-in");
            first = false;
        }

        // The conference: what each does and by when.
        house.Clock.Pass(TimeSpan.FromMinutes(30));
        await dispatcher.SignInAgain(town.Dispatcher);
        await dispatcher.Open($"/whistles/{whistle}");
        await dispatcher.Look("all-here");
        await dispatcher.Page.FillAsync("#form-do-hold-conference textarea[name=text]", "户主同意转移仔猪。农业部门牵头联系养殖场并检疫，生态部门督促清理粪污，公安维持现场秩序。");
        foreach (var (unit, duty, due) in new[] { (agriculture.Id, "联系养殖场，检疫后三天内转移四十头仔猪。", "2026-03-06"), (town.Ecology.Id, "督促清理院内和巷道粪污并消毒。", "2026-03-09"), (police.Id, "转移当天维持秩序。", "2026-03-06") })
        {
            var one = await InvitationId(house, unit);
            await dispatcher.Page.FillAsync($"[name='{HoldConference.FieldOf("duty", one)}']", duty);
            await dispatcher.Page.FillAsync($"[name='{HoldConference.FieldOf("due", one)}']", due);
        }
        await dispatcher.Press("#form-do-hold-conference button[type=submit]");
        await dispatcher.Sees("会商已记录", "督促清理院内和巷道粪污并消毒");
        await dispatcher.Look("conferred");

        // Execution, then marks of both sides.
        house.Clock.Pass(TimeSpan.FromDays(1));
        foreach (var (person, done) in new[] { (farmer, "四十头仔猪检疫后已运到养殖场。"), (town.EcologyHandler, "院内和巷道已清理消毒。"), (officer, "转移当天无纠纷。") })
        {
            await field.SignInAgain(person);
            await field.Open($"/whistles/{whistle}");
            if (person == farmer)
                await field.Look("duty");
            await field.Page.FillAsync("#form-do-answer-duty textarea[name=text]", done);
            await field.Press("#form-do-answer-duty button[type=submit]");
            await field.Sees("已答复任务");
        }
        await secretary.SignInAgain(town.Secretary);
        await secretary.Open($"/whistles/{whistle}");
        await secretary.Look("community-speaks");
        var leading = await InvitationId(house, agriculture.Id);
        await Unfold(secretary, $"do-speak-for-community-{leading:N}");
        await secretary.Page.FillAsync($"#form-do-speak-for-community-{leading:N} textarea[name=text]", "当天就来了，说话算数。");
        await secretary.Press($"#form-do-speak-for-community-{leading:N} button[type=submit]");

        await dispatcher.SignInAgain(town.Dispatcher);
        foreach (var unit in new[] { agriculture.Id, town.Ecology.Id, police.Id })
        {
            var form = $"do-score-department-{await InvitationId(house, unit):N}";
            await dispatcher.Open($"/whistles/{whistle}");
            await Unfold(dispatcher, form);
            if (unit == agriculture.Id)
                await dispatcher.Look("street-marks");
            else
                await dispatcher.Page.FillAsync($"#form-{form} textarea[name=voice]", "社区说来得及时。");
            foreach (var (index, mark) in OfStreet.Index())
                await dispatcher.Page.FillAsync($"#form-{form} input[name=mark-{index}]", mark);
            await dispatcher.Press($"#form-{form} button[type=submit]");
            await dispatcher.Sees("评分已封存");
        }
        await dispatcher.Look("sealed");
        (await dispatcher.Text()).ShouldNotContain("街道评部门 99 分");
        foreach (var person in new[] { farmer, town.EcologyHandler, officer })
        {
            await field.SignInAgain(person);
            await field.Open($"/whistles/{whistle}");
            if (person == farmer)
                await field.Look("department-marks");
            foreach (var (index, mark) in OfDepartment.Index())
                await field.Page.FillAsync($"#form-do-score-street input[name=mark-{index}]", mark);
            await field.Press("#form-do-score-street button[type=submit]");
        }
        await field.Sees("街道评部门 99 分", "部门评吹哨 98 分");
        await field.Look("marks-open");
        await dispatcher.Open($"/whistles/{whistle}");
        await dispatcher.Press("#form-do-close button[type=submit]");
        await dispatcher.Sees("已销哨");
        await dispatcher.Look("closed");
        await dispatcher.Open($"/whistles/{whistle}/print");
        await dispatcher.Look("paper");

        // Back on the case: result, check, answer, rating.
        await field.SignInAgain(town.GridWorker);
        await field.Open($"/cases/{id}/do/submit-result");
        await field.Page.FillAsync("textarea[name=text]", "四十头仔猪已转移，院子和巷道已清理消毒。");
        await field.Press("form:has(textarea[name=text]) button[type=submit]");
        await secretary.Open($"/cases/{id}/do/pass");
        await secretary.Page.FillAsync("textarea[name=text]", "几个部门一起去办的：猪已拉走，院子和巷子都清理干净了。");
        await secretary.Press("form:has(textarea[name=text]) button[type=submit]");
        await secretary.Open($"/cases/{id}");
        await secretary.Look("case-after");
        await resident.Open($"/t/{tracking}");
        await resident.Sees("猪已拉走", "已到场", "一起商量好了");
        await resident.Look("resident-answered");
        await resident.Open($"/t/{tracking}/rate");
        await resident.Page.CheckAsync("input[name=grade][value='5']", new() { Force = true });
        await resident.Page.Locator("input[name=solved]").First.CheckAsync(new() { Force = true });
        await resident.Press("form:has(input[name=grade]) button[type=submit]");

        using var db = house.Read();
        (await db.Cases.SingleAsync()).State.ShouldBe(CaseState.Closed);
        (await db.Whistles.SingleAsync()).State.ShouldBe(WhistleState.Closed);
        house.Get<ICases>().Orphans(db).ShouldBeEmpty();
        house.Get<IWhistles>().Orphans(db).ShouldBeEmpty();
    }

    private static async Task<string> Report(Walker resident, Town town)
    {
        await resident.Open($"/q/{town.Plate.Token}/report");
        await resident.Page.Locator("input[name=tile][value=rubbish]").CheckAsync(new() { Force = true });
        await resident.Page.FillAsync("textarea[name=text]", Words);
        await resident.Page.FillAsync("input[name=phone]", "138 0000 5678");
        await resident.Press("form:has(textarea[name=text]) button[type=submit]:has-text('提交'), form:has(textarea[name=text]) .button-primary[type=submit]");
        return TrackingInAddress().Match(resident.Page.Url).Groups[1].Value;
    }

    // A folded form opens by its summary, with script and without.
    private static async Task Unfold(Walker walker, string form)
    {
        if (await walker.Page.Locator($"details#{form}:not([open])").CountAsync() > 0)
            await walker.Page.Locator($"details#{form} > summary").ClickAsync();
    }

    private static async Task<string> CaseId(TestHouse house)
    {
        using var db = house.Read();
        return (await db.Cases.SingleAsync()).Id.ToString("D", CultureInfo.InvariantCulture);
    }

    private static async Task<string> WhistleId(TestHouse house)
    {
        using var db = house.Read();
        return (await db.Whistles.SingleAsync()).Id.ToString("D", CultureInfo.InvariantCulture);
    }

    private static async Task<Guid> InvitationId(TestHouse house, Guid unit)
    {
        using var db = house.Read();
        return (await db.WhistleInvitations.SingleAsync(one => one.UnitId == unit)).Id;
    }

    [GeneratedRegex("/t/([0-9A-Z]{13})")]
    private static partial Regex TrackingInAddress();
}
