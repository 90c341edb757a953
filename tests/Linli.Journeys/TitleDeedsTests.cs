using System.Globalization;
using Linli.Cases;
using Linli.Cases.Bulk;
using Linli.Cases.Data;
using Linli.Cases.Ledgers;
using Linli.Foundation.Privacy;
using Linli.Journeys.Browsing;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Linli.Journeys;

/// <summary>J6: three hundred households without a title deed, one cause: imported from a spreadsheet, handed on as a ledger, answered together, rated one by one.</summary>
public sealed class TitleDeedsTests(Chromium chromium)
{
    private const string Journey = "J6-title-deeds";
    private const string Cause = "金润嘉园不动产证历史遗留";
    private const int Households = 300;

    [Fact]
    public async Task Three_hundred_households_are_imported_listed_answered_together_and_each_rates()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var clerk = await house.NewPerson(Role.DepartmentHandler, town.Housing.Id, displayName: "吴工");

        // The list as the community kept it: a spreadsheet of three hundred rows.
        await using var secretary = await Walker.AtDesk(chromium, house, Journey);
        await secretary.SignIn(town.Secretary);
        await secretary.Open("/cases/bulk");
        await secretary.Page.CheckAsync("input[name=kind][value=Households]", new() { Force = true });
        await secretary.Page.FillAsync("input[name=title]", Cause);
        await secretary.Page.SetInputFilesAsync("input[name=file]", new FilePayload
        {
            Name = "办证.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = new Ledger("", [], ["户号", "姓名", "电话", "说明", "楼栋"],
                [.. Enumerable.Range(1, Households).Select(n => (IReadOnlyList<string>)[$"{n:000}室", $"住户{n}", $"1380001{n:0000}", "房款已付清", "3号楼"])]).Xlsx(),
        });
        await secretary.Page.CheckAsync("input[name=reached]", new() { Force = true });
        await secretary.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        await secretary.Choose("select[name=category]", "不动产证历史遗留");
        await secretary.Choose("select[name=unit]", "住房和城乡");
        await secretary.Press("#form-look button[type=submit]");
        await secretary.Sees($"会立 {Households} 件，一户一件", "还没有写入");
        await secretary.Look("preview");
        secretary.Page.SetDefaultTimeout(120_000);
        await secretary.Press("#form-confirm button[type=submit]");
        await secretary.Sees(Cause);
        await secretary.Look("one-cause");
        var issue = secretary.Page.Url.Split('?')[0];

        // 台账: both files are opened again, and hold every case and nobody's name.
        foreach (var file in new[] { "xlsx", "csv" })
        {
            var answer = await secretary.Page.APIRequest.GetAsync($"{issue}/ledger.{file}");
            answer.Status.ShouldBe(200);
            var rows = Sheet.OfFile(await answer.BodyAsync()).ThrowIfRefused();
            rows[0].Cells[0].ShouldBe(Cause);
            var body = rows.Skip(3).ToList();
            body.Count.ShouldBe(Households, file);
            body.Select(row => row.Cells[1]).Distinct().Count().ShouldBe(Households, "each has its own number");
            body.ShouldAllBe(row => row.Cells[2].Contains("不动产证历史遗留") && row.Cells[5] == "已派单");
            rows.SelectMany(row => row.Cells).ShouldNotContain(cell => cell.Contains("住户", StringComparison.Ordinal) || cell.Contains("1380001", StringComparison.Ordinal));
        }

        // One answer of the unit to all, looked through by the community, and told to each.
        await using var handler = await Walker.AtDesk(chromium, house, Journey);
        await handler.SignIn(clerk);
        handler.Page.SetDefaultTimeout(120_000);
        await handler.Open(new Uri(issue).AbsolutePath);
        await handler.Page.FillAsync("#form-all-submit-result textarea[name=text]", "竣工资料已补齐，首批可以申请登记。");
        await handler.Look("one-answer");
        await handler.Press("#form-all-submit-result button[type=submit]");
        await secretary.Open(new Uri(issue).AbsolutePath);
        await secretary.Page.FillAsync("#form-all-pass textarea[name=text]", "可以办证了：带身份证和购房合同到政务大厅三号窗口，老人社区可以代办。");
        await secretary.Look("told-to-all");
        await secretary.Press("#form-all-pass button[type=submit]");

        List<string> codes;
        using (var db = house.Read())
        {
            (await db.Cases.CountAsync(c => c.State == CaseState.Replied)).ShouldBe(Households);
            codes = [.. (await db.CasePrivates.ToListAsync()).OrderBy(row => row.CaseId).Select(row => CaseSecrets.Tracking(row, house.Get<ICipher>()))];
        }

        // Each still rates for itself: three in the browser, the others by the same verb.
        await using var resident = await Walker.WithPhone(chromium, house, Journey);
        foreach (var (code, grade) in codes.Take(3).Zip([5, 4, 2]))
        {
            await resident.Open("/t/" + code);
            await resident.Sees("可以办证了");
            await resident.Open($"/t/{code}/rate");
            await resident.Page.CheckAsync($"input[name=grade][value='{grade.ToString(CultureInfo.InvariantCulture)}']", new() { Force = true });
            await resident.Page.CheckAsync($"input[name=solved][value={(grade > 2 ? "yes" : "no")}]", new() { Force = true });
            await resident.Look("rates-" + grade);
            await resident.Press("form:has(input[name=grade]) button[type=submit]");
        }
        var cases = house.Get<ICases>();
        foreach (var code in codes.Skip(3))
            (await cases.Do(cases.Tracked(code)!.Value, [(CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true })], town.Resident)).ThrowIfRefused();

        using var after = house.Read();
        (await after.CaseRatings.CountAsync()).ShouldBe(Households);
        (await after.Cases.CountAsync(c => c.State == CaseState.Closed)).ShouldBe(Households - 1);
        var unhappy = await after.Cases.SingleAsync(c => c.State == CaseState.Replied);
        unhappy.ReopenReview.ShouldBeTrue("one who is not content is looked at by himself");
        await secretary.Open(new Uri(issue).AbsolutePath);
        await secretary.Look("rated");
        var last = Sheet.OfFile(await (await secretary.Page.APIRequest.GetAsync($"{issue}/ledger.xlsx")).BodyAsync()).ThrowIfRefused();
        last.Skip(3).Count(row => row.Cells.Count > 10 && row.Cells[10].Length > 0).ShouldBe(Households);
    }
}
