using System.IO.Compression;
using System.Xml.Linq;
using Linli.Cases;
using Linli.Cases.Data;
using Linli.Foundation.Privacy;
using Linli.Papers;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Tests.Cases.Paper;

/// <summary>文书 of the side roads after the real verbs: who asked, why, who decided, until when; on the sheet and in the docx.</summary>
public sealed class RealRoadPapersTests
{
    [Theory, OnBoth]
    public async Task Every_paper_of_the_side_roads_says_who_when_and_why(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        var town = road.Town;
        house.Clock.Pass(TimeSpan.FromMinutes(30));
        await road.Do(CaseVerb.RequestReturn, new VerbInput { Text = "设备在住宅楼附属用房内。", Basis = "权责清单第 12 项", Unit = town.Housing.Id }, town.EcologyHandler);
        await road.Do(CaseVerb.RefuseReturn, new VerbInput { Text = "噪声扰民由贵单位办理。" }, town.Dispatcher);
        Expect(await Issue(road, "return", town.Dispatcher, "经核对目录，拟不同意退回。"), new()
        {
            ["申请单位"] = town.Ecology.Name,
            ["申请人"] = town.EcologyHandler.DisplayName,
            ["申请时间"] = "2026年3月4日 10:30",
            ["申请理由"] = "设备在住宅楼附属用房内。",
            ["依据"] = "权责清单第 12 项",
            ["建议单位"] = town.Housing.Name,
            ["申请次数"] = "1",
            ["审批结果"] = "不同意",
            ["审批人"] = town.Dispatcher.DisplayName,
            ["审批意见"] = "噪声扰民由贵单位办理。",
            ["审批时间"] = "2026年3月4日 10:30",
        });

        await road.Do(CaseVerb.StartHandling, new VerbInput(), town.EcologyHandler);
        var old = road.Case.HandlingDue!.Value;
        await road.Do(CaseVerb.RequestExtension, new VerbInput { Days = 5, Text = "减震垫要向厂家定做。" }, town.EcologyHandler);
        var waiting = await Issue(road, "extension", town.Dispatcher, "拟同意。");
        (waiting["延至"], waiting["审批结果"]).ShouldBe(("", ""), "not decided yet");
        await road.Do(CaseVerb.ApproveExtension, new VerbInput { Days = 3, Text = "减震垫要定做，请您多等三天。" }, town.Dispatcher);
        Expect(await Issue(road, "extension", town.Dispatcher, "拟同意三个工作日。"), new()
        {
            ["申请理由"] = "减震垫要向厂家定做。",
            ["延长"] = "3 个工作日",
            ["原时限"] = Written(old),
            ["延至"] = Written(road.Case.HandlingDue!.Value),
            ["审批结果"] = "同意",
            ["审批人"] = town.Dispatcher.DisplayName,
            ["审批意见"] = "减震垫要定做，请您多等三天。",
        });

        await road.Do(CaseVerb.Supervise, new VerbInput { Level = 2, Days = 2, Text = "请说明哪天办好。" }, town.Leader);
        var order = await Issue(road, "supervision", town.Dispatcher, "请限期回复。");
        Expect(order, new()
        {
            ["督办级别"] = "2 级",
            ["督办要求"] = "请说明哪天办好。",
            ["督办时间"] = "2026年3月4日 10:30",
            ["回复期限"] = Written(road.Clock(Linli.Deadlines.ClockKind.Supervision).Due),
        });
        order.ShouldNotContainKey("督办令号");
        order["文号"].ShouldBe("督办〔2026〕1号");
        await road.IsRefused("PaperIsOut", CaseVerb.IssuePaper, new VerbInput { Paper = new PaperInput { Kind = "supervision", Signer = "何书记" } }, town.Dispatcher);
        await road.Do(CaseVerb.AnswerSupervision, new VerbInput { Text = "三月九日前装好。" }, town.EcologyHandler);
        await road.Do(CaseVerb.AcceptAnswer, new VerbInput { Text = "按此落实。" }, town.Leader);

        await road.Do(CaseVerb.ProposeShelving, new VerbInput { Text = "连日降雪，外墙不能施工。", Plan = "先在室内加装减振垫。", ReviewOn = new LocalDate(2026, 3, 20) }, town.Dispatcher);
        await road.Do(CaseVerb.ApproveShelving, new VerbInput { Text = "雪停后马上施工。" }, town.CountyDispatcher);
        Expect(await Issue(road, "shelving", town.Dispatcher, "拟同意挂账。"), new()
        {
            ["申请单位"] = town.StreetOffice.Name,
            ["申请理由"] = "连日降雪，外墙不能施工。",
            ["解决计划"] = "先在室内加装减振垫。",
            ["复核日期"] = "2026年3月20日",
            ["审批结果"] = "同意",
            ["审批人"] = town.CountyDispatcher.DisplayName,
            ["审批意见"] = "雪停后马上施工。",
        });

        house.Clock.GoTo("2026-03-06T09:00");
        await road.Do(CaseVerb.Unshelve, new VerbInput { Text = "雪停了。" }, town.Dispatcher);
        await road.Do(CaseVerb.SubmitResult, new VerbInput { Text = "减震垫已装好，夜间复测达标。" }, town.EcologyHandler);
        await road.Do(CaseVerb.Pass, new VerbInput { Text = "我们昨晚去听过，安静了。" }, town.Secretary);
        await road.Do(CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true }, town.Resident);
        Expect(await Issue(road, "completion", town.Dispatcher, "同意办结。"), new()
        {
            ["办理单位"] = town.Ecology.Name,
            ["核查单位"] = town.CommunityOffice.Name,
            ["办理结果"] = "减震垫已装好，夜间复测达标。",
            ["答复内容"] = "我们昨晚去听过，安静了。",
            ["答复时间"] = "2026年3月6日 09:00",
            ["办结时间"] = "2026年3月6日 09:00",
            ["群众评价"] = "满意",
        });

