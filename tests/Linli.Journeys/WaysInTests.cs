using System.Globalization;
using Linli.Cases;
using Linli.Cases.Data;
using Linli.Foundation.Privacy;
using Linli.Journeys.Browsing;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Linli.Journeys;

/// <summary>Every way in besides the plate: a message pasted at the desk and on a phone, a screen in the hall, a voice; and the paper that goes out.</summary>
public sealed class WaysInTests(Chromium chromium)
{
    private const string Message = "刘阿姨 10:02\n我是金润嘉园3号楼的刘桂兰，昨晚十点半楼下风机又响了。\n电话13800005678，晚上七点以后联系我";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_pasted_at_the_desk_is_two_presses_and_the_slip_is_large(bool script)
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await using var desk = await Walker.AtDesk(chromium, house, script ? "ways-in" : "ways-in-without-script", script);
        await desk.SignIn(town.Secretary);
        await desk.Open("/cases/take-down");
        await desk.Look("take-down");
        await desk.Page.FillAsync("textarea[name=text]", Message);
        // Pasting presses this by itself where there is script.
        if (script)
            await Task.WhenAll(desk.Page.WaitForURLAsync("**/take-down"), desk.Page.Locator("textarea[name=text]").DispatchEventAsync("paste"));
        else
            await desk.Press("button[name=pick]");
        await desk.Page.WaitForSelectorAsync("text=请核对后提交");
        await desk.Look("confirm");
        (await desk.Page.InputValueAsync("input[name=phone]")).ShouldBe("138 0000 5678");
        await desk.Press("button:has-text('记下')");
        await desk.Sees("记下了，编号");
        await desk.Look("taken");
        await desk.Press("button:has-text('打印回执')");
        await desk.Look("receipt");
        var (id, code) = await Filed(house);
        desk.Page.Url.ShouldEndWith($"/cases/{id}/receipt");
        (await desk.Page.Locator(".slip-typed").IsVisibleAsync()).ShouldBeFalse("the code is for paper");
        (await desk.Text()).ShouldNotContain(Linli.Cases.Report.TrackingCode.Written(code));
        if (!script)
            return;
        await Print(desk, "receipt");
        await desk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await desk.Page.Locator(".slip-typed").IsVisibleAsync()).ShouldBeTrue();
        // Nothing on a slip is smaller than 22 pt (29.3 px).
        (await Smallest(desk, ".slip")).ShouldBeGreaterThanOrEqualTo(29.3);
    }

    [Fact]
    public async Task On_a_phone_the_same_page_fits_and_a_building_chief_jots_in_two_fields()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await using var worker = await Walker.WithPhone(chromium, house, "ways-in-phone");
        await worker.SignIn(town.GridWorker);
        await worker.Open("/cases/take-down");
        await worker.Look("take-down");
        await worker.Open("/cases/jot");
        await worker.Look("jot");
        await worker.Open("/cases/found");
        await worker.Look("found");
    }

    [Fact]
    public async Task A_screen_in_the_hall_shows_the_code_once_and_goes_home_by_itself()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        await Town.Build(house);
        await using var screen = await Walker.AtDesk(chromium, house, "ways-in-kiosk");
        await screen.Open("/kiosk/990101001001");
        await screen.Look("start");
        await screen.Press("a[href$='/report']");
        await screen.Look("report");
        await screen.Page.FillAsync("textarea[name=text]", "大门口路灯不亮");
        await screen.Page.FillAsync("input[name=phone]", "13800005678");
        await screen.Press("button:has-text('提交')");
        await screen.Sees("请记下查询码");
        await screen.Look("done");
        await screen.Press("a[data-home]");
        await screen.Page.WaitForURLAsync("**/kiosk/990101001001");
        await screen.Page.GoBackAsync();
        (await screen.Text()).ShouldNotContain("请记下查询码");
        (await screen.Page.Locator("textarea[name=text]").InputValueAsync()).ShouldBe("");
    }

    [Fact]
    public async Task A_voice_recorded_in_the_page_is_kept_and_played_by_staff()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await using var resident = await Walker.WithPhone(chromium, house, "ways-in-voice");
        await resident.Page.Context.GrantPermissionsAsync(["microphone"]);
        await resident.Open($"/q/{town.Plate.Token}/report");
        if (!await resident.Page.EvaluateAsync<bool>("() => !!(navigator.mediaDevices && window.MediaRecorder)"))
            return;
        // A tone in the place of a voice: the machine has no microphone.
        await resident.Page.EvaluateAsync("""
            () => { navigator.mediaDevices.getUserMedia = async () => {
              const context = new AudioContext(); const tone = context.createOscillator(); const out = context.createMediaStreamDestination();
              tone.connect(out); tone.start(); return out.stream; }; }
            """);
        await resident.Page.ClickAsync("linli-voice .btn-secondary");
        await resident.Page.WaitForSelectorAsync("linli-voice .voice-on:has-text('0:02')");
        await resident.Page.ClickAsync("linli-voice .btn-secondary");
        await resident.Page.WaitForSelectorAsync("linli-voice audio:not([hidden])");
        await resident.Look("recorded");
        await resident.Press("button:has-text('提交')");
        await resident.Sees("收到了");
        using var db = house.Read();
        (await db.CaseFiles.SingleAsync()).Kind.ShouldBe("webm");
        await using var secretary = await Walker.AtDesk(chromium, house, "ways-in-voice");
        await secretary.SignIn(town.Secretary);
        await secretary.Open("/cases/" + (await db.Cases.SingleAsync()).Id.ToString("D", CultureInfo.InvariantCulture));
        await secretary.Look("played");
        var source = await secretary.Page.Locator("audio").GetAttributeAsync("src");
        (await secretary.Page.EvaluateAsync<string>("async address => (await fetch(address)).headers.get('content-type')", source)).ShouldBe("audio/webm");
    }

    [Fact]
    public async Task Notice_ledger_handover_and_plates_come_out_on_A4()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        (await house.Get<Linli.Cases.Report.ReportCase>().Run(new ReportInput { Where = new Linli.Areas.Whereabouts { Plate = town.Plate.Token }, Text = "楼道灯不亮", Phone = "13800005678" }, town.Resident)).ThrowIfRefused();
        await using var secretary = await Walker.AtDesk(chromium, house, "papers-a4");
        await secretary.SignIn(town.Secretary);
        await secretary.Open($"/cases/stairwell?grid={town.Grid}");
        await secretary.Page.FillAsync("input[name=phone]", "13800001111");
        await secretary.Look("stairwell-form");
        await secretary.Press("button:has-text('生成公示')");
        await secretary.Look("stairwell");
        (await Smallest(secretary, ".stairwell")).ShouldBeGreaterThanOrEqualTo(29.3);
        (await Print(secretary, "stairwell")).ShouldBe(1);
        await secretary.Open("/cases/ledger?show=open");
        await secretary.Look("ledger");
        (await Print(secretary, "ledger")).ShouldBe(1);
        await secretary.Open($"/areas/plates/sheet?of={town.Community}");
        await Print(secretary, "plates");
        var admin = await house.NewPerson(Linli.Organizations.Role.SystemAdmin);
        await using var keeper = await Walker.AtDesk(chromium, house, "papers-a4");
        await keeper.SignIn(admin);
        await keeper.Open($"/organizations/posts/{town.Secretary.Post!.Id}/handover");
        await keeper.Look("handover");
        await Print(keeper, "handover");
    }

    private static async Task<(string Id, string Code)> Filed(TestHouse house)
    {
        using var db = house.Read();
        return ((await db.Cases.SingleAsync()).Id.ToString("D", CultureInfo.InvariantCulture), CaseSecrets.Tracking(await db.CasePrivates.SingleAsync(), house.Get<KeyRing>()));
    }

    // The size in pixels of the smallest words on the sheet.
    private static Task<double> Smallest(Walker walker, string sheet) => walker.Page.EvaluateAsync<double>(
        "sheet => Math.min(...[...document.querySelectorAll(sheet + ', ' + sheet + ' *')].filter(one => !one.closest('svg') && !one.closest('.no-print') && [...one.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())).map(one => parseFloat(getComputedStyle(one).fontSize)))", sheet);

    /// <summary>Prints to a PDF as the browser would, beside the pictures; how many pages it has.</summary>
    private static async Task<int> Print(Walker walker, string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Linli.Tests.Repository.Root, "artifacts", "journeys", "pdf")).FullName, name + ".pdf");
        var pdf = await walker.Page.PdfAsync(new PagePdfOptions { Path = path, PreferCSSPageSize = true });
        return System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b(?!s)");
    }
}
