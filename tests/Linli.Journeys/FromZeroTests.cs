using System.CommandLine;
using System.Text.RegularExpressions;
using Linli.Areas;
using Linli.Cases;
using Linli.Commands;
using Linli.Journeys.Browsing;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Journeys;

/// <summary>J0 从零到第一件: an empty program and one community's messy workbook; places, offices and people in, plates printed, the first report answered.</summary>
/// <remarks>The duty roster's own page comes between people and plates. Counted are the screens an office has to go through and the fields it has to fill;
/// they may become fewer, not more.</remarks>
public sealed partial class FromZeroTests(Chromium chromium)
{
    private const int MostScreens = 23;
    private const int MostFields = 18;
    private const string NewPassword = "Qinghe-2026-zhongtong";

    // As a community keeps it: titles, merged cells, two rows of headings, blanks that mean "as above", full-width digits, totals, a sheet of thanks.
    private static readonly byte[] Workbook = Book.With(
        Book.Sheet("说明", ["金润社区基础资料（请勿外传）"], ["各位网格员辛苦了"]),
        Book.Sheet("社区", ["清河县长平街道社区名单", null, null, null, null, null], ["省", "市", "县（区）", "街道（乡镇）", "社区名称", "统计用区划代码"],
            ["示范省", "示范市", "清河县", "长平街道", "金润社区居委会", "９９０１０１００１００１"]).Merge("A1:F1"),
        Book.Sheet("网格", ["序号", "网格名称", "类型", "上级网格"], [1, "第一网格", null, null], [2, "第二网格", null, null], [3, "1号微网格", "微网格", "第一网格"]),
        Book.Sheet("楼栋", ["金润社区楼栋台账", null, null, null, null], ["2026 年 3 月", null, null, null, null], ["小区（院落）", "楼 号", "基本情况", null, "备注"], [null, null, "所属网格", "户数", null],
            ["金润嘉园", "１号楼", "第一网格", 48, "有电梯"], [null, "2#", "1号微网格", "５２户", null], [null, "三号楼", null, 36.0, null], ["老粮站家属院", "1号楼", "第二网格", null, "无物业"], ["合计", null, null, new Book.Formula("SUM(D5:D8)", "136"), null])
            .Merge("A1:E1", "A2:E2", "A3:A4", "B3:B4", "C3:D3", "C6:C7"),
        Book.Sheet("电话", ["单位名称", "值班电话", "类型"], ["金润社区居委会", "（0999）８２１１００１", null], ["长平街道办事处", "0999-8211000", null]),
        Book.Sheet("人员", ["工作人员花名册", null, null, null], ["姓 名", "职务", "负责网格", "手机"], ["王 秀 兰", "书记", null, 13800000001L], ["李小梅", "专职网格员", "第一网格、第二网格", 1.3800000002E10], ["合计 2 人", null, null, null]).Merge("A1:D1"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_program_and_one_workbook_become_a_first_report_answered(bool script)
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        // The command is a process of its own and lives by the real clock; what it did must lie in this house's past.
        house.Clock.GoTo($"{TimeProvider.System.GetUtcNow().Year + 1}-03-04T10:00");
        var initial = await FirstAdministrators(house);
        var journey = script ? "J0" : "J0-without-script";
        await using var walker = await Walker.AtDesk(chromium, house, journey, script);
        // Real passwords are hashed here, a tenth of a second each and more on a busy machine.
        walker.Page.SetDefaultTimeout(60_000);
        var office = new Office(walker);

        await office.SignIn("sysadmin", initial["sysadmin"]);
        await office.Open("/setup");
        await walker.Look("setup");
        await office.Open("/imports");
        await office.Choose("divisions", Workbook);
        await walker.Look("communities");
        await walker.Sees("会新增 5 项", "金润社区居委会");
        await office.Press("button[value=confirm]");
        foreach (var (kind, sees) in new[] { ("网格", "会新增 3 项"), ("小区和楼栋", "会新增 4 项"), ("单位和值班电话", "会新增 2 项") })
        {
            await office.Press($"a.btn:has-text('{kind}')");
            await walker.Look(kind);
            await walker.Sees(sees);
            await office.Press("button[value=confirm]");
        }

        await office.SignIn("secadmin", initial["secadmin"]);
        await office.Open("/imports");
        await office.Choose("accounts", Workbook);
        await walker.Sees("会新增 2 项");
        await office.Press("button[value=confirm]");
        await walker.Look("passwords");
        var passwords = Passwords().Matches(await walker.Page.ContentAsync()).Select(match => match.Value).ToList();
        passwords.Count.ShouldBe(2);

        await office.SignIn("sysadmin", NewPassword, isFirst: false);
        await office.Open("/imports");
        await office.Choose("posts", Workbook);
        await walker.Look("posts");
        await walker.Sees("会新增 3 项");
        await office.Press("button[value=confirm]");

        var areas = house.Get<IAreas>();
        var community = areas.All(AreaKind.Community).Single().Id;
        await office.Open($"/areas/plates?in={community}");
        await office.Press("#form-make button[type=submit]");
        await walker.Look("plates");
        var codes = PlateCode().Matches(await walker.Text()).Select(match => match.Value).Distinct().ToList();
        codes.Count.ShouldBe(4);
        office.Screens.ShouldBeLessThanOrEqualTo(MostScreens, "screens from nothing to printed plates");
        office.Fields.ShouldBeLessThanOrEqualTo(MostFields, "fields from nothing to printed plates");

        await using var resident = await Walker.WithPhone(chromium, house, journey, script);
        await resident.Open($"/q/{areas.Plate(codes.First(code => areas.Plate(code)!.Label.Contains('2', StringComparison.Ordinal)))!.Token}");
        await resident.Sees("金润嘉园", "李小梅", "0999-8211001");
        await resident.Press("a[href$='/report']");
        await resident.Page.FillAsync("textarea[name=text]", "楼道灯坏了，晚上看不见。");
        await resident.Page.FillAsync("input[name=phone]", "13800005678");
        await resident.Press("#form-report button[type=submit]");
        var tracking = resident.Page.Url.Split("/t/")[1][..13];

        await office.SignIn("王秀兰", passwords[0]);
        await walker.Open("/work");
        await walker.Look("secretary");
        string id;
        using (var db = house.Read())
            id = (await db.Cases.SingleAsync()).Id.ToString();
        await walker.Open($"/cases/{id}/do/record-contact");
        await walker.Page.CheckAsync("input[name=contact][value=Reached]", new() { Force = true });
        await walker.Page.FillAsync("textarea[name=text]", "问清是二单元三楼，今天去换。");
        await walker.Press("form:has(input[name=contact]) button[type=submit]");
        await walker.Open($"/cases/{id}/do/accept");
        await walker.Page.SelectOptionAsync("select[name=category]", "0506");
        await walker.Press("form:has(select[name=category]) button[type=submit]");
        await walker.Open($"/cases/{id}/do/solve-on-spot");
        await walker.Page.FillAsync("textarea[name=text]", "灯已换好，晚上亮了。");
        await walker.Press("form:has(textarea[name=text]) button[type=submit]");
        await resident.Open($"/t/{tracking}");
        await resident.Look("answered");
        await resident.Sees("灯已换好");
        using var last = house.Read();
        (await last.Cases.SingleAsync()).BuildingId.ShouldNotBeNull();
        house.Get<ICases>().Orphans(last).ToList().ShouldBeEmpty();
    }

    private static async Task<Dictionary<string, string>> FirstAdministrators(TestHouse house)
    {
        using var output = new StringWriter();
        var command = FirstAdministratorsCommand.Create([$"--Linli:Folder={house.Folder}", "--environment=Development"]);
        var code = await command.Parse(["--unit", "清河县社会工作部"]).InvokeAsync(new InvocationConfiguration { Output = output });
        code.ShouldBe(0, output.ToString());
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(cells => cells[1], cells => cells[2].Trim());
    }

    // The people of the office, counted: every page they go through and every field they fill.
    private sealed class Office(Walker walker)
    {
        public int Screens { get; private set; }

        public int Fields { get; private set; }

        public async Task Open(string path)
        {
            Screens++;
            await walker.Open(path);
        }

        public async Task Press(string selector)
        {
            Screens++;
            await walker.Press(selector);
        }

        public async Task SignIn(string account, string password, bool isFirst = true)
        {
            await walker.Page.Context.ClearCookiesAsync();
            await Open("/sign-in");
            await Fill("input[name=name], input[name=Name]", account);
            await Fill("input[type=password]", password);
            await walker.Press("button[type=submit]:visible", inForm: "form:has(input[type=password])");
            if (!isFirst)
                return;
            if (!walker.Page.Url.Contains("/password", StringComparison.Ordinal))
                await walker.Open("/password");
            Screens++;
            await Fill("input[name=old-password]", password);
            await Fill("input[name=new-password]", NewPassword);
            await Fill("input[name=again-password]", NewPassword);
            await walker.Press("#form-password button[type=submit]");
        }

        public async Task Choose(string kind, byte[] file)
        {
            await walker.Page.CheckAsync($"input[name=kind][value={kind}]", new() { Force = true });
            await walker.Page.SetInputFilesAsync("input[name=file]", new Microsoft.Playwright.FilePayload { Name = "金润社区资料.xlsx", MimeType = "application/octet-stream", Buffer = file });
            Fields += 2;
            await Press("#form-choose button[type=submit]");
        }

        private async Task Fill(string selector, string value)
        {
            Fields++;
            await walker.Page.Locator(selector).First.FillAsync(value);
        }
    }

    [GeneratedRegex("[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}(?=</code>)")]
    private static partial Regex Passwords();

    [GeneratedRegex("\\b[2-9A-Y]{4}-[2-9A-Y]{4}\\b")]
    private static partial Regex PlateCode();
}
