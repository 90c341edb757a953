using System.Net;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Shell.Parts;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Desk;

/// <summary>The dispatcher's desk: one press accepts and sends in one work, or does neither.</summary>
public sealed class DeskPageTests
{
    [Theory, OnBoth]
    public async Task One_press_accepts_and_sends(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "生态环境：工厂烟囱夜里冒黑烟，气味刺鼻。");
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        var desk = await dispatcher.Page("/cases/desk");
        desk.ShouldContain(id.ToString());
        desk.ShouldContain("清河县生态环境分局");
        var sent = await dispatcher.Post($"/cases/desk?case={id}", "decide", ("category", ""), ("category-words", "0201"), ("to", "unit:" + town.Ecology.Id.ToString("N")), ("text", "请夜间到场"), ("way", "both"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        var given = await DossierPageTests.Loaded(house, id);
        (given.State, given.LeadUnitId, given.Category).ShouldBe((CaseState.Assigned, town.Ecology.Id, "0201"));
        using var handler = await SignedInClient.As(house, town.EcologyHandler);
        var orders = await handler.Page("/cases/orders");
        orders.ShouldContain(id.ToString());
        (await handler.Post($"/cases/{id}", "do-acknowledge")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DossierPageTests.Loaded(house, id)).State.ShouldBe(CaseState.Acknowledged);
    }

    [Theory, OnBoth]
    public async Task Without_a_unit_nothing_is_accepted_either_and_the_instruction_stays(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "工厂烟囱夜里冒黑烟。");
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        var refused = await dispatcher.Post($"/cases/desk?case={id}", "decide", ("category", "0201"), ("to", ""), ("text", "请夜间到场"), ("way", "both"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.Content.ReadAsStringAsync();
        page.ShouldContain("请夜间到场");
        page.ShouldContain("请选择承办单位。");
        (await DossierPageTests.Loaded(house, id)).State.ShouldBe(CaseState.Submitted);
    }

    [Theory, OnBoth]
    public async Task Words_that_name_no_one_category_are_asked_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "工厂烟囱夜里冒黑烟。");
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        var refused = await dispatcher.Post($"/cases/desk?case={id}", "decide", ("category", "0201"), ("category-words", "说不清"), ("to", "unit:" + town.Ecology.Id.ToString("N")), ("way", "accept"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("说不清");
    }

    [Theory, OnBoth]
    public async Task A_case_sent_to_a_community_is_checked_there_by_another_person(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "楼道堆物。");
        await CaseListsTests.Send(house, town, id, town.CommunityOffice.Id);
        var verbs = house.Get<CaseVerbs>();
        (await verbs.Run(CaseAddress.Of(id), CaseVerb.SubmitResult, new VerbInput { Text = "已清走。" }, town.As(town.GridHead))).ThrowIfRefused();
        (await verbs.Run(CaseAddress.Of(id), CaseVerb.Pass, new VerbInput { Text = "已清走，谢谢。" }, town.As(town.Secretary))).ThrowIfRefused().State.ShouldBe(CaseState.Replied);
    }

    [Theory, OnBoth]
    public async Task A_drafted_summary_goes_only_once_somebody_says_to_have_read_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "我叫王小梅，住3号楼2单元501室。工厂烟囱夜里冒黑烟。", confidential: true);
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        (await dispatcher.Page($"/cases/desk?case={id}")).ShouldNotContain("烟囱", customMessage: "nothing of the original, not even covered, before it was opened for a reason");
        var opened = await (await dispatcher.Post($"/cases/desk?case={id}", "original", (PersonMask.ReasonField, "写转办摘要"))).Content.ReadAsStringAsync();
        opened.ShouldContain("反映人叫〔姓名〕，住〔门牌〕。工厂烟囱夜里冒黑烟。</textarea>");
        (string, string)[] sent = [("summary-drafted", "true"), ("category", ""), ("category-words", "0201"), ("to", "unit:" + town.Ecology.Id.ToString("N")), ("summary", "工厂烟囱夜里冒黑烟。"), ("way", "both")];
        var unread = await dispatcher.Post($"/cases/desk?case={id}", "decide", sent);
        unread.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await unread.Content.ReadAsStringAsync();
        page.ShouldContain("请先看一遍转办摘要");
        page.ShouldContain(">工厂烟囱夜里冒黑烟。</textarea>", customMessage: "what was typed is kept");
        (await DossierPageTests.Loaded(house, id)).State.ShouldBe(CaseState.Submitted);
        (await dispatcher.Post($"/cases/desk?case={id}", "decide", [.. sent, ("summary-read", "true")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DossierPageTests.Loaded(house, id)).State.ShouldBe(CaseState.Assigned);
    }

    [Theory, OnBoth]
    public async Task Two_dispatchers_on_one_case_are_told_of_each_other(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "工厂烟囱夜里冒黑烟。");
        using var first = await SignedInClient.As(house, town.Dispatcher);
        using var second = await SignedInClient.As(house, town.Secretary);
        (await first.Page($"/cases/desk?case={id}")).ShouldNotContain("也打开了这件");
        (await second.Page($"/cases/desk?case={id}")).ShouldContain("也打开了这件");
    }
}
