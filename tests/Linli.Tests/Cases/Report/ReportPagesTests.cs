using System.Net;
using System.Text;
using Linli.Cases;
using Linli.Cases.Data;
using Linli.Dispatch;
using Linli.Foundation.Privacy;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Report;

/// <summary>The report form, over real HTTP and without script.</summary>
/// <remarks>One file although it is long: all of it is one form, and what is promised of it is read at one place.</remarks>
public sealed class ReportPagesTests
{
    private static readonly (string, string)[] Humming = [("text", "楼下冷库外机整夜嗡嗡响，睡不着。"), ("tile", "noise"), ("phone", "13800005678"), ("name", "张阿姨")];

    [Theory, OnBoth]
    public async Task A_report_with_photo_and_voice_arrives_and_says_who_calls_and_what_comes_next(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var done = await resident.SendAndFollow(Form(town), "report", [.. Humming, ("contact", "call"), ("when", "晚上七点后")],
            ("photos", "a.jpg", TinyFiles.Jpeg(8, 8, TinyFiles.JpegExif(6))), ("photos", "b.png", TinyFiles.Png()), ("voice", "v.ogg", TinyFiles.Ogg(3)));
        done.Text.ShouldContain("收到了");
        done.Text.ShouldContain("王书记今天 10:30 前会给您打电话");
        done.Text.ShouldContain($"{done.Code[..4]}-{done.Code[4..8]}-{done.Code[8..]}");
        done.Page.ShouldContain("class=\"qr\"");
        done.Text.ShouldContain("不需要这一步");
        done.Text.ShouldNotContain("没有收下");
        using var db = house.Read();
        var reported = await db.Cases.SingleAsync(TestContext.Current.CancellationToken);
        var secrets = await db.CasePrivates.SingleAsync(TestContext.Current.CancellationToken);
        CaseSecrets.When(secrets, house.Get<ICipher>()).ShouldBe("晚上七点后");
        (await db.CaseFiles.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(3);
        reported.Tile.ShouldBe("noise");
    }

    [Theory]
    [InlineData("text", "", "请说说是什么事")]
    [InlineData("phone", "12", "手机号")]
    [InlineData("name", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "称呼最多 40 个字")]
    [InlineData("tile", "made-up", "没有这个类别")]
    public async Task What_was_typed_is_kept_and_each_refusal_stands_at_its_field_and_on_top(string field, string value, string says)
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var page = await resident.Send(Form(town), "report", [.. Humming.Where(one => one.Item1 != field), (field, value), ("about", "property"), ("contact", "call")]);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(says);
        page.Page.ShouldContain($"href=\"#f-report-{field}\"", Shouldly.Case.Insensitive);
        page.Page.ShouldContain($"id=\"f-report-{field}-error\"");
        page.Text.ShouldContain("您填写的内容都还在");
        if (field != "text")
            page.Page.ShouldContain("楼下冷库外机整夜嗡嗡响，睡不着。</textarea>");
        if (field != "name")
            page.Page.ShouldContain("value=\"张阿姨\"");
        page.Page.ShouldContain("value=\"property\" selected");
        page.Page.ShouldContain("value=\"call\" id=\"f-report-contact\" checked", customMessage: "an answer folded away is kept");
        page.Page.ShouldContain("<details class=\"more\" open");
    }

