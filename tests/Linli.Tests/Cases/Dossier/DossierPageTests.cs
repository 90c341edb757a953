using System.Net;
using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Dossier;

/// <summary>The case's page over real HTTP: who may open it, what it hides, and what a refused form keeps.</summary>
public sealed class DossierPageTests
{
    [Theory, OnBoth]
    public async Task A_case_out_of_sight_is_not_there(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "社区办事拖拉。", about: NamedParty.Community);
        using var secretary = await SignedInClient.As(house, town.Secretary);
        using var other = await SignedInClient.As(house, town.OtherSecretary);
        using var dispatcher = await SignedInClient.As(house, town.Dispatcher);
        using var nobody = SignedInClient.Nobody(house);
        foreach (var path in new[] { $"/cases/{id}", $"/cases/{id}/print", $"/cases/{id}/call", $"/cases/{id}/do/accept" })
        {
            (await secretary.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await other.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            (await dispatcher.Get(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await nobody.Get(path)).StatusCode.ShouldBe(HttpStatusCode.SeeOther, path);
        }
        (await secretary.Page("/cases/callback")).ShouldNotContain(id.ToString());
        (await dispatcher.Page("/cases/callback")).ShouldContain(id.ToString());
    }

    [Theory, OnBoth]
    public async Task A_verb_from_the_page_is_done_and_a_refused_one_keeps_every_word(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var path = $"/cases/{id}";
        var refused = await secretary.Post(path, "do-refer", ("text", "请向法院提出，电话里已说明。"), ("referral", ""));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.Content.ReadAsStringAsync();
        page.ShouldContain("请向法院提出，电话里已说明。");
        page.ShouldContain("请选择转介去向。");

        var done = await secretary.Post(path, "do-record-contact", ("contact", "Reached"), ("text", "夜里最响。"));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());
        (await secretary.Page(path)).ShouldContain("夜里最响。");
    }

    [Theory, OnBoth]
    public async Task Of_two_people_at_once_the_second_is_told_what_changed_and_loses_no_word(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。");
        using var secretary = await SignedInClient.As(house, town.Secretary);
        var path = $"/cases/{id}";
        var old = await secretary.Page(path);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), CaseVerb.Accept, new VerbInput { Category = "0201" }, town.As(town.Dispatcher))).ThrowIfRefused();

        var late = await secretary.Send(path, "do-refer", Field(old, "__RequestVerificationToken"),
            ("seen", Field(old, "seen")), ("version", Field(old, "version")), ("referral", "litigation"), ("text", "这件事已经在法院办理。"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await late.Content.ReadAsStringAsync();
        page.ShouldContain("这件事已经在法院办理。");
        page.ShouldContain("您打开页面之后，发生了这些事");
        page.ShouldContain("周建华");
        (await Loaded(house, id)).State.ShouldBe(CaseState.Accepted);
    }

    [Theory, OnBoth]
    public async Task A_handler_reads_the_summary_of_a_confidential_case_and_the_original_only_with_a_reason(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "隔壁五金店半夜切割，我住二单元。", confidential: true);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), [
            (CaseVerb.Accept, new VerbInput { Category = "0201", Summary = "沿街商户夜间切割噪声。" }),
            (CaseVerb.Dispatch, new VerbInput { Unit = town.Ecology.Id }),
        ], town.As(town.Dispatcher))).ThrowIfRefused();
        using var handler = await SignedInClient.As(house, town.EcologyHandler);
        var path = $"/cases/{id}";
        var before = await handler.Page(path);
        before.ShouldContain("沿街商户夜间切割噪声。");
        before.ShouldNotContain("二单元");
        before.ShouldNotContain("张桂芳");
        before.ShouldNotContain("13800005678");
        before.ShouldNotContain("id=\"form-unmask\"");
        (await handler.Page(path + "/print")).ShouldNotContain("二单元");

        (await handler.Post(path, "original", ("why", "看"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await handler.Post(path, "original", ("why", "需要确认是哪一家店"))).Content.ReadAsStringAsync()).ShouldContain("我住二单元");
        using var db = house.Read();
        var look = await db.Facts.SingleAsync(fact => fact.SubjectId == id && fact.Kind == "cases.identity-unmasked");
        look.Who.ShouldBe(town.EcologyHandler.AccountId);
        look.Payload.ShouldNotContain("哪一家店");
        (await handler.Page(path)).ShouldNotContain("我住二单元");
    }

    [Theory, OnBoth]
    public async Task A_leader_reads_the_words_and_never_the_person(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var id = await CaseListsTests.Report(house, town, "冷库外机整夜响，打我电话 13900001234。");
        using var leader = await SignedInClient.As(house, town.Leader);
        var page = await leader.Page($"/cases/{id}");
        page.ShouldContain("冷库外机整夜响");
        page.ShouldNotContain("13900001234");
        page.ShouldNotContain("张桂芳");
        page.ShouldNotContain("id=\"form-dial\"");
        page.ShouldNotContain("id=\"form-do-accept\"");
        var other = await house.NewPerson(Role.Auditor);
        using var auditor = await SignedInClient.As(house, other);
        (await auditor.Get($"/cases/{id}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    internal static string Field(string page, string name)
    {
        var at = page.IndexOf($"name=\"{name}\" value=\"", StringComparison.Ordinal);
        at.ShouldBeGreaterThan(-1, name);
        var start = at + $"name=\"{name}\" value=\"".Length;
        return WebUtility.HtmlDecode(page[start..page.IndexOf('"', start)]);
    }

    internal static async Task<Linli.Cases.Domain.Case> Loaded(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return await db.Cases.SingleAsync(row => row.Id == id);
    }
}
