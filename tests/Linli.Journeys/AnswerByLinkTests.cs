using Linli.Areas;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Journeys.Browsing;
using Linli.Tests.Houses;
using Microsoft.Playwright;

namespace Linli.Journeys;

/// <summary>凭链接答复 in a browser: a photo is blurred by finger, a link is given, and a repairman with a phone answers it, with script and without.</summary>
public sealed class AnswerByLinkTests(Chromium chromium)
{
    [Theory]
    [InlineData(true, "")]
    [InlineData(true, "lang=en")]
    [InlineData(false, "")]
    public async Task A_photo_is_blurred_a_link_given_and_a_repairman_answers_on_a_phone(bool script, string look)
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var journey = $"link{(script ? "" : "-without-script")}{look.Replace("=", "-", StringComparison.Ordinal)}";
        var id = await AtWork(house, town);

        await using var desk = await Walker.AtDesk(chromium, house, journey);
        await desk.SignIn(town.EcologyHandler);
        await desk.Open($"/cases/{id}/links");
        await desk.Page.ClickAsync("a[href*='/blur/']");
        await desk.Page.WaitForSelectorAsync("canvas.blur-canvas");
        var box = (await desk.Page.Locator("canvas.blur-canvas").BoundingBoxAsync())!;
        await desk.Page.Mouse.MoveAsync(box.X + box.Width / 3, box.Y + box.Height / 3);
        await desk.Page.Mouse.DownAsync();
        await desk.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2, new MouseMoveOptions { Steps = 8 });
        await desk.Page.Mouse.UpAsync();
        await desk.Page.WaitForFunctionAsync("() => document.querySelector('input[type=file][name=photos]').files.length === 1");
        await desk.Look("blurring");
        await desk.Page.CheckAsync("input[name=checked]");
        await desk.Press("button.btn-primary", inForm: "#form-do-blur-photo");
        await desk.Sees("打码照片已保存");

        await desk.Page.FillAsync("input[name=recipient]", "供电公司抢修班 刘师傅");
        await desk.Page.FillAsync("#form-do-give-link textarea[name=text]", "请检修 3 号楼 3 单元门口路灯，修好后拍照。");
        await desk.Page.FillAsync("#form-do-give-link textarea[name=summary]", "3 号楼 3 单元门口路灯不亮，夜间有老人行走。");
        await desk.Page.CheckAsync("input[name=release]");
        await desk.Press("button.btn-primary", inForm: "#form-do-give-link");
        await desk.Sees("链接已生成", "刘师傅");
        await desk.Look("links");
        var address = await desk.Page.InputValueAsync("linli-copy input");

        await using var phone = await Walker.WithPhone(chromium, house, journey, script);
        await phone.Open(new Uri(address).PathAndQuery + (look.Length > 0 ? "?" + look : ""));
        await phone.Look("asked");
        await phone.Press("button.btn-primary", inForm: "#form-answer");
        await phone.Look("refused");
        await phone.Page.CheckAsync("input[name=verdict][value=NeedsTime]", new() { Force = true });
        await phone.Page.FillAsync("input[name=until]", "2026-03-06");
        await phone.Page.FillAsync("textarea[name=text]", "缺灯头，已订货。");
        await phone.Press("button.btn-primary", inForm: "#form-answer");
        await phone.Sees(look.Length > 0 ? "Received" : "收到了");
        await phone.Look("answered");

        await desk.Open($"/cases/{id}/links");
        await desk.Sees("缺灯头，已订货。", "还需要时间");
        await desk.Look("came-back");
        await desk.Page.CheckAsync("#form-do-revoke-link input[name=link]", new() { Force = true });
        await desk.Press("button.btn-primary", inForm: "#form-do-revoke-link");
        await phone.Page.ReloadAsync();
        await phone.Sees(look.Length > 0 ? "taken back" : "链接已收回");
        await phone.Look("taken-back");
    }

    private async Task<Guid> AtWork(TestHouse house, Town town)
    {
        // A drawn street scene: a real picture that a browser can paint over.
        await using var drawing = await chromium.Browser.NewContextAsync();
        var page = await drawing.NewPageAsync();
        await page.SetViewportSizeAsync(800, 600);
        await page.SetContentAsync("<body style='margin:0;background:linear-gradient(#234,#89a);height:600px'><div style='position:absolute;left:240px;top:180px;width:150px;height:190px;border-radius:75px;background:#e8b58c'></div><div style='position:absolute;left:480px;top:420px;font:700 44px sans-serif;background:#2456c8;color:#fff;padding:8px'>DEMO 8888</div></body>");
        var picture = await page.ScreenshotAsync();
        var photo = Linli.Foundation.Files.FileIntake.Check(picture, Linli.Foundation.Files.FileFamily.Photo, house.Get<Linli.Foundation.Files.FileRules>()).ThrowIfRefused();
        var told = (await house.Get<ReportCase>().Run(new ReportInput { Where = new Whereabouts { Plate = town.Plate.Token }, Text = "三单元路灯坏了半个月，老人摔过一跤。", Phone = "13800005678", Contact = ContactWay.Call, Photos = [photo] }, town.Resident)).ThrowIfRefused();
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), [(CaseVerb.Accept, new VerbInput { Category = "0201" }), (CaseVerb.Dispatch, new VerbInput { Unit = town.Ecology.Id })], town.As(town.Dispatcher))).ThrowIfRefused();
        return told.Id;
    }
}
