using System.Net;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Tests.Cases.Dossier;
using Linli.Tests.Cases.Lists;
using Linli.Tests.Foundation.Files;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases.Asking;

/// <summary>补充材料: the work rests while the reporter is asked, and goes on by itself.</summary>
public sealed class AskingTests
{
    [Theory, OnBoth]
    public async Task The_reporter_reads_the_question_answers_on_her_page_and_the_clock_goes_on(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        await Verbs.InHand(house, town, told.Id);
        using var worker = await SignedInClient.As(house, town.GridWorker);
        (await worker.Post($"/cases/{told.Id}", "do-ask-reporter", ("text", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await worker.Post($"/cases/{told.Id}", "do-ask-reporter", ("text", "是哪一台外机？几点最响？"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var clocks = await Verbs.Clocks(house, told.Id);
        (clocks[ClockKind.Handling].State, clocks[ClockKind.ReporterAnswer].State).ShouldBe((ClockState.Paused, ClockState.Running));
        var due = clocks[ClockKind.Handling].Due;
        (await Verbs.Refused(house, told.Id, CaseVerb.AskReporter, new VerbInput { Text = "还有？" }, town.As(town.GridWorker))).ShouldBe("Cases.Refusal.NotPossibleNow");

        using var resident = Resident.Before(house);
        var page = await resident.Open("/t/" + told.TrackingCode);
        page.Text.ShouldContain("请您补充");
        page.Text.ShouldContain("是哪一台外机？几点最响？");
        (await resident.Send("/t/" + told.TrackingCode, "reporter-answered", [("text", "")])).Text.ShouldContain("请写一句要补充的话");
        house.Clock.Pass(TimeSpan.FromDays(1));
        (await resident.SendAndFollow("/t/" + told.TrackingCode, "reporter-answered", [("text", "靠东边那台，凌晨两点。")], ("photos", "a.png", TinyFiles.Png()))).Text.ShouldContain("我们接着办");
        clocks = await Verbs.Clocks(house, told.Id);
        clocks.Keys.ShouldBe([ClockKind.Handling]);
        (clocks[ClockKind.Handling].State, clocks[ClockKind.Handling].Due > due).ShouldBe((ClockState.Running, true));
        using var later = await SignedInClient.As(house, town.GridWorker);
        (await later.Page($"/cases/{told.Id}")).ShouldContain("靠东边那台，凌晨两点。");
    }

    [Theory, OnBoth]
    public async Task After_three_working_days_the_work_goes_on_by_itself(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await Verbs.InHand(house, town, await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。"));
        await Verbs.Done(house, id, CaseVerb.AskReporter, new VerbInput { Text = "哪一台？" }, town.As(town.GridWorker));
        house.Clock.Pass(TimeSpan.FromDays(2));
        await house.SweepAndSettle();
        (await DossierPageTests.Loaded(house, id)).AskingReporter.ShouldBeTrue();
        house.Clock.Pass(TimeSpan.FromDays(4));
        await house.SweepAndSettle();
        var after = await DossierPageTests.Loaded(house, id);
        (after.AskingReporter, after.DueKind).ShouldBe((false, ClockKind.Handling));
        using var db = house.Read();
        (await db.Facts.CountAsync(fact => fact.SubjectId == id && fact.Kind == "cases.asking-lapsed")).ShouldBe(1);
        (await Verbs.Refused(house, id, CaseVerb.ReporterAnswered, new VerbInput { Text = "晚了。" }, town.Resident)).ShouldBe("Cases.Refusal.NotPossibleNow");
    }

    [Theory, OnBoth]
    public async Task A_result_ends_the_question(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var id = await Verbs.InHand(house, town, await CaseListsTests.Report(house, town, "楼下冷库外机整夜响。"));
        await Verbs.Done(house, id, CaseVerb.AskReporter, new VerbInput { Text = "哪一台？" }, town.As(town.GridWorker));
        await Verbs.Done(house, id, CaseVerb.SubmitResult, new VerbInput { Text = "两台都加了减震垫。" }, town.As(town.GridWorker));
        (await DossierPageTests.Loaded(house, id)).AskingReporter.ShouldBeFalse();
        (await Verbs.Clocks(house, id)).Keys.Order().ShouldBe([ClockKind.Handling, ClockKind.Verify]);
        await Verbs.Done(house, id, CaseVerb.Fail, new VerbInput { Text = "还响。" }, town.As(town.Secretary));
        (await Verbs.Clocks(house, id))[ClockKind.Handling].State.ShouldBe(ClockState.Running);
    }
}
