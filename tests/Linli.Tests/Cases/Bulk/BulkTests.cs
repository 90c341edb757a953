using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Linli.Cases;
using Linli.Cases.Bulk;
using Linli.Cases.Data;
using Linli.Cases.Issues;
using Linli.Cases.Items;
using Linli.Cases.Ledgers;
using Linli.Foundation.Privacy;
using Linli.Tests.Access;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Bulk;

/// <summary>批量立案: J5 lamps as one case with items, J6 households as a case each; looked through before anything is written.</summary>
public sealed class BulkTests
{
    private const string Path = "/cases/bulk";
    private static readonly string[] Kept = ["kind", "title", "area", "reached", "category", "unit", "rows", "key"];

    [Theory, OnBoth]
    public async Task Lamps_become_one_case_whose_items_are_ticked_off_and_a_part_may_be_handed_in(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (string, string)[] around = [("kind", "Items"), ("title", "金润嘉园路灯不亮"), ("area", town.Community.ToString())];
        var looked = await secretary.Post(Path, "look", [.. around, ("list", "灯杆号\t位置\nA-01\tA区东门\nA-02\tA区二栋前\nB-07\tB区车库口")]);
        var page = await looked.Content.ReadAsStringAsync();
        looked.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        page.ShouldContain("会立 1 件，清单 3 项");
        (await Count(house)).ShouldBe(0, "nothing is written before it is confirmed");
        var confirmed = await Confirm(secretary, page);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await confirmed.Content.ReadAsStringAsync());
        (await Confirm(secretary, page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Count(house)).ShouldBe(1, "pressed twice, written once");
        using var db = house.Read();
        var id = (await db.Cases.SingleAsync()).Id;
        (await DossierPageTests.Loaded(house, id)).ItemsTotal.ShouldBe(3);

        await Verbs.Done(house, id, CaseVerb.Accept, new VerbInput { Category = "0506", Grid = town.Grid }, town.As(town.Secretary));
        await Verbs.Done(house, id, CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId }, town.As(town.Secretary));
        var items = await db.Set<CaseItem>().Where(item => item.CaseId == id).OrderBy(item => item.Number).ToListAsync();
        using var worker = await SignedInClient.As(house, town.GridWorker);
        (await worker.Page($"/cases/{id}")).ShouldContain("A-01 A区东门");
        (await worker.Post($"/cases/{id}", "do-tick-items", ("item", items[0].Id.ToString()), ("item", items[2].Id.ToString()), ("text", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DossierPageTests.Loaded(house, id)).ItemsDone.ShouldBe(2);
        (await Verbs.Refused(house, id, CaseVerb.TickItems, new VerbInput { Items = [items[0].Id] }, town.As(town.GridWorker))).ShouldBe("Cases.Refusal.ItemsChanged");
        (await Verbs.Refused(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "换了两盏。" }, town.As(town.GridWorker))).ShouldBe("Cases.Refusal.ItemsLeft");
        await Verbs.Done(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "换了两盏。", Rest = "A-02 等配件，下周换。" }, town.As(town.GridWorker));
        (await worker.Page($"/cases/{id}/items.csv")).ShouldContain("A-02 A区二栋前");
        using var xlsx = await worker.Get($"/cases/{id}/items.xlsx");
        var rows = Sheet.OfFile(await xlsx.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ThrowIfRefused();
        rows.SelectMany(row => row.Cells).ShouldContain("B-07 B区车库口");
    }

