using System.Net;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Closings;

/// <summary>解释办结: what cannot be done is explained with evidence, agreed to by the street, and may be appealed above it.</summary>
public sealed class ExplainedCloseTests
{
    [Theory, OnBoth]
    public async Task It_needs_evidence_a_second_person_of_the_street_and_is_appealable_to_the_county(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        await CaseListsTests.Send(house, town, told.Id, town.Ecology.Id);
        using var handler = await SignedInClient.As(house, town.EcologyHandler);
        var path = $"/cases/{told.Id}";
        (await (await handler.Post(path, "do-propose-explained-close", ("text", "夜间噪声未超标，依法不能处罚；可以申请调解。"), ("ground", ""))).Content.ReadAsStringAsync()).ShouldContain("请写明依据，或者添加依据材料。");
        (await handler.Post(path, "do-propose-explained-close", ("text", "夜间噪声未超标，依法不能处罚；可以申请调解。"), ("ground", "监测报告：42 分贝，限值 45。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var proposed = await DossierPageTests.Loaded(house, told.Id);
        (proposed.ClosePending, proposed.ResponsibleUnitId).ShouldBe((true, town.StreetOffice.Id));
        (await Verbs.Clocks(house, told.Id))[ClockKind.Handling].State.ShouldBe(ClockState.Paused);
        (await Verbs.Refused(house, told.Id, CaseVerb.SubmitResult, new VerbInput { Text = "办好了。" }, town.As(town.EcologyHandler))).ShouldBe("Cases.Refusal.NotWhile.ClosePending");
        (await Verbs.Refused(house, told.Id, CaseVerb.ApproveExplainedClose, new VerbInput { Text = "答复。" }, town.As(town.Secretary))).ShouldBe("Cases.Refusal.NotYours");

        using var street = await SignedInClient.As(house, town.Dispatcher);
        var page = await street.Page(path);
        page.ShouldContain("监测报告：42 分贝，限值 45。");
        using var resident = Resident.Before(house);
        (await resident.Open("/t/" + told.TrackingCode)).Text.ShouldNotContain("依法不能处罚", customMessage: "a draft is not an answer yet");
        (await street.Post(path, "do-approve-explained-close", ("text", "监测没有超标，依法不能处罚。您可以申请调解。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DossierPageTests.Loaded(house, told.Id)).State.ShouldBe(CaseState.Replied);
        var read = await resident.Open("/t/" + told.TrackingCode);
        read.Text.ShouldContain("监测没有超标，依法不能处罚。您可以申请调解。");
        read.Text.ShouldContain("由县里另外的人复审");

        (await resident.Send($"/t/{told.TrackingCode}/rate", "rate", [("grade", "2"), ("solved", "no"), ("text", "夜里就是响。")])).Status.ShouldBe(HttpStatusCode.Found);
        (await DossierPageTests.Loaded(house, told.Id)).ResponsibleUnitId.ShouldBe(town.CountyOffice.Id);
        (await Verbs.Refused(house, told.Id, CaseVerb.ConfirmClose, new VerbInput { Text = "维持。" }, town.As(town.Dispatcher))).ShouldBe("Cases.Refusal.AppealGoesAbove");
        await Verbs.Done(house, told.Id, CaseVerb.Reopen, new VerbInput { Text = "请换时段再测。" }, town.As(town.CountyDispatcher));
        var again = await DossierPageTests.Loaded(house, told.Id);
        (again.State, again.IsExplained, again.ResponsibleUnitId).ShouldBe((CaseState.Handling, false, town.Ecology.Id));
    }

    [Theory, OnBoth]
    public async Task A_refusal_sends_it_back_to_work_with_its_time(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await Verbs.InHand(house, town, await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。"));
        var due = (await Verbs.Clocks(house, id))[ClockKind.Handling].Due;
        await Verbs.Done(house, id, CaseVerb.ProposeExplainedClose, new VerbInput { Text = "找不到店主。", Ground = "去了三次。" }, town.As(town.GridWorker));
        house.Clock.Pass(TimeSpan.FromDays(1));
        await Verbs.Done(house, id, CaseVerb.RefuseExplainedClose, new VerbInput { Text = "再联系房东。" }, town.As(town.Dispatcher));
        var back = await DossierPageTests.Loaded(house, id);
        (back.State, back.ClosePending, back.ResponsibleUnitId).ShouldBe((CaseState.Handling, false, town.CommunityOffice.Id));
        var handling = (await Verbs.Clocks(house, id))[ClockKind.Handling];
        (handling.State, handling.Due >= due).ShouldBe((ClockState.Running, true));
    }
}
