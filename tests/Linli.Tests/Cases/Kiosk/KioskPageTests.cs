using System.Net;
using Linli.Cases;
using Linli.Cases.Data;
using Linli.Cases.Report;
using Linli.Foundation.Privacy;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Kiosk;

/// <summary>自助机: a screen that many people use one after the other.</summary>
public sealed class KioskPageTests
{
    private const string Home = "/kiosk/990101001001";

    [Theory, OnBoth]
    public async Task A_number_or_a_few_words_become_a_case_of_the_community_and_no_address_carries_the_code(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        using var screen = Resident.Before(house);
        (await screen.Open(Home)).Text.ShouldContain("说一件事");
        var called = await screen.Send(Home + "/call", "kiosk", [("phone", "13800005678")]);
        (called.Status, called.Location).ShouldBe((HttpStatusCode.OK, null));
        called.Text.ShouldContain("王书记今天 10:30 前会给您打电话");
        var told = await screen.Send(Home + "/report", "kiosk", [("text", "大门口路灯不亮"), ("address", "金润嘉园3号楼"), ("phone", "")]);
        told.Status.ShouldBe(HttpStatusCode.OK);

        using var db = house.Read();
        var filed = await db.Cases.OrderBy(row => row.Number).ToListAsync();
        filed.ShouldAllBe(row => row.Channel == IntakeChannel.Kiosk && row.CommunityId == town.Community && !row.ReportedByStaff);
        filed.Select(row => (row.OwesCallback, row.BuildingId)).ShouldBe([(true, null), (false, town.Plate.Building)]);
        foreach (var (row, page) in filed.Zip([called, told]))
            page.Text.ShouldContain(TrackingCode.Written(CaseSecrets.Tracking(await db.CasePrivates.SingleAsync(secret => secret.CaseId == row.Id), house.Get<KeyRing>())));
    }

    [Fact]
    public async Task Going_back_and_sending_again_later_shows_nobody_the_code()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        await Town.Build(house);
        using var screen = Resident.Before(house);
        (string, string)[] sent = [("idempotency-key", "0123456789abcdef0123456789abcdef"), ("text", "水管漏水"), ("phone", "13800005678")];
        (await screen.Post(Home + "/report", "kiosk", sent)).Text.ShouldContain("请记下查询码");
        (await screen.Post(Home + "/report", "kiosk", sent)).Text.ShouldContain("请记下查询码", customMessage: "a second tap is the same hand");
        house.Clock.Pass(TimeSpan.FromMinutes(2));
        var later = await screen.Post(Home + "/report", "kiosk", sent);
        later.Text.ShouldContain("查询码只显示一次");
        later.Text.ShouldNotContain("请记下查询码");
        using var db = house.Read();
        (await db.Cases.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_of_a_person_stays_in_the_browser()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        await Town.Build(house);
        using var screen = Resident.Before(house);
        foreach (var path in new[] { Home, Home + "/report", Home + "/call" })
        {
            var page = await screen.Open(path);
            page.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
            page.Page.ShouldNotContain("linli-draft");
            page.Page.ShouldNotContain("autocomplete=\"tel\"");
            page.Page.ShouldNotContain("autocomplete=\"name\"");
            // A random word that counts how often this screen sends, gone when the browser closes: nothing of anybody.
            page.Headers.Where(header => header.Key == "Set-Cookie").SelectMany(header => header.Value)
                .ShouldAllBe(cookie => cookie.StartsWith("linli-browser=", StringComparison.Ordinal) && !cookie.Contains("expires", StringComparison.OrdinalIgnoreCase));
        }
        (await screen.Open(Home + "/report")).Page.ShouldContain("<linli-idle home=\"" + Home + "\"");
        // Without script the page goes home by itself too.
        (await screen.Open(Home + "/report")).Page.ShouldContain("http-equiv=\"refresh\"");
    }

    [Fact]
    public async Task A_silent_recording_is_told_and_the_words_stay_on_the_page()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        await Town.Build(house);
        using var screen = Resident.Before(house);
        var refused = await screen.Send(Home + "/report", "kiosk", [("text", ""), ("address", "金润嘉园3号楼")], ("voice", "v.amr", TinyFiles.SilentAmr(100)));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("这段录音里没有声音");
        refused.Page.ShouldContain("金润嘉园3号楼");
        (await screen.Send(Home + "/report", "kiosk", [("text", "")], ("voice", "v.amr", TinyFiles.Amr(500)))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/kiosk/000000000000")]
    [InlineData("/kiosk/990101001000")]
    [InlineData("/kiosk/990101001001/else")]
    public async Task Another_address_is_no_kiosk(string path)
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        await Town.Build(house);
        using var screen = Resident.Before(house);
        var page = await screen.Open(path);
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("没有这台自助机");
    }
}
