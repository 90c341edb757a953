using System.Net;
using System.Text.RegularExpressions;
using Linli.Cases;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Track;

/// <summary>A matter's own page, over real HTTP.</summary>
public sealed partial class TrackPagesTests
{
    [Theory, OnBoth]
    public async Task The_page_tells_what_happened_who_has_it_until_when_and_why(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        using var resident = Resident.Before(house);
        var page = await resident.Open("/t/" + told.TrackingCode);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("王书记今天 10:30 前会给您打电话");
        page.Text.ShouldContain("现在由谁办： 金润社区");
        page.Text.ShouldContain("30 分钟，自3月4日（周三）10:00 收到起算");
        page.Text.ShouldContain("楼下肉铺冷库的空调外机整夜嗡嗡响");

        await Handle(house, town, told.Id);
        page = await resident.Open("/t/" + told.TrackingCode);
        page.Text.ShouldContain("和您联系上了");
        page.Text.ShouldContain("安排人去办");
        page.Text.ShouldContain("核实通过，答复您");
        page.Text.ShouldContain("我们去看过了，晚上安静了。");
        page.Text.ShouldContain("已经答复您了，您满意吗？");
        page.Text.ShouldNotContain("请到店里看看", customMessage: "an instruction is between offices");
        page.Text.ShouldNotContain("冷库外机，夜里最响", customMessage: "a note of a call is on the page of what we hold");
        page.Text.ShouldNotContain("陈晨");
        Steps(page).ShouldBe(["已完成", "不需要这一步", "不需要这一步", "不需要这一步", "已完成", "已完成", "正在进行"]);
    }

