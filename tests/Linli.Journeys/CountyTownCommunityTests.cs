using System.Globalization;
using System.Text.RegularExpressions;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Journeys.Browsing;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Journeys;

/// <summary>J10 县镇社区: one matter, and every side road a real office needs: a return, a ruling, an order of supervision, an extension, a shelving and a reopening.</summary>
public sealed partial class CountyTownCommunityTests(Chromium chromium)
{
    private const string Journey = "J10";
    private string _id = "";

    [Fact]
    public async Task Returned_ruled_supervised_extended_shelved_reopened_and_rated_five()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var housing = await house.NewPerson(Role.DepartmentHandler, town.Housing.Id, displayName: "高原");
        await using var resident = await Walker.WithPhone(chromium, house, Journey);
        await using var desk = await Walker.AtDesk(chromium, house, Journey);
        await using var thumb = await Walker.WithPhone(chromium, house, Journey);
        var tracking = await Report(resident, town);
        _id = await CaseId(house);

        // The community calls, the street sends it to the ecology bureau, which says that it is not its matter.
        await Does(desk, town.Secretary, "record-contact", walker => walker.Page.CheckAsync("input[name=contact][value=Reached]", new() { Force = true }));
        await Does(desk, town.Dispatcher, "accept", walker => walker.Page.SelectOptionAsync("select[name=category]", "0201"));
        await Does(desk, town.Dispatcher, "dispatch", walker => walker.Choose("select[name=unit]", "生态环境"));
        house.Clock.Pass(TimeSpan.FromMinutes(20));
        await Does(desk, town.EcologyHandler, "request-return", async walker =>
        {
            await walker.Page.FillAsync("textarea[name=text]", "外机固定在楼体上，楼体加固不属本单位职责。");
            await walker.Page.FillAsync("textarea[name=basis]", "权责清单第 12 项");
            await walker.Choose("select[name=unit]", "住房");
            await walker.Look("request-return");
        });
        await Sees(desk, town.Dispatcher, "return-asked", "申请退回", "权责清单第 12 项");
        await Does(desk, town.Dispatcher, "refuse-return", Writes("噪声扰民由生态环境部门先到现场。"));
        await Does(desk, town.EcologyHandler, "request-return", async walker =>
        {
            await walker.Page.FillAsync("textarea[name=text]", "已到现场：是楼体松动引起的振动。");
            await walker.Page.FillAsync("textarea[name=basis]", "三定方案第五条");
            await walker.Sees("第二次异议");
        });
        await Does(desk, town.CountyDispatcher, "rule-return", async walker =>
        {
            await walker.Choose("select[name=unit]", "住房");
            await walker.Page.FillAsync("textarea[name=text]", "涉及楼体加固，由住建局办理。");
            await walker.Look("rule-return");
        });
        await Does(desk, housing, "start-handling", _ => Task.CompletedTask);

        // The street's leader gives an order from the phone; the bureau answers on the phone; the leader crosses it off.
        await Does(thumb, town.Leader, "supervise", async walker =>
        {
            await walker.Page.FillAsync("textarea[name=text]", "老人睡不好觉，请说明哪天办好。");
            await walker.Look("supervise");
        });
        await thumb.SignInAgain(housing);
        await thumb.Open("/cases/supervision");
        await thumb.Sees("督〔2026〕1号", "请说明哪天办好");
        await thumb.Page.FillAsync("textarea[name=text]", "加固件已下单，三月十二日前装好。");
        await thumb.Look("answer-order");
        await thumb.Press("form:has(textarea[name=text]) button[type=submit]");
        await thumb.SignInAgain(town.Leader);
        await thumb.Open("/cases/today");
        await thumb.Look("leader-today");
        await thumb.Open("/cases/supervision");
        await thumb.Look("read-answer");
        await thumb.Press("button[value=AcceptAnswer]");
        await thumb.Look("crossed-off");

        // More time, told with both dates.
        await Does(desk, housing, "request-extension", async walker =>
        {
            await walker.Page.SelectOptionAsync("select[name=days]", "5");
            await walker.Page.FillAsync("textarea[name=text]", "加固件要定做，运到还要几天。");
            await walker.Look("request-extension");
        });
        await Sees(desk, town.Dispatcher, "extension-asked", "5 个工作日");
        await Does(desk, town.Dispatcher, "approve-extension", async walker =>
        {
            (await walker.Page.InputValueAsync("textarea[name=text]")).ShouldBe("加固件要定做，运到还要几天。");
            await walker.Look("approve-extension");
        });
        await resident.Open($"/t/{tracking}");
        await resident.Look("extended");
        await resident.Sees("延长 5 个工作日", "加固件要定做");
        await resident.Press("#form-nudge button[type=submit]");
        await resident.Sees("已经替您催了");
        await resident.Look("nudged");