        // 一事一档: the whole way with every paper in its index, in the docx as on the sheet.
        await Issue(road, "dossier", town.Dispatcher, "归档。");
        using var db = house.Read();
        var file = (await db.Papers.Where(paper => paper.Kind == "dossier").ToListAsync()).Single();
        var text = DocxText(house, await Sheet(house, road, file));
        foreach (var said in new[] { "申请退回", "申请延期", "督办", "挂账", "雪停了。", "退回审批单 退回〔2026〕1号", "督办单 督办〔2026〕1号", "办结报告", town.EcologyHandler.DisplayName })
            text.ShouldContain(said);
    }

    [Theory, OnBoth]
    public async Task What_cannot_be_done_or_was_signed_inside_the_unit_stands_on_the_completion_report_too(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.ProposeExplainedClose, new VerbInput { Text = "外机在产权红线内，依法不能拆除。", Ground = "不动产登记附图" }, road.Town.EcologyHandler);
        await road.Do(CaseVerb.ApproveExplainedClose, new VerbInput { Text = "我们核实过：外机不能拆，已加隔音罩。" }, road.Town.Dispatcher);
        Expect(await Issue(road, "completion", road.Town.Dispatcher, "同意。"), new()
        {
            ["办理结果"] = "外机在产权红线内，依法不能拆除。",
            ["答复内容"] = "我们核实过：外机不能拆，已加隔音罩。",
            ["核查单位"] = road.Town.StreetOffice.Name,
        });
    }

    private static void Expect(Dictionary<string, string> paper, Dictionary<string, string> said)
    {
        foreach (var (name, words) in said)
            paper[name].ShouldBe(words, name);
        // What the pen fills in stays empty; what the record knows does not.
        paper.Where(row => row.Value.Length == 0 && !row.Key.EndsWith("意见", StringComparison.Ordinal) && row.Key is not ("承办单位回复" or "群众评价" or "办结时间")).Select(row => row.Key).ShouldBeEmpty();
    }

    // The rows of the form by their names; the same words must stand in the docx.
    private static async Task<Dictionary<string, string>> Issue(Road road, string kind, Person by, string proposal)
    {
        await road.Do(CaseVerb.IssuePaper, new VerbInput { Paper = new PaperInput { Kind = kind, Signer = "何书记", Proposal = proposal } }, by);
        using var db = road.House.Read();
        var issued = (await db.Papers.Where(paper => paper.Kind == kind).ToListAsync()).OrderBy(paper => paper.Number).Last();
        var sheet = await Sheet(road.House, road, issued);
        var rows = new Dictionary<string, string> { ["文号"] = sheet.Blocks.OfType<PaperBlock.NumberLine>().Single().Number };
        foreach (var cells in sheet.Blocks.OfType<PaperBlock.Form>().SelectMany(form => form.Rows).Select(row => row.Cells))
            for (var n = 0; n + 1 < cells.Count; n += 2)
                rows[cells[n]] = cells[n + 1];
        var text = DocxText(road.House, sheet);
        foreach (var words in rows.Values.Where(words => words.Length > 0))
            text.ShouldContain(words);
        text.Split(issued.Written).Length.ShouldBe(2, $"{issued.Written} stands on it once");
        return rows;
    }

    private static async Task<PaperSheet> Sheet(TestHouse house, Road road, IssuedPaper paper)
    {
        using var db = house.Read();
        var secrets = await db.CasePrivates.SingleAsync(row => row.CaseId == road.Id);
        return house.Get<IPapers>().Sheet(paper, CaseSecrets.KeyOf(secrets, house.Get<ICipher>()), null).ShouldNotBeNull();
    }

    private static string DocxText(TestHouse house, PaperSheet sheet)
    {
        using var archive = new ZipArchive(new MemoryStream(house.Get<IPapers>().Docx(sheet)));
        using var body = archive.GetEntry("word/document.xml")!.Open();
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        return string.Join("\n", XDocument.Load(body).Descendants(w + "p").Select(paragraph => string.Concat(paragraph.Descendants(w + "t").Select(text => text.Value))));
    }

    private static string Written(Instant at) => at.InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToString("yyyy'年'M'月'd'日' HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