    [Fact]
    public async Task A_code_that_is_nobodys_says_so_and_offers_the_form()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var code = (await StoryTests.Report(house, town)).TrackingCode;
        using var resident = Resident.Before(house);
        var tampered = (code[0] == '0' ? '1' : '0') + code[1..];
        foreach (var path in new[] { "", "/done", "/rate", "/data" })
        {
            var page = await resident.Open($"/t/{tampered}{path}");
            page.Status.ShouldBe(HttpStatusCode.NotFound);
            page.Text.ShouldContain("没有找到这件事");
            page.Page.ShouldContain("name=\"code\"");
            page.Text.ShouldNotContain("嗡嗡");
        }
        (await resident.Open($"/t/{tampered}/data.json")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await resident.Open("/t/x")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await resident.Post($"/t/{tampered}", "withdraw", [])).Status.ShouldNotBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task The_code_may_be_typed_as_it_is_written()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var code = (await StoryTests.Report(house, town)).TrackingCode;
        using var resident = Resident.Before(house);
        (await resident.Send("/t", "track-code", [("code", TrackingCode.Written(code).ToLowerInvariant())])).Location.ShouldBe("/t/" + code);
        (await resident.Send("/t", "track-code", [("code", "123")])).Text.ShouldContain("查询码是 13 个字符");
        (await resident.Send("/t", "track-code", [("code", "0000000000000")])).Text.ShouldContain("没有这个查询码");
        (await resident.Open($"/t/{TrackingCode.Written(code)}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_behind_the_link_are_kept_in_no_cache_and_no_index()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var code = (await StoryTests.Report(house, town)).TrackingCode;
        using var resident = Resident.Before(house);
        foreach (var path in new[] { "", "/done", "/rate", "/data", "/data.json" })
        {
            var page = await resident.Open($"/t/{code}{path}");
            page.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
            page.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
            page.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin", "no other site learns the address");
        }
    }

    [Theory, OnBoth]
    public async Task A_word_and_a_photo_are_added_and_only_the_link_opens_the_photo(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var (mine, other) = (await StoryTests.Report(house, town), await StoryTests.Report(house, town));
        using var resident = Resident.Before(house);
        var page = await resident.SendAndFollow("/t/" + mine.TrackingCode, "add-word", [("text", "刚才又响了")], ("photos", "a.png", TinyFiles.Png()));
        page.Text.ShouldContain("补充的内容收到了");
        page.Text.ShouldContain("刚才又响了");
        var photo = Photo().Match(page.Page).Groups[1].Value;
        using (var answer = await resident.Http.GetAsync(photo, TestContext.Current.CancellationToken))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
            answer.Headers.GetValues("Content-Security-Policy").First().ShouldContain("sandbox");
        }
        (await resident.Open(photo.Replace(mine.TrackingCode, other.TrackingCode, StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        var nothing = await resident.Send("/t/" + mine.TrackingCode, "add-word", [("text", "")]);
        nothing.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nothing.Text.ShouldContain("请写一句要补充的话");
    }

    [Fact]
    public async Task Photos_of_the_work_are_shown_once_somebody_else_has_looked()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        await Handle(house, town, told.Id, pass: false);
        using var resident = Resident.Before(house);
        (await resident.Open("/t/" + told.TrackingCode)).Page.ShouldNotMatch(Photo().ToString());
        Guid file;
        using (var db = house.Read())
            file = (await db.CaseFiles.SingleAsync(TestContext.Current.CancellationToken)).Id;
        (await resident.Open($"/t/{told.TrackingCode}/files/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), CaseVerb.Pass, new VerbInput { Text = "看过了" }, town.As(town.Secretary))).ThrowIfRefused();
        (await resident.Open("/t/" + told.TrackingCode)).Page.ShouldMatch(Photo().ToString());
        (await resident.Open($"/t/{told.TrackingCode}/files/{file}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, OnBoth]
    public async Task It_can_be_taken_back_once_and_pressing_twice_is_told_kindly(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        using var resident = Resident.Before(house);
        (await resident.SendAndFollow("/t/" + told.TrackingCode, "withdraw", [("text", "店主自己修好了")])).Text.ShouldContain("已经撤回");
        var again = await resident.Post("/t/" + told.TrackingCode, "withdraw", []);
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("现在不能“撤回”");
        (await resident.Post("/t/" + told.TrackingCode, "add-word", [("text", "还有")])).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Danger_is_not_taken_back_and_the_page_says_why()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var told = (await house.Get<ReportCase>().Run(StoryTests.Humming(town) with { Text = "着火了" }, town.Resident)).ThrowIfRefused();
        using var resident = Resident.Before(house);
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldContain("这件事涉及安全，不能撤回");
    }

    [Fact]
    public async Task Confidentiality_is_switched_on_and_off_by_the_reporter()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        using var resident = Resident.Before(house);
        (await resident.SendAndFollow("/t/" + told.TrackingCode, "make-confidential", [])).Text.ShouldContain("已经设为保密");
        (await Load(house, told.Id)).Confidential.ShouldBeTrue();
        (await resident.SendAndFollow("/t/" + told.TrackingCode, "end-confidential", [])).Text.ShouldContain("已经取消保密");
        (await Load(house, told.Id)).Confidential.ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task A_missed_call_is_said_openly_and_to_whom_it_was_reported(DatabaseKind kind)
    {
        using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        house.Clock.Pass(TimeSpan.FromMinutes(31));
        using var resident = Resident.Before(house);
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldContain("原定今天 10:30 前给您回电，已经超时，对不起。系统已经报告社区书记、街道调度员。");
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary))).ThrowIfRefused();
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldContain("原定今天 10:30 前给您回电，今天 10:31 才联系上您");
    }

    [Fact]
    public async Task A_sensitive_matter_offers_a_quick_way_out_and_does_not_repeat_what_was_written()
    {
        using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var told = (await house.Get<ReportCase>().Run(StoryTests.Humming(town) with { Tile = null, Text = "丈夫打我，家暴" }, town.Resident)).ThrowIfRefused();
        using var resident = Resident.Before(house);
        var page = await resident.Open("/t/" + told.TrackingCode);
        page.Text.ShouldContain("快速离开");
        page.Text.ShouldNotContain("丈夫打我");
    }

    private static async Task Handle(TestHouse house, Town town, Guid id, bool pass = true)
    {
        var (verbs, address) = (house.Get<CaseVerbs>(), CaseAddress.Of(id));
        (await verbs.Run(address, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached, Text = "冷库外机，夜里最响。" }, town.As(town.Secretary))).ThrowIfRefused();
        (await verbs.Run(address, [(CaseVerb.Accept, new VerbInput { Category = "0201" }), (CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId, Text = "请到店里看看。" })], town.As(town.Secretary))).ThrowIfRefused();
        using var db = house.Read();
        var key = CaseSecrets.KeyOf(await db.CasePrivates.SingleAsync(s => s.CaseId == id, TestContext.Current.CancellationToken), house.Get<ICipher>());
        var blob = house.Get<BlobStore>().Put("cases", new CleanFile(FileKind.Png, TinyFiles.Png()), key);
        (await verbs.Run(address, CaseVerb.SubmitResult, new VerbInput { Text = "挪了风机", Files = [new StoredFile(blob.Name, blob.Kind.Code, blob.Length, blob.Sha256)] }, town.As(town.GridWorker))).ThrowIfRefused();
        if (pass)
            (await verbs.Run(address, CaseVerb.Pass, new VerbInput { Text = "我们去看过了，晚上安静了。" }, town.As(town.Secretary))).ThrowIfRefused();
    }

    private static async Task<Linli.Cases.Domain.Case> Load(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return await db.Cases.SingleAsync(c => c.Id == id, TestContext.Current.CancellationToken);
    }

    private static string[] Steps(Shown page) => [.. StepNote().Matches(page.Page).Select(match => match.Groups[1].Value).Select(note => note.Contains("<time", StringComparison.Ordinal) ? "已完成" : note.Trim())];

    [GeneratedRegex("href=\"(/t/[0-9A-Z]{13}/files/[0-9a-f-]{36})\"")]
    private static partial Regex Photo();

    [GeneratedRegex("<span class=\"step-note\">(.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex StepNote();
}
