using Linli.Cases;
using Linli.Cases.Data;
using Linli.Cases.Signing;
using Linli.Deadlines;
using Linli.Foundation.Text;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Domain;

/// <summary>一次只等一件事 (ADR 0020): each pair of things a case may wait for, in the order in which they can meet.</summary>
public sealed class CaseWaitsTests
{
    private static readonly VerbInput
        Question = new() { Text = "是哪一台外机？几点最响？" },
        NotOurs = new() { Text = "不在本单位职责内。", Basis = "权责清单第 12 项" },
        MoreTime = new() { Text = "配件要从外地调。", Days = 5 },
        CannotBe = new() { Text = "按规定办不了。", Ground = "《条例》第 12 条" },
        Shelf = new() { Text = "要等管网改造。", Plan = "先降噪。", ReviewOn = new NodaTime.LocalDate(2026, 3, 20) },
        Result = new() { Text = "已加装减震垫。" },
        Reason = new() { Text = "还要再看。" };

    [Theory, OnBoth]
    public async Task Whoever_returns_a_case_takes_its_question_back_and_the_time_runs_for_the_next_unit(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        var due = road.Clock(ClockKind.Handling).Due;
        await road.Do(CaseVerb.AskReporter, Question, road.Town.EcologyHandler);
        road.Clock(ClockKind.Handling).State.ShouldBe(ClockState.Paused);
        house.Clock.Pass(TimeSpan.FromHours(2));
        await road.Do(CaseVerb.RequestReturn, NotOurs, road.Town.EcologyHandler);
        (road.Case.AskingReporter, road.Case.ReturnPending).ShouldBe((false, true));
        road.Open().ShouldBe([ClockKind.Handling, ClockKind.ReturnRuling]);
        (road.Clock(ClockKind.Handling).State, road.Clock(ClockKind.ReporterAnswer).State).ShouldBe((ClockState.Running, ClockState.Dropped));
        road.Clock(ClockKind.Handling).Due.ShouldBe(due, "two hours of one day: whoever takes the question back gains no day by it");
        await road.IsRefused("NotPossibleNow", CaseVerb.ReporterAnswered, new VerbInput { Text = "东边那台。" }, road.Town.Resident);
        await road.IsRefused("RequestWaits", CaseVerb.AskReporter, Question, road.Town.EcologyHandler);
        await road.Do(CaseVerb.AcceptReturn, new VerbInput { Unit = road.Town.Housing.Id }, road.Town.Dispatcher);
        (road.Case.State, road.Case.AskingReporter).ShouldBe((CaseState.Assigned, false));
        road.Open().ShouldBe([ClockKind.Acknowledge, ClockKind.Handling]);
        house.Clock.Pass(TimeSpan.FromDays(6));
        await house.SweepAndSettle();
        road.Facts.ShouldNotContain(fact => fact.Kind == "cases.asking-lapsed", "nobody waits for it any more");
    }

