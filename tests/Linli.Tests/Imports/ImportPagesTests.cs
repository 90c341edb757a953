using System.Net;
using System.Text.RegularExpressions;
using Linli.Areas;
using Linli.Foundation.Tables;
using Linli.Imports;
using Linli.Organizations;
using Linli.Tests.Access;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Imports;

/// <summary>导入 as a person walks it, without script: choose, look, confirm, take back; and what bad files are told.</summary>
public sealed partial class ImportPagesTests
{
    /// <summary>Chooses a file or pastes a list; the answer.</summary>
    internal static async Task<HttpResponseMessage> Choose(SignedInClient browser, string kind, byte[]? file, string list = "")
    {
        var page = await browser.Page("/imports");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("choose"), "_handler" }, { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(kind), "kind" }, { new StringContent(list), "list" },
        };
        if (file is not null)
            form.Add(new ByteArrayContent(file), "file", "table.xlsx");
        return await browser.Http.PostAsync("/imports", form);
    }

    private static async Task<string> Words(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    [Theory, OnBoth]
    public async Task A_table_is_looked_at_confirmed_and_taken_back(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        await Town.Build(house);
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var chosen = await Choose(browser, "buildings", Book.With(
            Book.Sheet("封面", ["金润社区资料", null]),
            Book.Sheet("楼栋", ["社区", "小区", "楼栋", "户数"], ["金润社区", "金润嘉园", "3号楼", 40], [null, null, "7号楼", 30])));
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Words(chosen));
        var address = chosen.Headers.Location!.ToString();
        var page = WebUtility.HtmlDecode(await browser.Page(address));
        page.ShouldContain("会新增 1 项、修改 1 项，不变的有 0 项");
        page.ShouldContain("金润社区 金润嘉园 7号楼 · 30 户");
        house.Get<IAreas>().Locate(new Whereabouts { Address = "金润嘉园7号楼" }).Value.Building.ShouldBeNull();

        var made = await browser.Post(address, "table", ("do", "confirm"), ("c0", "community"), ("c1", "estate"), ("c2", "building"), ("c3", "households"));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Words(made));
        house.Get<IAreas>().Locate(new Whereabouts { Address = "金润嘉园7号楼" }).Value.Building.ShouldNotBeNull();
        WebUtility.HtmlDecode(await browser.Page(address)).ShouldContain("这份表和已经登记的一样，没有要改的（2 项）");
        var run = new Uri(made.Headers.Location!.ToString()).AbsolutePath;
        (await browser.Page(run + "?" + address.Split('?')[1])).ShouldContain("同一个文件里还要导入");
        (await browser.Page("/imports")).ShouldContain(run);
        (await browser.Post(run, "undo")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.Page(run)).ShouldContain("已撤销");
        (await browser.Page(run)).ShouldNotContain("id=\"form-undo\"");
        house.Get<IAreas>().Locate(new Whereabouts { Address = "金润嘉园7号楼" }).Value.Building.ShouldBeNull();
    }

    [Fact]
    public async Task Faults_are_named_with_the_columns_to_be_put_right_and_nothing_can_be_confirmed()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        await Town.Build(house);
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        var address = (await Choose(browser, "buildings", null, "社区\t小区\t座次\n金润社区\t金润嘉园\t8号楼\n金润社区\t金润嘉园\t<9号楼>")).Headers.Location!.ToString();
        var page = WebUtility.HtmlDecode(await browser.Page(address));
        page.ShouldContain("没有找到“楼栋”这一列，请在下面选出哪一列是它。");
        page.ShouldContain("C 列 座次");
        page.ShouldNotContain("value=\"confirm\"");
        WebUtility.HtmlDecode(await browser.Page("/imports?" + address.Split('?')[1])).ShouldContain("金润社区\t金润嘉园\t<9号楼>", customMessage: "what was pasted comes back to be put right");
        using (var other = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin)))
            (await other.Page("/imports?" + address.Split('?')[1])).ShouldNotContain("8号楼", customMessage: "only to whoever pasted it");
        var twice = await browser.Post(address, "table", ("do", "look"), ("c0", "building"), ("c1", "estate"), ("c2", "building"));
        twice.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Words(twice)).ShouldContain("“楼栋”选了两列");
        var looked = await browser.Post(address, "table", ("do", "look"), ("c0", "community"), ("c1", "estate"), ("c2", "building"));
        looked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the last row has a strange name");
        (await Words(looked)).ShouldContain("第 3 行 C 列“座次”：含有尖括号或不可见字符，请删去。");
        var forced = await browser.Post(address, "table", ("do", "confirm"), ("c0", "community"), ("c1", "estate"), ("c2", "building"));
        forced.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var db = house.Read();
        (await db.Set<MadeImport>().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_in_words_and_the_form_stays()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        async Task Told(byte[]? file, string words)
        {
            var answer = await Choose(browser, "buildings", file);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var page = await Words(answer);
            page.ShouldContain(words);
            page.ShouldContain("id=\"form-choose\"");
        }

        await Told(null, "请选一个文件，或者把表粘贴进来。");
        await Told([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "这是旧格式的表格（xls 或 WPS 的 et）。");
        await Told("PK\u0003\u0004x"u8.ToArray(), "这个文件打不开");
        await Told(new byte[(40 * 1024 * 1024) + 1], "文件太大：最多 40 MB");
        (await browser.Get("/imports/table?kind=buildings&file=0123456789abcdef0123456789abcdef")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get("/imports/table?kind=buildings&file=../../linli.db")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Initial_passwords_are_shown_once_and_a_kept_list_opens_for_nobody_else()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SecurityAdmin));
        var address = (await Choose(browser, "accounts", null, "姓名\n冯雨\n沈兰\n")).Headers.Location!.ToString();
        using var other = await SignedInClient.As(house, await house.NewPerson(Role.SecurityAdmin));
        (await other.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Directory.GetFiles(Path.Combine(house.Folder, "imports")).ShouldAllBe(file => !File.ReadAllText(file).Contains("冯雨", StringComparison.Ordinal), "sealed on disk");
        var made = await browser.Post(address, "table", ("do", "confirm"), ("c0", "name"));
        var page = await Words(made);
        page.ShouldContain("建了 2 个账号，初始口令只显示这一次");
        Password().Count(page).ShouldBe(2);
        (await browser.Page("/imports")).ShouldNotContain("initial-password");
    }

    [Fact]
    public async Task Every_kind_has_a_template_that_the_reader_understands()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin));
        foreach (var kind in house.Get<IEnumerable<ITableImport>>())
        {
            var file = await (await browser.Get($"/imports/templates/{kind.Kind}.xlsx")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var head = TableHead.Find(TableFile.Read(file, new TableLimits()).ThrowIfRefused()[0], kind.Columns);
            head.Guess(kind.Columns, new Dictionary<string, string>()).Keys.ShouldBe(kind.Columns.Select(column => column.Key), ignoreOrder: true, kind.Kind);
        }
        (await browser.Get("/imports/templates/nothing.xlsx")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]*)""")]
    private static partial Regex Token();

    [GeneratedRegex("<code class=\"initial-password\">[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}</code>")]
    private static partial Regex Password();
}

/// <summary>One import: for those who may import such lists, and for nobody else.</summary>
public sealed class ImportScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/imports/{Id:guid}"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        var (security, system) = (await house.NewPerson(Role.SecurityAdmin), await house.NewPerson(Role.SystemAdmin));
        var accounts = (await house.Import("accounts", Tables.Text("姓名\n冯雨\n"), town.As(security))).ThrowIfRefused().Run;
        var units = (await house.Import("units", Tables.Text("单位\n安居物业公司\n"), town.As(system))).ThrowIfRefused().Run;
        return
        [
            new(security, $"/imports/{accounts}", true), new(system, $"/imports/{accounts}", false), new(town.CountyDispatcher, $"/imports/{accounts}", false),
            new(system, $"/imports/{units}", true), new(security, $"/imports/{units}", false), new(town.Secretary, $"/imports/{units}", false), new(null, $"/imports/{units}", false),
        ];
    }
}