        // Snow: shelved by two people, told with its plan, and taken off again.
        house.Clock.GoTo("2026-03-06T09:00");
        await Does(desk, town.Dispatcher, "propose-shelving", async walker =>
        {
            await walker.Page.FillAsync("textarea[name=text]", "连日降雪，外墙不能施工。");
            await walker.Page.FillAsync("textarea[name=plan]", "先在室内加装减振垫，雪停即施工。");
            await walker.Page.FillAsync("input[name=reviewOn]", "2026-03-16");
            await walker.Look("propose-shelving");
        });
        await Does(desk, town.CountyDispatcher, "approve-shelving", walker => walker.Look("approve-shelving"));
        await Sees(desk, town.Dispatcher, "shelved", "挂账", "减振垫");
        await resident.Open($"/t/{tracking}");
        await resident.Look("shelved");
        await resident.Sees("没有忘", "减振垫");
        house.Clock.GoTo("2026-03-10T09:00");
        await Does(desk, town.Dispatcher, "unshelve", Writes("雪停了，可以施工。"));

        // Done, found wanting, done again, and rated.
        await Result(desk, housing, "外机已加固。");
        await Pass(desk, town.Secretary, "外机已经加固，请您听听看。");
        await Rate(resident, tracking, grade: 2, solved: false);
        await Does(desk, town.Dispatcher, "reopen", Writes("夜里还有声音，请再处理。"));
        await resident.Open($"/t/{tracking}");
        await resident.Look("reopened");
        await Result(desk, housing, "更换了风机轴承。");
        await Pass(desk, town.Secretary, "昨晚陪您听到十一点，没有声音了。");
        await Rate(resident, tracking, grade: 5, solved: true);
        await resident.Open($"/t/{tracking}");
        await resident.Look("closed");
        await Sees(desk, town.CountyDispatcher, "whole-story", "裁定", "督〔2026〕1号", "挂账", "延期");

        using var db = house.Read();
        var closed = await db.Cases.SingleAsync();
        (closed.State, closed.Grade, closed.Reopenings, closed.Flags).ShouldBe((CaseState.Closed, RatingGrade.VerySatisfied, 1, CaseFlags.None));
        (await db.Clocks.CountAsync(clock => clock.SubjectId == closed.Id && clock.StoppedAt == null)).ShouldBe(0);
        (await db.Clocks.SingleAsync(clock => clock.SubjectId == closed.Id && clock.Kind == ClockKind.Supervision)).State.ShouldBe(ClockState.Met);
        house.Get<ICases>().Orphans(db).ShouldBeEmpty();
    }

    private async Task Does(Walker walker, Person person, string verb, Func<Walker, Task> fills)
    {
        await walker.SignInAgain(person);
        await walker.Open($"/cases/{_id}/do/{verb}");
        await fills(walker);
        await walker.Press($"#form-do-{verb} button[type=submit]");
        walker.Page.Url.ShouldNotContain("/do/", Case.Insensitive, await walker.Text());
    }

    private async Task Sees(Walker walker, Person person, string name, params string[] words)
    {
        await walker.SignInAgain(person);
        await walker.Open($"/cases/{_id}");
        await walker.Look(name);
        await walker.Sees(words);
    }

    private Task Result(Walker walker, Person person, string words) => Does(walker, person, "submit-result", Writes(words));

    private Task Pass(Walker walker, Person person, string words) => Does(walker, person, "pass", Writes(words));

    private static Func<Walker, Task> Writes(string words) => walker => walker.Page.FillAsync("textarea[name=text]", words);

    private static async Task Rate(Walker resident, string tracking, int grade, bool solved)
    {
        await resident.Open($"/t/{tracking}/rate");
        await resident.Page.CheckAsync($"input[name=grade][value='{grade.ToString(CultureInfo.InvariantCulture)}']", new() { Force = true });
        await resident.Page.CheckAsync($"input[name=solved][value='{(solved ? "yes" : "no")}']", new() { Force = true });
        await resident.Press("form:has(input[name=grade]) button[type=submit]");
    }

    private static async Task<string> Report(Walker resident, Town town)
    {
        await resident.Open($"/q/{town.Plate.Token}/report");
        await resident.Page.Locator("input[name=tile][value=noise]").CheckAsync(new() { Force = true });
        await resident.Page.FillAsync("textarea[name=text]", "肉铺的空调外机震得楼板响，老人睡不着。");
        await resident.Page.FillAsync("input[name=phone]", "138 0000 5678");
        await resident.Press("form:has(textarea[name=text]) button[type=submit]:has-text('提交'), form:has(textarea[name=text]) .button-primary[type=submit]");
        return TrackingInAddress().Match(resident.Page.Url).Groups[1].Value;
    }

    private static async Task<string> CaseId(TestHouse house)
    {
        using var db = house.Read();
        return (await db.Cases.SingleAsync()).Id.ToString("D", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("/t/([0-9A-Z]{13})")]
    private static partial Regex TrackingInAddress();
}
