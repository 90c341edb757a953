using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Linli.Cases;
using Linli.Foundation.Privacy;
using Linli.Hotline;
using Linli.Hotline.Answer;
using Linli.Hotline.Return;
using Linli.Tests.Houses;
using Linli.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Hotline.Answer;

/// <summary>Back to the platform: answered in its wording, returned within its date, rated by its visitors.</summary>
public sealed class AnswerTests
{
    [Theory, OnBoth]
    public async Task The_answer_is_drafted_in_the_platforms_wording_marked_and_kept(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var desk = await Desk.WithLamp(house);
        var address = $"/hotline/{desk.Order().Id}";
        using var browser = await SignedInClient.As(house, desk.Town.Dispatcher);
        (await browser.Page(address)).ShouldContain("诉求还没有答复");
        (await house.Get<MarkAnswered>().Run(desk.Order().Id, "好了", desk.Town.As(desk.Town.Dispatcher), TestContext.Current.CancellationToken)).Keys().ShouldBe(["Hotline.Refusal.NoAnswerYet"]);
        await desk.AnswersLamp();
        var page = await browser.Page(address);
        foreach (var words in new[] { "【办理情况】已更换灯泡，今晚已亮。", "【是否解决】已解决", "【联系情况】已于2026年3月4日 10:00联系诉求人", "【承办单位】金润社区" })
            page.ShouldContain(words);
        page.ShouldNotContain("13800005678");
        (await browser.Post(address, "answered", ("answer", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Post(address, "answered", ("answer", "【办理情况】已更换灯泡。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var order = desk.Order();
        (order.State, order.InTime, order.EndedBy).ShouldBe((OrderState.Answered, true, desk.Town.Dispatcher.AccountId));
        (await browser.Page(address)).ShouldContain("【办理情况】已更换灯泡。");
        desk.Case().OutsideDue.ShouldBeNull();
        desk.FactsOf(order.CaseId)[^1].Kind.ShouldBe("cases.outside-settled");
        (await house.Get<MarkAnswered>().Run(order.Id, "再来", desk.Town.As(desk.Town.Dispatcher), TestContext.Current.CancellationToken)).Keys().ShouldContain("Hotline.Refusal.Over.Answered");
        using var db = house.Read();
        System.Text.Encoding.UTF8.GetString((await db.Set<OrderSecret>().SingleAsync()).Answer!).ShouldNotContain("灯泡");
        (await browser.Page("/hotline?show=answered")).ShouldContain("CP0001");
        (await browser.Page("/hotline")).ShouldNotContain("href=\"/hotline/" + order.Id);
    }

    [Theory, OnBoth]
    public async Task The_template_is_the_streets_own_with_editions(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var desk = await Desk.WithLamp(house);
        await desk.AnswersLamp();
        using var browser = await SignedInClient.As(house, desk.Town.Dispatcher);
        (await browser.Post("/hotline/template", "template", ("template", "{{办理情况}}{{满意率}}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Post("/hotline/template", "template", ("template", "没有占位"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Post("/hotline/template", "template", ("template", "编号{{工单编号}}：{{办理情况}}（{{承办单位}}）"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Page($"/hotline/{desk.Order().Id}")).ShouldContain("编号CP0001：已更换灯泡，今晚已亮。（金润社区）");
        (await browser.Post("/hotline/template", "template", ("seen", "0"), ("template", "{{办理情况}}"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await browser.Post("/hotline/template", "shipped")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Page($"/hotline/{desk.Order().Id}")).ShouldContain("【办理情况】");
    }

    [Theory, OnBoth]
    public async Task Answers_go_out_as_a_workbook_whose_cells_never_calculate(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var desk = await Desk.WithLamp(house);
        await desk.Takes(Desk.Head + "CP0002,,,还没办,,,,\n");
        await desk.AnswersLamp("=1+1 已更换灯泡");
        using var browser = await SignedInClient.As(house, desk.Town.Dispatcher);
        var sent = await browser.Get("/hotline/answers.xlsx?show=waiting");
        using var book = SpreadsheetDocument.Open(await sent.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet;
        sheet.InnerText.ShouldContain("CP0001");
        sheet.InnerText.ShouldNotContain("CP0002", Case.Sensitive, "nobody has answered it yet");
        sheet.InnerText.ShouldNotContain("13800005678");
        sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().ShouldBeEmpty();
        sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(cell => cell.InnerText == "=1+1 已更换灯泡").StyleIndex!.Value.ShouldBe(3u, "quoted");
    }

    [Theory, OnBoth]
    public async Task A_return_in_time_ends_a_case_nobody_accepted_and_the_caller_is_told(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var desk = await Desk.WithLamp(house);
        var address = $"/hotline/{desk.Order().Id}";
        using var browser = await SignedInClient.As(house, desk.Town.Dispatcher);
        (await browser.Post(address, "return", ("reason", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Post(address, "return", ("reason", "路灯由供电公司管，应派县供电公司"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (desk.Order().State, desk.Case().State, desk.Case().OutsideDue).ShouldBe((OrderState.Returned, CaseState.Referred, null));
        (await browser.Page(address)).ShouldContain("路灯由供电公司管");
        desk.Clock(desk.Order().Id, Linli.Deadlines.ClockKind.OutsideReply)!.State.ShouldBe(Linli.Deadlines.ClockState.Dropped);
        using var db = house.Read();
        house.Get<ICases>().Orphans(db).ToList().ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task After_its_date_no_order_goes_back_and_a_case_in_hand_goes_its_own_way(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.WithLamp(house);
        await desk.Takes(Desk.Head + "CP0002,,,楼道杂物,金润嘉园3号楼,,,\n");
        var second = desk.Order("CP0002");
        await desk.Do(second.CaseId, desk.Town.Secretary, (CaseVerb.Accept, new VerbInput { Category = "0201" }));
        house.Clock.GoTo("2026-03-05T18:01");
        (await Return("CP0001")).Keys().ShouldBe(["Hotline.Refusal.ReturnTooLate"]);
        (await Return("CP0002")).ThrowIfRefused();
        (desk.Order("CP0002").State, desk.Case("CP0002").State).ShouldBe((OrderState.Returned, CaseState.Accepted));
        desk.FactsOf(second.CaseId).ShouldContain(fact => fact.Is<NoteAdded>());
        (await Return("CP0002")).Keys().ShouldBe(["Hotline.Refusal.Over.Returned"]);
        var elsewhere = await house.NewPerson(Linli.Organizations.Role.StreetDispatcher);
        (await house.Get<ReturnOrder>().Run(desk.Order().Id, "不归我", desk.Town.As(elsewhere), TestContext.Current.CancellationToken)).Keys().ShouldContain("Hotline.Refusal.NotYours");
        (await house.Get<ReturnOrder>().Run(desk.Order().Id, "不归我", desk.Town.As(desk.Town.Leader), TestContext.Current.CancellationToken)).Keys().ShouldContain("Hotline.Refusal.NotYours");

        Task<Linli.Foundation.Text.Outcome<HotlineOrder>> Return(string number) => house.Get<ReturnOrder>().Run(desk.Order(number).Id, "不归本级", desk.Town.As(desk.Town.Dispatcher), TestContext.Current.CancellationToken);
    }

    [Theory, OnBoth]
    public async Task Ratings_come_in_by_number_are_shown_counted_and_can_be_taken_back(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var desk = await Desk.WithLamp(house);
        await desk.Takes(Desk.Head + "CP0002,,,楼道杂物,金润嘉园3号楼,,,\n");
        await desk.AnswersLamp();
        (await house.Get<MarkAnswered>().Run(desk.Order().Id, "已办", desk.Town.As(desk.Town.Dispatcher), TestContext.Current.CancellationToken)).ThrowIfRefused();
        var act = desk.Town.As(desk.Town.Dispatcher);
        house.Look("hotline-ratings", Tables.Text("工单编号,满意度\nCP0001,好\nCP0009,满意\n,满意\n"), act).Told().Count().ShouldBe(3);
        var pasted = house.Kind("hotline-ratings").FromPaste("工单编号：CP0001 回访结果：非常满意 是否解决：已解决\n工单编号：CP0002 回访结果：未联系上");
        var made = (await house.Import("hotline-ratings", Tables.Text(pasted), act)).ThrowIfRefused();
        (desk.Order().Verdict, desk.Order().Solved, desk.Order("CP0002").Verdict).ShouldBe((OrderVerdict.Satisfied, true, OrderVerdict.NotReached));
        house.Look("hotline-ratings", Tables.Text(pasted), act).Counts().ShouldBe((0, 0, 2));
        using var browser = await SignedInClient.As(house, desk.Town.Leader);
        var list = await browser.Page("/hotline?show=answered");
        list.ShouldContain("满意");
        list.ShouldContain("不满意 0 件，未联系上 1 件");
        (await browser.Page($"/cases/{desk.Order().CaseId}")).ShouldContain("CP0001");
        desk.Case().Grade.ShouldBeNull("a platform's visit is no resident's rating");
        (await house.TakeBack(made.Run)).ThrowIfRefused();
        desk.Order().Verdict.ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task What_was_written_to_the_platform_goes_with_the_words_of_the_case(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var desk = await Desk.WithLamp(house);
        (await house.Get<ReturnOrder>().Run(desk.Order().Id, "不归本级", desk.Town.As(desk.Town.Dispatcher), TestContext.Current.CancellationToken)).ThrowIfRefused();
        (await house.Get<Linli.Cases.Domain.CaseVerbs>().Run(CaseAddress.Of(desk.Order().CaseId), CaseVerb.EraseCase, new VerbInput(), Linli.Foundation.Facts.Act.BySystem(house.Clock.Now))).ThrowIfRefused();
        await house.Settle();
        using var db = house.Read();
        var secret = await db.Set<OrderSecret>().SingleAsync();
        (secret.Key, secret.Reason).ShouldBe((null, null));
        OrderSecrets.Reason(secret, house.Get<KeyRing>()).ShouldBeNull();
    }
}
