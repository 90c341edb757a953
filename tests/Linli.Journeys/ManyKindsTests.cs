using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Cases.Report;
using Linli.Foundation.Facts;
using Linli.Journeys.Browsing;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

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

    [Fact]
    public async Task Split_into_parts_put_under_one_cause_and_helped_by_another_unit()
    {
        const string Journey = "J6-parts-causes-helpers";
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        var helper = await house.NewPerson(Role.DepartmentHandler, town.Housing.Id, displayName: "吴工");
        var told = await Report(house, town, "冷库外机太吵，楼道灯也坏了半个月。");
        var other = await Report(house, town, "三楼楼道灯不亮。");
        foreach (var one in new[] { told, other })
            await Do(house, one.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }, town.As(town.Secretary));

        await using var secretary = await Walker.AtDesk(chromium, house, Journey);
        await secretary.SignIn(town.Secretary);
        await secretary.Open($"/cases/{told.Id}/do/split");
        await secretary.Page.SelectOptionAsync("select[name=part1-category]", "0506");
        await secretary.Page.FillAsync("textarea[name=part1-text]", "楼道灯坏了半个月。");
        await secretary.Look("split");
        await secretary.Press("form:has(textarea[name=part1-text]) button[type=submit]");
        await using var resident = await Walker.WithPhone(chromium, house, Journey);
        await resident.Open("/t/" + told.TrackingCode);
        await resident.Look("parts");
        await resident.Sees("您反映的有 2 件事");

        await secretary.Open("/cases/issues/gather");
        foreach (var box in await secretary.Page.Locator("input[name=case]").AllAsync())
            await box.CheckAsync(new() { Force = true });
        await secretary.Page.FillAsync("input[name=title]", "三号楼楼道灯不亮");
        await secretary.Look("gather");
        await secretary.Press("#form-gather button[type=submit]");
        await secretary.Look("cause");
        await secretary.Sees("三号楼楼道灯不亮", other.Number);
        await secretary.Open("/cases/issues");
        await secretary.Look("causes");
        await using var phone = await Walker.WithPhone(chromium, house, Journey);
        await phone.SignIn(town.Secretary);
        await phone.Open("/cases/issues/gather");
        await phone.Look("gather-phone");

        await Do(house, told.Id, CaseVerb.Accept, new VerbInput { Category = "0201" }, town.As(town.Dispatcher));
        await using var street = await Walker.AtDesk(chromium, house, Journey);
        await street.SignIn(town.Dispatcher);
        await street.Open($"/cases/{told.Id}/do/dispatch");
        await street.Choose("select[name=unit]", "生态环境");
        await street.Page.ClickAsync("details.more summary");
        await street.Choose("select[name=co1]", "住房和城乡");
        await street.Look("dispatch");
        await street.Press("form:has(select[name=unit]) button[type=submit]");
        await using var handler = await Walker.WithPhone(chromium, house, Journey);
        await handler.SignIn(helper);
        await handler.Open("/cases/orders?show=co-owed");
        await handler.Look("helps");
        await handler.Sees(told.Number);
        await handler.Open($"/cases/{told.Id}/do/answer-duty");
        await handler.Page.FillAsync("textarea[name=text]", "外机支架不合规范，已通知整改。");
        await handler.Look("answer");
        await handler.Press("form:has(textarea[name=text]) button[type=submit]");
        await street.Open($"/cases/{told.Id}");
        await street.Look("helped");
        await street.Sees("外机支架不合规范");
    }

    [Fact]
    public async Task A_list_is_looked_through_then_filed_and_ticked_off()
    {
        const string Journey = "J5-J6-lists";
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await using var secretary = await Walker.AtDesk(chromium, house, Journey);
        await secretary.SignIn(town.Secretary);
        await secretary.Open("/cases/bulk");
        await secretary.Look("form");
        await secretary.Page.CheckAsync("input[name=kind][value=Households]", new() { Force = true });
        await secretary.Page.FillAsync("input[name=title]", "金润嘉园办不了不动产证");
        await secretary.Page.FillAsync("textarea[name=list]", "户号\t姓名\t电话\t楼栋\n101\t某甲\t1380000\t3号楼\n102\t某乙\t13800005678\t九号楼");
        await secretary.Press("#form-look button[type=submit]");
        await secretary.Look("faults");
        await secretary.Sees("第 2 行“电话”不像电话号码。", "第 3 行“楼栋”：没有找到“九号楼”这栋楼。", "没有写入");

        await secretary.Page.CheckAsync("input[name=kind][value=Items]", new() { Force = true });
        await secretary.Page.FillAsync("input[name=title]", "金润嘉园路灯不亮");
        await secretary.Page.FillAsync("textarea[name=list]", "灯杆号\t位置\n" + string.Join('\n', Enumerable.Range(1, 12).Select(n => $"A-{n:00}\tA区第 {n} 根灯杆")));
        await secretary.Press("#form-look button[type=submit]");
        await secretary.Look("preview");
        await secretary.Sees("会立 1 件，清单 12 项", "还没有写入");
        await secretary.Press("#form-confirm button[type=submit]");
        await secretary.Look("filed");
        await secretary.Sees("已全部立案", "清单：0/12 已办", "A-07");

        using var db = house.Read();
        var id = (await db.Cases.SingleAsync()).Id;
        await Do(house, id, CaseVerb.Accept, new VerbInput { Category = "0506", Grid = town.Grid }, town.As(town.Secretary));
        await Do(house, id, CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId }, town.As(town.Secretary));
        await using var worker = await Walker.WithPhone(chromium, house, Journey);
        await worker.SignIn(town.GridWorker);
        await worker.Open($"/cases/{id}/do/tick-items");
        for (var n = 0; n < 5; n++)
            await worker.Page.Locator("label:has(input[name=item])").Nth(n).ClickAsync();
        await worker.Look("tick");
        await worker.Press("form:has(input[name=item]) button[type=submit]");
        await worker.Open($"/cases/{id}");
        await worker.Look("ticked");
        await worker.Sees("清单：5/12 已办");
        await worker.Open($"/cases/{id}/do/submit-result");
        await worker.Look("part");
        await worker.Sees("余下的怎么办");
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