    [Theory, OnBoth]
    public async Task Households_become_a_case_each_under_one_cause_with_their_numbers_sealed(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var list = new StringBuilder("户号,姓名,电话,说明,楼栋\n");
        for (var n = 1; n <= 60; n++)
            list.Append(CultureInfo.InvariantCulture, $"{n}01,住户{n},138000{n:00000},房款已付清,3号楼\n");
        (string, string)[] around = [("kind", "Households"), ("title", "金润嘉园办不了不动产证"), ("area", town.Community.ToString()), ("reached", "true"), ("category", "0803"), ("unit", town.Housing.Id.ToString())];
        var page = await (await secretary.Post(Path, "look", [.. around, ("list", list.ToString())])).Content.ReadAsStringAsync();
        page.ShouldContain("会立 60 件，一户一件", customMessage: page);
        var confirmed = await Confirm(secretary, page);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await confirmed.Content.ReadAsStringAsync());
        (await Confirm(secretary, page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var db = house.Read();
        var cases = await db.Cases.OrderBy(c => c.Number).ToListAsync();
        cases.Count.ShouldBe(60);
        cases.ShouldAllBe(c => c.State == CaseState.Assigned && c.LeadUnitId == town.Housing.Id && c.ReachedAt != null && c.BuildingId != null);
        cases.Select(c => c.IssueId).Distinct().Single().ShouldNotBeNull();
        (await db.Set<CommonIssue>().CountAsync()).ShouldBe(1);
        var secrets = await db.CasePrivates.SingleAsync(one => one.CaseId == cases[6].Id);
        CaseSecrets.Phone(secrets, house.Get<KeyRing>())!.Normal.ShouldEndWith("13800000007");
        CaseSecrets.Report(secrets, house.Get<KeyRing>())!.ShouldContain("701");
        cases.ShouldAllBe(c => !c.Place.Contains("01", StringComparison.Ordinal), "a home stands in no list");
        house.Get<ICases>().Orphans(db).ToList().ShouldBeEmpty();

        var issue = cases[0].IssueId;
        var ledger = await secretary.Page($"/cases/issues/{issue}/ledger.csv");
        ledger.ShouldContain("金润嘉园办不了不动产证");
        ledger.ShouldNotContain("住户");
        ledger.ShouldNotContain("13800000007");
        using var xlsx = await secretary.Get($"/cases/issues/{issue}/ledger.xlsx");
        var rows = Sheet.OfFile(await xlsx.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ThrowIfRefused();
        rows[0].Cells[0].ShouldBe("金润嘉园办不了不动产证");
        rows.Count.ShouldBe(63);
    }

    [Fact]
    public async Task Each_bad_cell_is_named_by_row_and_column_and_nothing_is_written()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (string, string)[] around = [("kind", "Households"), ("title", "办不了证"), ("area", town.Community.ToString())];
        var answer = await secretary.Post(Path, "look", [.. around, ("list", "户号,姓名,电话,楼栋,身份证号\n101,甲,1380000,3号楼,x\n,乙,13800005678,3号楼,x\n101,丙,13800005678,3号楼,x\n301,丁,13800005678,九十九号楼,x")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("第 2 行“电话”不像电话号码。");
        page.ShouldContain("第 3 行“户号”是空的。");
        page.ShouldContain("第 4 行“户号”和第 2 行重复。");
        page.ShouldContain("第 5 行“楼栋”：没有找到“九十九号楼”这栋楼。");
        page.ShouldContain("“身份证号”这一列不能收集");
        page.ShouldNotContain("id=\"form-confirm\"");
        (await Count(house)).ShouldBe(0);
        (await (await secretary.Post(Path, "look", [.. around, ("list", "")])).Content.ReadAsStringAsync()).ShouldContain("请粘贴清单，或者选一个文件。");
    }

    [Fact]
    public async Task A_spreadsheet_is_read_as_well_as_pasted_text()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var page = await secretary.Page(Path);
        using var body = new MultipartFormDataContent
        {
            { new StringContent("look"), "_handler" }, { new StringContent(DossierPageTests.Field(page, "__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent("Items"), "kind" }, { new StringContent("路灯不亮"), "title" }, { new StringContent(town.Community.ToString()), "area" },
        };
        var file = new ByteArrayContent(new Ledger("编号", [], ["A-01"], [["A-02"], ["A-03"]]).Xlsx());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, "file", "lamps.xlsx");
        using var answer = await secretary.Http.PostAsync(Path, body, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("会立 1 件，清单 3 项", customMessage: text);
    }

    [Fact]
    public void What_office_programs_write_is_read_and_what_they_should_not_send_is_turned_away_in_words()
    {
        Sheet.OfText("a,\"b,\nc\"\r\n\r\nd").ThrowIfRefused().Select(row => (row.Number, string.Join('|', row.Cells))).ShouldBe([(1, "a|b,\nc"), (3, "d")]);
        Sheet.OfText("5\" 管\t坏了\n另一根\t也坏了").ThrowIfRefused().Count.ShouldBe(2);
        Sheet.OfFile(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("项目,说明\n东门路灯,不亮")).ThrowIfRefused()[1].Cells[0].ShouldBe("东门路灯");
        Sheet.OfFile([.. Encoding.UTF8.Preamble, .. "项目\n东门"u8]).ThrowIfRefused()[0].Cells[0].ShouldBe("项目");
        Sheet.OfFile([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Refusals.Single().Key.ShouldBe("Tables.OldExcel");
        Sheet.OfFile("PK\u0003\u0004 nonsense"u8.ToArray()).Refusals.Single().Key.ShouldBe("Tables.NotASheet");
        Sheet.OfText(string.Join('\n', Enumerable.Range(0, Sheet.MostRows + 1))).Refusals.Single().Key.ShouldBe("Tables.TooManyRows");
        var ledger = new Ledger("台账", ["头"], ["一", "二"], [["=1+1", "普通\u0001"]]);
        Encoding.UTF8.GetString(ledger.Csv()).ShouldContain("\"'=1+1\"");
        Sheet.OfFile(ledger.Xlsx()).ThrowIfRefused()[^1].Cells.ShouldBe(["=1+1", "普通"]);
    }

    private static async Task<HttpResponseMessage> Confirm(SignedInClient browser, string page)
    {
        var start = page.IndexOf("id=\"form-confirm\"", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(-1, page);
        var form = page[start..page.IndexOf("</form>", start, StringComparison.Ordinal)];
        (string, string)[] fields = [.. Kept.Select(name => (name, DossierPageTests.Field(form, name)))];
        return await browser.Send(Path, "confirm", DossierPageTests.Field(form, "__RequestVerificationToken"), fields);
    }

    private static async Task<int> Count(TestHouse house)
    {
        using var db = house.Read();
        return await db.Cases.CountAsync();
    }
}

/// <summary>The list of one case as a file: for those who may read the case's words.</summary>
public sealed class ItemLedgerScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/cases/{id:guid}/items.csv", "/cases/{id:guid}/items.xlsx", "/cases/{id:guid}/items.docx", "/cases/{Id:guid}/items"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "路灯不亮。");
        await Verbs.Done(house, id, CaseVerb.AddItems, new VerbInput { Lines = ["A-01", "A-02"] }, town.As(town.Secretary));
        string[] paths = [$"/cases/{id}/items.csv", $"/cases/{id}/items.xlsx", $"/cases/{id}/items.docx", $"/cases/{id}/items"];
        return
        [
            .. paths.Select(path => new ScopeQuestion(town.Secretary, path, true)),
            .. paths.Select(path => new ScopeQuestion(town.OtherSecretary, path, false)),
            .. paths.Select(path => new ScopeQuestion(null, path, false)),
        ];
    }
}