    [Fact]
    public async Task Too_long_a_text_comes_back_whole()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var text = string.Concat(Enumerable.Repeat("响", 2001));
        var page = await resident.Send(Form(town), "report", [("text", text)]);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("现有 2001 字");
        page.Page.ShouldContain(text);
    }

    [Fact]
    public async Task What_a_stranger_writes_is_shown_as_words_never_as_markup()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var page = await resident.Send(Form(town), "report", [("text", "</textarea><script>alert(1)</script>"), ("phone", "1\"><img src=x>")]);
        page.Page.ShouldNotContain("<script>alert");
        page.Page.ShouldNotContain("<img src=x");
    }

    [Theory]
    [InlineData("heic", "HEIC")]
    [InlineData("svg", "矢量图")]
    [InlineData("big", "最多 20 MB")]
    [InlineData("polyglot", "还藏着别的文件")]
    [InlineData("empty-jpeg", "损坏")]
    public async Task A_photo_that_cannot_be_taken_is_named_and_the_report_is_kept(string which, string says)
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var bad = which switch
        {
            "heic" => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[12]],
            "svg" => "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(),
            "big" => TinyFiles.Jpeg(8, 8, after: new byte[50 << 20]),
            "polyglot" => TinyFiles.Jpeg(8, 8, after: TinyFiles.Zip()),
            _ => new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 },
        };
        var done = await resident.SendAndFollow(Form(town), "report", Humming, ("photos", "good.png", TinyFiles.Png()), ("photos", "bad.jpg", bad));
        done.Text.ShouldContain("第 2 张照片没有收下");
        done.Text.ShouldContain(says);
        using var db = house.Read();
        (await db.Cases.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        (await db.CaseFiles.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task A_seventh_photo_is_left_out_by_name()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var done = await resident.SendAndFollow(Form(town), "report", Humming, [.. Enumerable.Range(1, 7).Select(n => ("photos", $"{n}.png", TinyFiles.Png()))]);
        done.Text.ShouldContain("第 7 张照片没有收下：照片最多 6 张");
    }

    [Fact]
    public async Task When_only_a_bad_photo_was_sent_both_reasons_are_told()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var page = await resident.Send(Form(town), "report", [], ("photos", "a.svg", "<svg/>"u8.ToArray()));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("请说说是什么事");
        page.Text.ShouldContain("第 1 张照片没有收下");
    }

    [Theory, OnBoth]
    public async Task The_same_form_sent_again_is_the_same_case_and_page(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var hidden = Resident.Hidden((await resident.Open(Form(town))).Page, "report").ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => resident.Post(Form(town), "report", [.. hidden, .. Humming])));
        answers.Select(answer => answer.Location).Distinct().Count().ShouldBe(1);
        var changed = await resident.Post(Form(town), "report", [.. hidden, .. Humming.Where(one => one.Item1 != "text"), ("text", "另一件事：路灯坏了")]);
        changed.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        changed.Text.ShouldContain("这张表单已经交过一次");
        changed.Page.ShouldContain("另一件事：路灯坏了</textarea>");
        // The page shown now has a number of its own: pressing once more is a second matter.
        (await resident.Post(Form(town), "report", [.. Resident.Hidden(changed.Page, "report"), ("text", "另一件事：路灯坏了")])).Status.ShouldBe(HttpStatusCode.Found);
        using var db = house.Read();
        (await db.Cases.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task Broken_letters_and_odd_keys_do_not_break_us(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        using var broken = new ByteArrayContent([.. "_handler=report&text=%E5%93%8D%FF%FE%ED%A0%80&phone=&idempotency-key=k1&lat=NaN&lng=1e999"u8]);
        broken.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var answer = await resident.Http.PostAsync(Form(town), broken, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var bytes = new ByteArrayContent([.. "_handler=report&text=%00"u8, 0xC3, 0x28, 0xFF]);
        bytes.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var unreadable = await resident.Http.PostAsync(Form(town), bytes, TestContext.Current.CancellationToken);
        ((int)unreadable.StatusCode).ShouldBeOneOf(302, 400);
        var odd = await resident.Post(Form(town), "report", [("text", "响"), ("idempotency-key", "a\0b")]);
        odd.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        odd.Text.ShouldContain("请刷新页面再试");
    }

    [Fact]
    public async Task A_form_from_another_site_is_not_taken()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        foreach (var (name, value) in new[] { ("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Origin", "null") })
        {
            using var browser = new HttpClient { BaseAddress = new Uri(house.Address) };
            browser.DefaultRequestHeaders.Add(name, value);
            using var body = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "report"), KeyValuePair.Create("text", "响")]);
            (await browser.PostAsync(Form(town), body, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        using var db = house.Read();
        (await db.Cases.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task Danger_shows_whom_to_ring_first_and_loses_nothing()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var done = await resident.SendAndFollow(Form(town), "report", [("text", "厨房有煤气味，很浓"), ("phone", "13800005678")]);
        done.Page.ShouldContain("href=\"tel:119\"");
        done.Text.ShouldContain("这件事很急，请先打电话");
        done.Text.ShouldContain("您反映的内容我们已经收到");
        var refused = await resident.Send(Form(town), "report", [("text", "厨房有煤气味，很浓"), ("phone", "1")]);
        refused.Text.ShouldContain("这件事很急，请先打电话");
        refused.Page.IndexOf("tel:119", StringComparison.Ordinal).ShouldBeLessThan(refused.Page.IndexOf("<form", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_child_who_gives_a_number()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var done = await resident.SendAndFollow(Form(town), "report", [.. Humming, ("under14", "true"), ("contact", "visit")]);
        done.Text.ShouldContain("我们不会打给您");
        using var db = house.Read();
        (await db.CasePrivates.SingleAsync(TestContext.Current.CancellationToken)).ShouldSatisfyAllConditions(
            secrets => secrets.Phone.ShouldBeNull(), secrets => secrets.PhoneIndex.ShouldBeNull(), secrets => secrets.Name.ShouldBeNull());
    }

    [Fact]
    public async Task A_report_about_the_community_is_called_back_by_the_street()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        var done = await resident.SendAndFollow(Form(town), "report", [.. Humming, ("about", "community")]);
        done.Text.ShouldContain("长平街道办事处值班员");
        done.Text.ShouldContain("0999-8211000");
        done.Text.ShouldNotContain("王书记");
        using var db = house.Read();
        (await db.Cases.SingleAsync(TestContext.Current.CancellationToken)).About.ShouldBe(NamedParty.Community);
    }

    [Theory, OnBoth]
    public async Task Without_a_plate_an_address_or_a_chosen_community_or_a_position_tells_where(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        (await resident.SendAndFollow("/report", "report", [("text", "响"), ("address", "金润嘉园3号楼2单元")])).Text.ShouldContain("金润嘉园 3号楼");
        (await resident.SendAndFollow("/report", "report", [("text", "响"), ("place", town.OtherCommunity.ToString())])).Text.ShouldContain("柳湖社区");
        (await resident.SendAndFollow("/report", "report", [("text", "响"), ("lat", "36.51"), ("lng", "104.105"), ("accuracy", "20")])).Text.ShouldContain("金润社区");
        using var db = house.Read();
        (await db.Cases.CountAsync(c => c.Channel == IntakeChannel.Web, TestContext.Current.CancellationToken)).ShouldBe(3);
        (await db.Cases.CountAsync(c => c.ResponsibleUnitId == null, TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task Without_any_place_the_form_asks_for_one()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        using var resident = Resident.Before(house);
        var page = await resident.Send("/report", "report", [("text", "响")]);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("请告诉我们在哪里");
        page.Page.ShouldContain("响</textarea>");
    }

    [Fact]
    public async Task Whoever_sends_too_often_gets_the_form_back_as_typed()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite, builder => builder.Services.AddSingleton(new CasesSettings { ReportsPerBrowser = 2 })).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        for (var nth = 0; nth < 2; nth++)
            (await resident.Send(Form(town), "report", Humming)).Status.ShouldBe(HttpStatusCode.Found);
        var stopped = await resident.Send(Form(town), "report", Humming);
        stopped.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        stopped.Text.ShouldContain("提交得太快了");
        stopped.Page.ShouldContain("楼下冷库外机整夜嗡嗡响，睡不着。</textarea>");
        using var neighbour = Resident.Before(house);
        (await neighbour.Send(Form(town), "report", Humming)).Status.ShouldBe(HttpStatusCode.Found);
        using var db = house.Read();
        (await db.Cases.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(3);
    }

    [Fact]
    public async Task The_page_keeps_no_draft_once_the_matter_is_sensitive()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        using var resident = Resident.Before(house);
        (await resident.Open(Form(town))).Page.ShouldMatch("<linli-draft[^>]*sensitive=\"[^\"]*neighbours[^\"]*community");
    }

    [Fact]
    public async Task More_than_sixty_four_megabytes_are_answered_with_a_sentence()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        // The server answers from the announced length; the body is never sent.
        var answer = await Announce(house.Address, Form(town), 65L << 20);
        answer.ShouldContain("413");
    }

    private static async Task<string> Announce(string address, string path, long length)
    {
        var to = new Uri(address);
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(to.Host, to.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {to.Authority}\r\nAccept: text/html\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {length}\r\n\r\n"), TestContext.Current.CancellationToken);
        var buffer = new byte[4096];
        var count = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, count);
    }

    private static string Form(Town town) => $"/q/{town.Plate.Token}/report";
}
