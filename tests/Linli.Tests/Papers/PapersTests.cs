using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Papers;
using Linli.Papers.Forms;
using Linli.Papers.Templates;
using Linli.Tests.Cases;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Papers;

/// <summary>Papers of every kind: numbers without gap, the sheet as docx, check codes, and templates that a deployment changes.</summary>
public sealed class PapersTests
{
    [Fact]
    public void Every_kind_has_a_template_that_names_only_what_it_has()
    {
        foreach (var kind in PaperKind.All)
        {
            TemplateText.Reasons(kind, TemplateShelf.Shipped(kind), "template").Select(why => why.In(Language.En)).ShouldBeEmpty(kind.Code);
            Texts.Has(Language.Zh, "Papers.Word." + kind.Code).ShouldBeTrue();
        }
    }

    [Theory, OnBoth]
    public async Task Numbers_follow_each_other_without_gap_and_a_failed_work_gives_its_number_back(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (papers, key) = (house.Get<IPapers>(), house.Get<KeyRing>());
        var act = Act.BySystem(house.Clock.Now);
        Task<int> Issue(bool fail = false) => house.UnitOfWork.Run(work =>
        {
            var issued = papers.Issue(work, act, PaperKind.Order, SamplePapers.All[0].Model, Issuing(), key);
            return fail ? throw new InvalidOperationException("no") : issued.Number;
        });
        (await Issue()).ShouldBe(1);
        await Should.ThrowAsync<InvalidOperationException>(() => Issue(fail: true));
        (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Issue()))).Order().ShouldBe([2, 3, 4, 5, 6, 7]);
        house.Clock.GoTo("2027-01-01T09:00");
        act = Act.BySystem(house.Clock.Now);
        (await Issue()).ShouldBe(1, "each year begins anew");
    }

    [Theory, OnBoth]
    public async Task An_issued_paper_prints_the_same_after_its_template_changed_and_is_gone_once_erased(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (papers, key) = (house.Get<IPapers>(), house.Get<KeyRing>());
        var act = Act.BySystem(house.Clock.Now);
        var issue = Issuing();
        var issued = await house.UnitOfWork.Run(work => papers.Issue(work, act, PaperKind.Reply, SamplePapers.All[7].Model, issue, key));
        issued.Written.ShouldBe("回复〔2026〕1号");
        var before = papers.Sheet(issued, key, null)!;
        (await house.Get<KeepTemplate>().Run(PaperKind.Reply, "# 另一种\n{{文号}} {{校验码}}", 0, act)).ThrowIfRefused().ShouldBe(1);
        papers.Sheet(issued, key, null)!.Blocks.ShouldBe(before.Blocks);
        Encoding.UTF8.GetString(issued.Content!).ShouldNotContain("减震垫");
        await house.UnitOfWork.Run(work =>
        {
            papers.Erase(work, "case", issue.Subject);
            return true;
        });
        using var db = house.Read();
        papers.Sheet(await db.Papers.SingleAsync(), key, null).ShouldBeNull();
    }

    [Fact]
    public async Task Every_kind_becomes_a_docx_that_is_valid_and_says_it_all()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var papers = house.Get<IPapers>();
        foreach (var (kind, model) in SamplePapers.All)
        {
            var issued = await house.UnitOfWork.Run(work => papers.Issue(work, Act.BySystem(house.Clock.Now), kind, model, Issuing(), house.Get<KeyRing>()));
            var bytes = papers.Docx(papers.Sheet(issued, house.Get<KeyRing>(), null)!);
            using var stream = new MemoryStream(bytes);
            using (var document = WordprocessingDocument.Open(stream, false))
                new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(wrong => $"{kind.Code}: {wrong.Description} {wrong.Path?.XPath}").ShouldBeEmpty();
            var text = TextOf(bytes);
            text.ShouldContain(issued.Written);
            foreach (var (name, words) in model.Words.Where(word => word.Words.Length > 0 && TemplateShelf.Shipped(kind).Contains("{{" + word.Name + "}}")))
                text.ShouldContain(words.Replace("\n", "", StringComparison.Ordinal), customMessage: $"{kind.Code} {name}");
            if (Environment.GetEnvironmentVariable("LINLI_KEEP_PAPERS") is { Length: > 0 } folder)
                await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, kind.Code + ".docx"), bytes, TestContext.Current.CancellationToken);
        }
    }

    [Theory, OnBoth]
    public async Task The_check_page_confirms_kind_number_and_date_and_nothing_else(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var papers = house.Get<IPapers>();
        var issued = await house.UnitOfWork.Run(work => papers.Issue(work, Act.BySystem(house.Clock.Now), PaperKind.Order, SamplePapers.All[0].Model, Issuing(), house.Get<KeyRing>()));
        using var anyone = Resident.Before(house);
        var shown = await anyone.Send("/paper/check", "check", [("code", CheckCode.Written(issued.CheckCode).ToLowerInvariant())]);
        shown.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var said in new[] { "交办单", "交办〔2026〕1号", "2026-03-04" })
            shown.Text.ShouldContain(said);
        foreach (var secret in new[] { "张*", "金润嘉园", "冷库", "2026-0000001", "周建华" })
            shown.Text.ShouldNotContain(secret);
        (await anyone.Send("/paper/check", "check", [("code", "0000000000")])).Text.ShouldContain("没有查到");
        (await anyone.Send("/paper/check", "check", [("code", "12")])).Text.ShouldContain("10 位");

        await house.UnitOfWork.Run(work => work.Db.Papers.ExecuteUpdate(row => row.SetProperty(paper => paper.Number, 9)));
        (await anyone.Send("/paper/check", "check", [("code", issued.CheckCode)])).Text.ShouldContain("没有查到", customMessage: "a number changed by hand no longer fits its code");
    }

    [Theory, OnBoth]
    public async Task A_deployment_writes_its_own_template_and_is_told_in_words_what_is_wrong(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var wrong = await browser.Post("/papers/templates/order", "template", ("template", "# 交办\n{{文号}} {{校验码}}\n{{门牌号}}\n[[名单]]"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        page.ShouldContain("第 3 行：没有“门牌号”这一项");
        page.ShouldContain("第 4 行：没有“名单”这份清单");
        page.ShouldContain("{{门牌号}}", customMessage: "what was typed stays");
        WebUtility.HtmlDecode(await (await browser.Post("/papers/templates/order", "template", ("template", "# 交办\n{{文号}}"))).Content.ReadAsStringAsync()).ShouldContain("模板里必须有“校验码”");

        (await browser.Post("/papers/templates/order", "template", ("template", "# 本县交办\n~ {{文号}} | 签发人：{{签发人}}\n{{情况}}\n* {{校验码}}"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var db = house.Read();
        house.Get<IPapers>().Draft(db, PaperKind.Order, SamplePapers.All[0].Model, Issuing(), house.Clock.Now).Blocks[0].ShouldBe(new PaperBlock.Title("本县交办"));
        (await browser.Page("/papers/templates")).ShouldContain("本地模板第 1 版");
        (await browser.Post("/papers/templates/order", "shipped")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        house.Get<IPapers>().Draft(db, PaperKind.Order, SamplePapers.All[0].Model, Issuing(), house.Clock.Now).Blocks[0].ShouldBeOfType<PaperBlock.Letterhead>();
        (await db.Facts.CountAsync(fact => fact.Kind == "papers.template-kept")).ShouldBe(2);
    }

    [Fact]
    public void A_line_with_a_question_mark_is_left_out_when_all_in_it_is_empty()
    {
        var (_, blocks) = TemplateText.Set("? 链接 {{答复链接}}\n| 地点 | {{地点}} |\n? | 协办 | {{协办单位}} |\n|| 意见 | |", new Dictionary<string, string> { ["地点"] = "甲|乙" }, new Dictionary<string, PaperTable>(), null);
        var form = blocks.Single().ShouldBeOfType<PaperBlock.Form>();
        form.Rows.Select(row => string.Join('/', row.Cells)).ShouldBe(["地点/甲|乙", "意见/"]);
        form.Rows[1].IsTall.ShouldBeTrue();
    }

    private static PaperIssue Issuing() => new("case", Guid.Parse("019cb692-cd00-7399-bc41-87b9d3690821", CultureInfo.InvariantCulture), "长平街道办事处", "周建华");

    private static string TextOf(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return string.Concat(XDocument.Load(part).Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value));
    }
}
