using System.Net;
using Linli.Cases;
using Linli.Cases.Signing;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Signing;

/// <summary>审核签发: where a unit wants it, a second person lets a result go out.</summary>
public sealed class SigningTests
{
    [Theory, OnBoth]
    public async Task A_result_goes_out_only_when_a_second_person_of_the_unit_agrees(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var head = await house.NewPerson(Role.DepartmentHead, town.Ecology.Id, displayName: "钱局长");
        (await house.Get<SetSigning>().Run(town.Ecology.Id, true, town.As(head))).ThrowIfRefused();
        var told = await StoryTests.Report(house, town);
        await CaseListsTests.Send(house, town, told.Id, town.Ecology.Id);
        await Verbs.Done(house, told.Id, CaseVerb.SubmitResult, new VerbInput { Text = "已责令加装隔音罩。" }, town.As(town.EcologyHandler));
        var waiting = await DossierPageTests.Loaded(house, told.Id);
        (waiting.State, waiting.ReplyPending).ShouldBe((CaseState.Handling, true));
        (await Verbs.Clocks(house, told.Id))[ClockKind.Handling].State.ShouldBe(ClockState.Running, "it is still inside the unit");
        waiting.ResponsibleUnitId.ShouldBe(town.Ecology.Id);
        using var resident = Resident.Before(house);
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldContain("正在内部审核");
        await house.Settle();
        using (var db = house.Read())
            (await db.Set<Linli.Notifications.Inbox.InboxRow>().AnyAsync(row => row.SubjectId == told.Id && row.Recipient == Linli.Notifications.Recipient.Post(head.Post!.Id).Tag)).ShouldBeTrue();

        (await Verbs.Refused(house, told.Id, CaseVerb.ApproveReply, new VerbInput(), town.As(town.EcologyHandler))).ShouldBe("Cases.Refusal.WriterDoesNotSign");
        (await Verbs.Refused(house, told.Id, CaseVerb.ApproveReply, new VerbInput(), town.As(town.Dispatcher))).ShouldBe("Cases.Refusal.NotYours");
        (await Verbs.Refused(house, told.Id, CaseVerb.SubmitResult, new VerbInput { Text = "又一份" }, town.As(town.EcologyHandler))).ShouldBe("Cases.Refusal.NotWhile.ReplyPending");
        await Verbs.Done(house, told.Id, CaseVerb.ReturnDraft, new VerbInput { Text = "写明期限。" }, town.As(head));
        await Verbs.Done(house, told.Id, CaseVerb.SubmitResult, new VerbInput { Text = "已责令 3 月 6 日前加装隔音罩。" }, town.As(town.EcologyHandler));
        using var boss = await SignedInClient.As(house, head);
        (await boss.Page($"/cases/{told.Id}")).ShouldContain("已责令 3 月 6 日前加装隔音罩。");
        (await boss.Post($"/cases/{told.Id}", "do-approve-reply", ("text", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var sent = await DossierPageTests.Loaded(house, told.Id);
        (sent.State, sent.ReplyPending, sent.ResponsibleUnitId).ShouldBe((CaseState.Verifying, false, town.CommunityOffice.Id));
        (await Verbs.Clocks(house, told.Id)).Keys.ShouldContain(ClockKind.Verify);
    }

    [Theory, OnBoth]
    public async Task Units_that_do_not_want_it_send_at_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await Verbs.InHand(house, town, await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。"));
        await Verbs.Done(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "加了减震垫。" }, town.As(town.GridWorker));
        (await DossierPageTests.Loaded(house, id)).State.ShouldBe(CaseState.Verifying);
    }

    [Theory, OnBoth]
    public async Task The_head_of_a_unit_sets_it_on_the_page_and_whoever_may_not_reads_whom_to_ask(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var alone = await house.NewPerson(Role.DepartmentHead, town.Housing.Id, displayName: "孙局长");
        var head = await house.NewPerson(Role.DepartmentHead, town.Ecology.Id, displayName: "钱局长");
        using var boss = await SignedInClient.As(house, head);
        (await boss.Page("/cases/signing")).ShouldContain("还没有单位要求审核签发");
        (await boss.Post("/cases/signing", "begin", ("unit", town.Ecology.Id.ToString("N")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await boss.Page("/cases/signing");
        page.ShouldContain(town.Ecology.Name);
        page.ShouldContain("钱局长");
        using (var db = house.Read())
            (await db.Facts.CountAsync(fact => fact.Kind == "cases.signing-set")).ShouldBe(1);

        using var reader = await SignedInClient.As(house, town.EcologyHandler);
        (await reader.Page("/cases/signing")).ShouldContain("请找本单位负责人或县级调度员");
        (await reader.Post("/cases/signing", "end", ("unit", town.Ecology.Id.ToString("N")))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Set(town.Ecology, true, head)).ShouldBe("Cases.Refusal.SignsAlready");
        (await Set(town.Housing, true, head)).ShouldBe("Cases.Refusal.SigningNotYours");
        (await Set(town.Housing, true, alone)).ShouldBe("Cases.Refusal.SigningNeedsTwo");
        (await boss.Post("/cases/signing", "end", ("unit", town.Ecology.Id.ToString("N")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await boss.Page("/cases/signing")).ShouldContain("还没有单位要求审核签发");
        (await Set(town.Ecology, false, head)).ShouldBe("Cases.Refusal.SignsNot");

        async Task<string> Set(Unit unit, bool wanted, Person by) => (await house.Get<SetSigning>().Run(unit.Id, wanted, town.As(by))).Refusals.Single().Key;
    }
}
