using System.Net;
using Linli.Cases;
using Linli.Cases.NextSteps;
using Linli.Organizations;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Tests.Cases.NextSteps;

/// <summary>办理结论: what is not settled leads on, told to the reporter and to the community.</summary>
public sealed class NextStepsTests
{
    [Theory, OnBoth]
    public async Task Outside_the_contract_is_no_dead_end(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        await CaseListsTests.Send(house, town, told.Id, town.Ecology.Id);
        using var handler = await SignedInClient.As(house, town.EcologyHandler);
        (await (await handler.Post($"/cases/{told.Id}", "do-submit-result", ("text", "不归物业管。"), ("outcome", "OutsideContract"))).Content.ReadAsStringAsync()).ShouldContain("请写明依据合同哪一条");
        (await handler.Post($"/cases/{told.Id}", "do-submit-result", ("text", "不归物业管。"), ("outcome", "OutsideContract"), ("ground", "物业合同第十二条：商铺外机由业主负责。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Verbs.Done(house, told.Id, CaseVerb.Pass, new VerbInput { Text = "物业不管商铺外机，社区接着找店主。" }, town.As(town.Secretary));
        await house.Settle();

        using var resident = Resident.Before(house);
        var page = await resident.Open("/t/" + told.TrackingCode);
        page.Text.ShouldContain("下一步：非物业范围");
        page.Text.ShouldContain("物业合同第十二条：商铺外机由业主负责。");
        using (var db = house.Read())
            (await db.Set<Linli.Notifications.Inbox.InboxRow>().AnyAsync(row => row.SubjectId == told.Id && row.Recipient == Linli.Notifications.Recipient.Of(Role.Secretary, town.Community).Tag)).ShouldBeTrue();
        await Verbs.Done(house, told.Id, CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Basically, Solved = true }, town.Resident);

        using var secretary = await SignedInClient.As(house, town.Secretary);
        (await secretary.Page("/cases/next")).ShouldContain(told.Number);
        using var elsewhere = await SignedInClient.As(house, town.OtherSecretary);
        (await elsewhere.Page("/cases/next")).ShouldNotContain(told.Number);
        (await secretary.Post($"/cases/{told.Id}", "do-finish-next-step", ("text", "店主已移走外机。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await secretary.Page("/cases/next")).ShouldNotContain(told.Number);
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldContain("店主已移走外机。");
        (await DossierPageTests.Loaded(house, told.Id)).State.ShouldBe(CaseState.Closed);
    }

    [Theory, OnBoth]
    public async Task A_plan_has_a_day_and_a_later_result_takes_its_place(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await Verbs.InHand(house, town, await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。"));
        var worker = town.As(town.GridWorker);
        (await Verbs.Refused(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "排上了。", Outcome = ResultOutcome.Planned }, worker)).ShouldBe("Cases.Refusal.Missing.PlannedOn");
        (await Verbs.Refused(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "排上了。", Outcome = ResultOutcome.Planned, PlannedOn = new LocalDate(2026, 3, 1) }, worker)).ShouldBe("Cases.Refusal.PlannedInThePast");
        await Verbs.Done(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "排上了。", Outcome = ResultOutcome.Planned, PlannedOn = new LocalDate(2026, 4, 1) }, worker);
        await Verbs.Done(house, id, CaseVerb.Pass, new VerbInput { Text = "四月一日前换。" }, town.As(town.Secretary));
        using (var db = house.Read())
            (await db.Set<NextStep>().SingleAsync()).On.ShouldBe(new LocalDate(2026, 4, 1));
        await Verbs.Done(house, id, CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Dissatisfied, Solved = false }, town.Resident);
        await Verbs.Done(house, id, CaseVerb.Reopen, new VerbInput { Text = "太晚。" }, town.As(town.Dispatcher));
        await Verbs.Done(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "提前换了。" }, town.As(town.Secretary));
        await Verbs.Done(house, id, CaseVerb.Pass, new VerbInput { Text = "换好了。" }, town.As(town.Dispatcher));
        (await DossierPageTests.Loaded(house, id)).OpenStep.ShouldBeNull();
        using var after = house.Read();
        (await after.Set<NextStep>().SingleAsync()).DoneAt.ShouldNotBeNull();
    }
}