    [Theory, OnBoth]
    public async Task A_case_given_to_another_unit_leaves_the_first_ones_question_behind(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.AskReporter, Question, road.Town.EcologyHandler);
        await road.Do(CaseVerb.Transfer, new VerbInput { Unit = road.Town.Housing.Id, Text = "由住建局办。" }, road.Town.Dispatcher);
        (road.Case.State, road.Case.AskingReporter).ShouldBe((CaseState.Assigned, false));
        road.Open().ShouldBe([ClockKind.Acknowledge, ClockKind.Handling]);
        road.Clock(ClockKind.Handling).State.ShouldBe(ClockState.Running);
    }

    [Theory, OnBoth]
    public async Task While_the_reporter_is_asked_nobody_asks_for_more_time_or_for_the_shelf(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.StartHandling, new VerbInput(), road.Town.EcologyHandler);
        await road.Do(CaseVerb.AskReporter, Question, road.Town.EcologyHandler);
        await road.IsRefused("ReporterIsAsked", CaseVerb.RequestExtension, MoreTime, road.Town.EcologyHandler);
        await road.IsRefused("ReporterIsAsked", CaseVerb.ProposeShelving, Shelf, road.Town.Dispatcher);
        await road.Do(CaseVerb.ReporterAnswered, new VerbInput { Text = "东边那台。" }, road.Town.Resident);
        await road.Do(CaseVerb.RequestExtension, MoreTime, road.Town.EcologyHandler);
        await road.IsRefused("RequestWaits", CaseVerb.AskReporter, Question, road.Town.EcologyHandler);
        await road.IsRefused("RequestWaits", CaseVerb.ProposeShelving, Shelf, road.Town.Dispatcher);
        await road.Do(CaseVerb.RefuseExtension, Reason, road.Town.Dispatcher);
        await road.Do(CaseVerb.ProposeShelving, Shelf, road.Town.Dispatcher);
        await road.IsRefused("RequestWaits", CaseVerb.AskReporter, Question, road.Town.EcologyHandler);
        await road.IsRefused("RequestWaits", CaseVerb.RequestExtension, MoreTime, road.Town.EcologyHandler);
        await road.IsRefused("ShelvingWaits", CaseVerb.ProposeExplainedClose, CannotBe, road.Town.EcologyHandler);
    }

    [Theory, OnBoth]
    public async Task A_proposal_to_close_with_an_explanation_ends_what_the_unit_asked_and_bars_what_comes_after(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.AskReporter, Question, road.Town.EcologyHandler);
        await road.Do(CaseVerb.ProposeExplainedClose, CannotBe, road.Town.EcologyHandler);
        road.Open().ShouldBe([ClockKind.Handling, ClockKind.Verify]);
        (road.Case.AskingReporter, road.Case.ClosePending, road.Case.ResponsibleUnitId).ShouldBe((false, true, road.Town.StreetOffice.Id));
        Why(road).ShouldContain("解释办结", customMessage: "the clock says what it rests for now, not what it rested for before");
        await road.IsRefused("CloseWaits", CaseVerb.RequestExtension, MoreTime, road.Town.EcologyHandler);
        await road.IsRefused("CloseWaits", CaseVerb.ProposeShelving, Shelf, road.Town.Dispatcher);
        await road.IsRefused("CloseWaits", CaseVerb.AskReporter, Question, road.Town.EcologyHandler);
        await road.IsRefused("NotWhile.ClosePending", CaseVerb.AssignInside, new VerbInput { Person = road.Town.EcologyHandler.AccountId }, road.Town.EcologyHandler);
        await road.IsRefused("NotWhile.ClosePending", CaseVerb.SubmitResult, Result, road.Town.EcologyHandler);
        await road.Do(CaseVerb.Supervise, new VerbInput { Text = "请重视。", Level = 1 }, road.Town.Dispatcher);
        await road.Do(CaseVerb.AnswerSupervision, new VerbInput { Text = "正在等街道决定。" }, road.Town.EcologyHandler);
        await road.Do(CaseVerb.RefuseExplainedClose, Reason, road.Town.Dispatcher);
        (road.Clock(ClockKind.Handling).State, road.Case.ResponsibleUnitId).ShouldBe((ClockState.Running, road.Town.Ecology.Id));

        await road.Do(CaseVerb.RequestExtension, MoreTime, road.Town.EcologyHandler);
        await road.Do(CaseVerb.ProposeExplainedClose, CannotBe, road.Town.EcologyHandler);
        (road.Case.ExtensionPending, road.Requests.Single().Decision).ShouldBe((false, RequestDecision.Lapsed));
        await road.Do(CaseVerb.ApproveExplainedClose, new VerbInput { Text = "按规定办不了，原因如下。" }, road.Town.Dispatcher);
        await road.Do(CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true }, road.Town.Resident);
        (road.Case.Flags, road.Case.AnswerWaits, road.Case.SupervisorId, road.Case.RequesterId).ShouldBe((CaseFlags.None, false, null, null));
        road.Open().ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_result_that_waits_for_its_signature_is_signed_or_sent_back_before_anything_else_is_asked(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        var head = await house.NewPerson(Linli.Organizations.Role.DepartmentHead, road.Town.Ecology.Id);
        (await house.Get<SetSigning>().Run(road.Town.Ecology.Id, true, road.Town.As(head))).ThrowIfRefused();
        await road.Do(CaseVerb.AskReporter, Question, road.Town.EcologyHandler);
        await road.Do(CaseVerb.SubmitResult, Result, road.Town.EcologyHandler);
        (road.Case.AskingReporter, road.Case.ReplyPending, road.Clock(ClockKind.Handling).State).ShouldBe((false, true, ClockState.Running));
        await road.IsRefused("ReplyWaits", CaseVerb.RequestExtension, MoreTime, road.Town.EcologyHandler);
        await road.IsRefused("ReplyWaits", CaseVerb.ProposeShelving, Shelf, road.Town.Dispatcher);
        await road.IsRefused("ReplyWaits", CaseVerb.AskReporter, Question, road.Town.EcologyHandler);
        await road.IsRefused("NotWhile.ReplyPending", CaseVerb.ProposeExplainedClose, CannotBe, road.Town.EcologyHandler);
        await road.Do(CaseVerb.ReturnDraft, Reason, head);
        await road.Do(CaseVerb.RequestExtension, MoreTime, road.Town.EcologyHandler);
        await road.Do(CaseVerb.SubmitResult, Result, road.Town.EcologyHandler);
        road.Case.ExtensionPending.ShouldBeFalse("what was done needs no more time");
        await road.Do(CaseVerb.ApproveReply, new VerbInput(), head);
        (road.Case.State, road.Case.Flags).ShouldBe((CaseState.Verifying, CaseFlags.None));
        road.Open().ShouldBe([ClockKind.Handling, ClockKind.Verify]);
    }

    [Theory, OnBoth]
    public async Task A_report_taken_back_leaves_no_proposal_to_void_it_behind(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        await Verbs.Done(house, told.Id, CaseVerb.ProposeVoid, new VerbInput { Text = "重复点击。" }, town.As(town.Secretary));
        await Verbs.Done(house, told.Id, CaseVerb.Withdraw, new VerbInput(), town.Resident);
        using var db = house.Read();
        var over = db.Cases.Single(row => row.Id == told.Id);
        (over.State, over.Flags, over.VoidProposerId).ShouldBe((CaseState.Withdrawn, CaseFlags.None, null));
    }

    private static string Why(Road road)
    {
        using var db = road.House.Read();
        return road.House.Get<IDeadlines>().Explain(db, road.Clock(ClockKind.Handling)).In(Language.Zh);
    }
}
