using System.Net;
using System.Text.Json;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Paper;
using Linli.Cases.Report;
using Linli.Foundation.Facts;
using Linli.Foundation.Time;
using Linli.Papers;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Paper;

/// <summary>文书 of a case over real HTTP: filled from the case, masked, numbered, printed, taken as Word, and the scan attached back.</summary>
public sealed class CasePapersTests
{
    [Theory, OnBoth]
    public async Task An_order_is_drafted_issued_printed_taken_as_word_and_its_scan_comes_back(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await Sent(house, town);
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        var path = $"/cases/{told.Id}/papers";
        (await dispatcher.Page(path + "/draft/order")).ShouldContain("草稿，没有编号");
        (await (await dispatcher.Post(path, "do-issue-paper", ("paper-kind", "order"))).Content.ReadAsStringAsync()).ShouldContain("请写明签发人。");
        (await dispatcher.Post(path, "do-issue-paper", ("paper-kind", "order"), ("signer", "何书记"), ("proposal", "请限期办理。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await dispatcher.Page(path)).ShouldContain("交办〔2026〕1号");
        (await dispatcher.Page($"/cases/{told.Id}")).ShouldContain("签发交办单〔2026〕1号");

        using var db = house.Read();
        var issued = await db.Papers.SingleAsync();
        var print = await dispatcher.Page($"{path}/{issued.Id}");
        foreach (var said in new[] { "长平街道办事处交办单", "第一网格", "交办〔2026〕1号", "何书记", "清河县生态环境分局", "请到现场看看。", "请限期办理。", "领导意见", "138****5678", "张*", "（盖章）", "校验码" })
            print.ShouldContain(said);
        foreach (var secret in new[] { "张阿姨", "13800005678", "138 0000 5678" })
            print.ShouldNotContain(secret);
        using var docx = await dispatcher.Get($"{path}/{issued.Id}/docx");
        docx.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await docx.Content.ReadAsByteArrayAsync()).AsSpan()[..2].SequenceEqual("PK"u8).ShouldBeTrue();

        using var browser = Resident.Before(house);
        foreach (Cookie cookie in dispatcher.Cookies.GetAllCookies())
            browser.Http.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        (await browser.Send(path, "do-attach-scan", [("paper", issued.Id.ToString())], ("scans", "a.txt", "hello"u8.ToArray()))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Send(path, "do-attach-scan", [("paper", issued.Id.ToString())], ("scans", "stamped.png", TinyFiles.Png(7, 7)))).Status.ShouldBe(HttpStatusCode.Found);
        var scan = await db.PaperScans.SingleAsync();
        (await dispatcher.Page(path)).ShouldContain($"/cases/{told.Id}/files/{scan.FileId}");
        (await browser.Open($"/cases/{told.Id}/files/{scan.FileId}")).Status.ShouldBe(HttpStatusCode.OK);
        using var resident = Resident.Before(house);
        (await resident.Open($"/t/{told.TrackingCode}/files/{scan.FileId}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await resident.Open($"/t/{told.TrackingCode}/data")).Text.ShouldContain("为这件事签发的文书（1 份）");
    }

    [Theory, OnBoth]
    public async Task Name_and_number_are_printed_only_by_one_who_may_with_a_reason_and_for_that_one_alone(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await Sent(house, town);
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        var path = $"/cases/{told.Id}/papers";
        (await (await dispatcher.Post(path, "do-issue-paper", ("paper-kind", "order"), ("signer", "何书记"), ("with-contact", "true"), ("why", "要"))).Content.ReadAsStringAsync()).ShouldContain("name=\"why\"");
        (await dispatcher.Post(path, "do-issue-paper", ("paper-kind", "order"), ("signer", "何书记"), ("with-contact", "true"), ("why", "上门核实要联系本人"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var db = house.Read();
        var issued = await db.Papers.SingleAsync();
        (await dispatcher.Page($"{path}/{issued.Id}")).ShouldContain("138 0000 5678");
        using var leader = await SignedInClient.As(house, town.Leader);
        var masked = await leader.Page($"{path}/{issued.Id}");
        masked.ShouldContain("138****5678");
        masked.ShouldNotContain("138 0000 5678");
        using var resident = Resident.Before(house);
        (await resident.Open($"/t/{told.TrackingCode}/data")).Text.ShouldContain("上门核实要联系本人");
        (await db.Facts.Where(fact => fact.SubjectId == told.Id).ToListAsync()).ShouldAllBe(fact => !fact.Payload.Contains("何书记") && !fact.Payload.Contains("核实"));
    }

    [Theory, OnBoth]
    public async Task Of_a_protected_case_a_paper_shows_the_summary_and_nobody(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "隔壁五金店半夜切割，我住二单元。", confidential: true);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), [(CaseVerb.Accept, new VerbInput { Category = "0201", Summary = "沿街商户夜间切割噪声。" }), (CaseVerb.Dispatch, new VerbInput { Unit = town.Ecology.Id })], town.As(town.Dispatcher))).ThrowIfRefused();
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        foreach (var draft in new[] { "order", "dossier" })
        {
            var page = await dispatcher.Page($"/cases/{id}/papers/draft/{draft}");
            page.ShouldContain("沿街商户夜间切割噪声。");
            page.ShouldContain("受保护，不显示");
            page.ShouldNotContain("二单元");
        }
    }

    [Theory, OnBoth]
    public async Task Each_kind_has_its_time_and_its_post(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        async Task<string?> Why(string paper, Person person) => (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), CaseVerb.IssuePaper,
            new VerbInput { Paper = new PaperInput { Kind = paper, Signer = "何书记" } }, town.As(person))).Refusals.SingleOrDefault()?.Key;
        (await Why("order", town.Dispatcher)).ShouldBe("Cases.Refusal.PaperTooEarly.order");
        (await Why("return", town.Dispatcher)).ShouldBe("Cases.Refusal.PaperTooEarly.return");
        (await Why("supervision", town.Secretary)).ShouldBe("Cases.Refusal.PaperNotYours");
        (await Why("whistle", town.Dispatcher)).ShouldBe("Cases.Refusal.PaperTooEarly.whistle");
        (await Why("reply", town.GridWorker)).ShouldBe("Cases.Refusal.PaperTooEarly.reply");
        (await Why("nonsense", town.Dispatcher)).ShouldBe("Cases.Refusal.Missing.PaperKind");
        (await Why("dossier", town.OtherSecretary)).ShouldBe("Cases.Refusal.NotYours");
        (await Why("dossier", town.Secretary)).ShouldBeNull();
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), [(CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }), (CaseVerb.SolveOnSpot, new VerbInput { Category = "0104", Text = "已清运。" })], town.As(town.GridWorker))).ThrowIfRefused();
        (await Why("reply", town.GridWorker)).ShouldBeNull();
        (await Why("completion", town.Secretary)).ShouldBeNull();
    }

    [Fact]
    public void Papers_of_the_side_roads_are_filled_from_their_facts()
    {
        var at = NodaTime.Instant.FromUtc(2026, 3, 5, 1, 0);
        var unit = Ids("a");
        Fact Made(int version, string kind, object payload) => new()
        {
            Id = Ids("f"),
            SubjectKind = "case",
            SubjectId = Guid.Empty,
            Version = version,
            Kind = kind,
            KindVersion = 1,
            Audience = Audience.Staff,
            At = at.Plus(NodaTime.Duration.FromHours(version)),
            ActorKind = ActorKind.Staff,
            Payload = JsonSerializer.Serialize(payload, FactKinds.Json),
        };
        var facts = new[]
        {
            Made(1, "cases.return-requested", new { unit, suggested = unit, time = 2 }),
            Made(2, "cases.return-refused", new { unit }),
            Made(3, "cases.extension-requested", new { days = 5, due = "2026-03-11T10:00:00Z" }),
            Made(4, "cases.extension-approved", new { days = 5, oldDue = "2026-03-11T10:00:00Z", newDue = "2026-03-18T10:00:00Z" }),
            Made(5, "cases.shelving-proposed", new { reviewOn = "2026-04-01" }),
            Made(6, "cases.case-supervised", new { year = 2026, orderNumber = 3, level = 2, unit }),
        };
        var texts = new[] { (1, "Reason", "不归我们管。"), (1, "Basis", "第八条"), (2, "Reason", "就归你们。"), (3, "Reason", "等检测报告。"), (5, "Plan", "到货后移机。"), (6, "Instruction", "请说明原因。") };
        var target = new Linli.Cases.Domain.Case { Id = Guid.Empty, Number = "2026-0000001", TrackingIndex = [], ReceivedAt = at };
        var material = new CaseMaterial(new CaseSnapshot(target, Act.BySystem(at)), facts, texts.ToLookup(text => text.Item1, text => (text.Item2, text.Item3)), [], new DeploymentZone())
        {
            UnitName = id => id == unit ? "住建局" : "",
        };
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var fill = house.Get<PaperFill>();
        var returned = fill.Of(PaperKind.Return, material, "", []).ShouldBeOfType<ReturnPaper>();
        (returned.Reason, returned.Basis, returned.Suggested, returned.Time, returned.Decision, returned.DecisionWords).ShouldBe(("不归我们管。", "第八条", "住建局", "2", "不同意", "就归你们。"));
        var extended = fill.Of(PaperKind.Extension, material, "", []).ShouldBeOfType<ExtensionPaper>();
        (extended.Days, extended.OldDue, extended.NewDue, extended.Decision).ShouldBe(("5 个工作日", "2026年3月11日 18:00", "2026年3月18日 18:00", "同意"));
        var shelved = fill.Of(PaperKind.Shelving, material, "", []).ShouldBeOfType<ShelvingPaper>();
        (shelved.Plan, shelved.ReviewOn, shelved.Decision).ShouldBe(("到货后移机。", "2026年4月1日", ""));
        var supervised = fill.Of(PaperKind.Supervision, material, "", []).ShouldBeOfType<SupervisionPaper>();
        (supervised.Level, supervised.Demand, supervised.Unit, supervised.OwnNumber).ShouldBe(("2 级", "请说明原因。", "住建局", (2026, 3)));
    }

    internal static async Task<ReportAnswer> Sent(TestHouse house, Town town)
    {
        var told = (await house.Get<ReportCase>().Run(StoryTests.Humming(town) with { Name = "张阿姨", Phone = "13800005678", Contact = ContactWay.Call }, town.Resident)).ThrowIfRefused();
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), [(CaseVerb.Accept, new VerbInput { Category = "0201" }), (CaseVerb.Dispatch, new VerbInput { Unit = town.Ecology.Id, Text = "请到现场看看。" })], town.As(town.Dispatcher))).ThrowIfRefused();
        return told;
    }

    private static Guid Ids(string letter) => Guid.Parse("019cb692-cd00-7399-bc41-" + new string(letter[0], 12), System.Globalization.CultureInfo.InvariantCulture);
}
