using System.Net;
using Linli.Cases;
using Linli.Foundation.Facts;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Callback;

/// <summary>The call-back screen: dial, record, and the next step right there, as J1 has it.</summary>
public sealed class CallbackPageTests
{
    [Theory, OnBoth]
    public async Task The_secretary_dials_records_and_gives_it_to_a_worker(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var queue = await secretary.Page("/cases/callback");
        queue.ShouldContain("138****5678");
        queue.ShouldNotContain("13800005678");
        queue.ShouldNotContain("138 0000 5678");

        var path = $"/cases/callback?case={id}";
        var dialled = await (await secretary.Post(path, "dial")).Content.ReadAsStringAsync();
        dialled.ShouldContain("tel:13800005678");
        dialled.ShouldContain("王秀兰");
        dialled.ShouldContain("暗号");
        using (var db = house.Read())
            (await db.Facts.SingleAsync(fact => fact.SubjectId == id && fact.Kind == "cases.identity-unmasked")).Payload.ShouldContain("\"byDialling\":true");

        (await secretary.Post(path, "do-record-contact", ("contact", ""), ("text", "电话里说夜里两点最响"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await secretary.Post(path, "do-record-contact", ("contact", "Reached"), ("text", "电话里说夜里两点最响"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var next = await secretary.Page(path);
        next.ShouldContain("电话里说夜里两点最响");
        next.ShouldContain("李小梅");
        var sent = await secretary.Post(path, "decide", ("category", "0201"), ("category-words", ""), ("to", "person:" + town.GridWorker.AccountId.ToString("N")), ("text", "请去看看外机"), ("way", "both"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync());
        var given = await DossierPageTests.Loaded(house, id);
        given.State.ShouldBe(CaseState.Assigned);
        given.ResponsiblePersonId.ShouldBe(town.GridWorker.AccountId);

        using var worker = await SignedInClient.As(house, town.GridWorker);
        (await worker.Page("/work")).ShouldContain($"/cases/{id}/do/submit-result");
        (await worker.Post($"/cases/{id}/do/submit-result", "do-submit-result", ("text", "店主已把风机移到屋后。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await worker.Page($"/cases/{id}")).ShouldContain("办理的人不能核查自己的结果");
        (await secretary.Page("/cases/verify")).ShouldContain(id.ToString());
        (await secretary.Post($"/cases/{id}", "do-pass", ("text", "我们去看过了，晚上安静了。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DossierPageTests.Loaded(house, id)).State.ShouldBe(CaseState.Replied);
    }

    [Theory, OnBoth]
    public async Task Any_other_look_needs_a_reason_and_some_posts_may_not_even_ask(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        using var worker = await SignedInClient.As(house, town.GridWorker);
        var path = $"/cases/{id}";
        (await worker.Post(path, "unmask", ("why", "  "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await worker.Post(path, "unmask", ("why", "上门前确认称呼"))).Content.ReadAsStringAsync()).ShouldContain("张桂芳");
        (await worker.Page(path)).ShouldContain("上门前确认称呼");

        using var leader = await SignedInClient.As(house, town.Leader);
        (await leader.Page(path)).ShouldContain("您的岗位看不到反映人的联系方式");
        using var handler = await SignedInClient.As(house, town.EcologyHandler);
        (await handler.Get("/cases/callback")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, OnBoth]
    public async Task An_answer_before_the_call_is_refused_with_its_reason(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        using var secretary = await SignedInClient.As(house, town.Secretary);
        (await secretary.Page($"/cases/{id}")).ShouldContain("还没有给反映人打过电话。请先联系，再答复。");
    }
}
