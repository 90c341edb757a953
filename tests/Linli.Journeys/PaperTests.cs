using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Journeys.Browsing;
using Linli.Organizations;
using Linli.Papers;
using Linli.Tests;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Linli.Journeys;

/// <summary>文书 in a browser: issued from the case page, printed to PDF on A4, checked by anyone; every page clean for axe-core.</summary>
public sealed class PaperTests(Chromium chromium)
{
    [Fact]
    public async Task Papers_are_issued_printed_on_a4_and_checked()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var id = await Answered(house, town);
        await using var desk = await Walker.AtDesk(chromium, house, "papers");
        await desk.SignIn(town.Dispatcher);
        foreach (var kind in new[] { "order", "completion", "reply", "dossier" })
        {
            await desk.Open($"/cases/{id}/papers");
            await desk.Page.SelectOptionAsync("select[name=paper-kind]", kind);
            await desk.Page.FillAsync("input[name=signer]", "何书记");
            await desk.Page.FillAsync("textarea[name=proposal]", "请按时限办结。");
            await desk.Press("button.btn-primary", inForm: "#form-do-issue-paper");
            await desk.Sees("文书已签发");
        }
        await desk.Look("papers");
        using var db = house.Read();
        var code = "";
        foreach (var paper in await db.Papers.ToListAsync())
        {
            await desk.Open($"/cases/{id}/papers/{paper.Id}");
            await desk.Look(paper.Kind);
            await Print(desk.Page, paper.Kind);
            code = paper.CheckCode;
        }
        await desk.Open($"/cases/{id}/papers/draft/order");
        await desk.Look("draft");
        await desk.Open($"/cases/{id}");
        await desk.Look("case");

        await using var phone = await Walker.WithPhone(chromium, house, "papers-check");
        await phone.Open("/paper/check");
        await phone.Page.FillAsync("input[name=code]", code);
        await phone.Press("button.btn-primary", inForm: "#form-check");
        await phone.Sees("是本平台签发的文书");
        await phone.Look("ours");

        await using var admin = await Walker.AtDesk(chromium, house, "papers-templates");
        await admin.SignIn(await house.NewPerson(Role.SystemAdmin));
        await admin.Open("/papers/templates/order");
        await admin.Look("template");
        await admin.Page.FillAsync("textarea[name=template]", "# 交办\n{{门牌}}");
        await admin.Press("button.btn-primary", inForm: "#form-template");
        await admin.Sees("没有“门牌”这一项");
        await admin.Look("template-refused");
    }

    // What a printer gets: Chromium's own print, with the sheet's page size and margins.
    private static async Task Print(IPage page, string kind)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "journeys", "papers")).FullName;
        await page.PdfAsync(new PagePdfOptions { Path = Path.Combine(folder, kind + ".pdf"), PreferCSSPageSize = true, PrintBackground = true });
    }

    private static async Task<Guid> Answered(TestHouse house, Town town)
    {
        var verbs = house.Get<CaseVerbs>();
        var told = (await house.Get<ReportCase>().Run(new ReportInput { Where = new Linli.Areas.Whereabouts { Plate = town.Plate.Token }, Text = "楼下肉铺冷库的空调外机整夜嗡嗡响，睡不着。", Phone = "13800005678", Name = "张阿姨", Contact = ContactWay.Call }, town.Resident)).ThrowIfRefused();
        var address = CaseAddress.Of(told.Id);
        house.Clock.Pass(TimeSpan.FromMinutes(8));
        (await verbs.Run(address, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached, Text = "夜里最响，十点以后睡不着。" }, town.As(town.Secretary))).ThrowIfRefused();
        (await verbs.Run(address, [(CaseVerb.Accept, new VerbInput { Category = "0201" }), (CaseVerb.Dispatch, new VerbInput { Unit = town.Ecology.Id, Text = "请到现场检测，依法处理，并告诉店主整改办法。" })], town.As(town.Dispatcher))).ThrowIfRefused();
        (await verbs.Run(address, CaseVerb.GiveLink, new VerbInput { Text = "请检修外机，加装减震垫。", Summary = "3 号楼楼下商铺外机夜间噪声。", Link = new LinkInput { Recipient = "制冷维修 马师傅", Days = 3 } }, town.As(town.EcologyHandler))).ThrowIfRefused();
        house.Clock.Pass(TimeSpan.FromHours(4));
        (await verbs.Run(address, CaseVerb.SubmitResult, new VerbInput { Text = "店主已把外机移到屋后，加装减震垫，夜间复测达标。" }, town.As(town.EcologyHandler))).ThrowIfRefused();
        (await verbs.Run(address, CaseVerb.Pass, new VerbInput { Text = "我们昨晚十点去听过，店主把外机移到了屋后，加了减震垫，现在安静了。" }, town.As(town.Dispatcher))).ThrowIfRefused();
        return told.Id;
    }
}
