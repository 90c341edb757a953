using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Foundation.Facts;
using Linli.Journeys.Browsing;
using Linli.Tests.Houses;

namespace Linli.Journeys;

/// <summary>Side roads of a matter on real screens: the same thing reported twice, a question to the reporter, a result that leads on.</summary>
public sealed class ManyKindsTests(Chromium chromium)
{
    [Fact]
    public async Task Reported_twice_asked_and_answered_with_a_next_step()
    {
        const string Journey = "J5-side-roads";
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var first = await Report(house, town, "楼下肉铺冷库的空调外机整夜嗡嗡响，老人睡不着。");
        var second = await Report(house, town, "肉铺外机太吵，孩子睡不好。");
        foreach (var one in new[] { first, second })
            await Do(house, one.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));

        await using var secretary = await Walker.AtDesk(chromium, house, Journey);
        await secretary.SignIn(town.Secretary);
        await secretary.Open($"/cases/{second.Id}/do/mark-duplicate");
        await secretary.Look("join");
        await secretary.Page.CheckAsync($"input[name=master-choice][value='{first.Number}']", new() { Force = true });
        await secretary.Press("form:has(input[name=master]) button[type=submit]");
        await Do(house, first.Id, CaseVerb.Accept, new VerbInput { Category = "0201" }, town.As(town.Secretary));
        await Do(house, first.Id, CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId }, town.As(town.Secretary));

        await using var worker = await Walker.WithPhone(chromium, house, Journey);
        await worker.SignIn(town.GridWorker);
        await worker.Open($"/cases/{first.Id}/do/ask-reporter");
        await worker.Page.FillAsync("textarea[name=text]", "是靠东边那台，还是靠西边那台？几点最响？");
        await worker.Look("ask");
        await worker.Press("form:has(textarea[name=text]) button[type=submit]");

        await using var resident = await Walker.WithPhone(chromium, house, Journey, script: false);
        await resident.Open("/t/" + first.TrackingCode);
        await resident.Look("asked");
        await resident.Sees("请您补充", "几点最响");
        await resident.Page.FillAsync("#form-reporter-answered textarea[name=text]", "靠东边那台，凌晨两点最响。");
        await resident.Press("#form-reporter-answered button[type=submit]");
        await resident.Sees("我们接着办");

        await worker.Open($"/cases/{first.Id}/do/submit-result");
        await worker.Page.FillAsync("textarea[name=text]", "外机属商铺业主，不在物业合同范围。");
        await worker.Page.SelectOptionAsync("select[name=outcome]", "OutsideContract");
        await worker.Page.ClickAsync("details.more summary");
        await worker.Page.FillAsync("input[name=ground]", "物业合同第十二条：商铺外机由业主负责。");
        await worker.Look("result");
        await worker.Press("form:has(select[name=outcome]) button[type=submit]");
        await secretary.Open($"/cases/{first.Id}/do/pass");
        await secretary.Page.FillAsync("textarea[name=text]", "外机不归物业管，社区这周约店主商量移位。");
        await secretary.Press("form:has(textarea[name=text]) button[type=submit]");
        await secretary.Open($"/cases/{first.Id}");
        await secretary.Look("case");
        await secretary.Open("/cases/next");
        await secretary.Look("next-steps");
        await secretary.Sees(first.Number, "非物业范围");

        await house.Settle();
        await resident.Open("/t/" + second.TrackingCode);
        await resident.Look("joined");
        await resident.Sees("放在一起办", "社区这周约店主商量移位", "请您评价");
    }

    private static async Task<ReportAnswer> Report(TestHouse house, Town town, string text) => (await house.Get<ReportCase>().Run(new ReportInput
    {
        Where = new Linli.Areas.Whereabouts { Plate = town.Plate.Token },
        Text = text,
        Tile = "noise",
        Phone = "13800005678",
        Contact = ContactWay.Call,
    }, town.Resident)).ThrowIfRefused();

    private static async Task Do(TestHouse house, Guid id, CaseVerb verb, VerbInput input, Act act) => (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), verb, input, act)).ThrowIfRefused();
}
