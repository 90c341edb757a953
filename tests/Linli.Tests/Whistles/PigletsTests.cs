using System.Text.Json;
using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;
using Linli.Whistles;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Whistles;

/// <summary>J3 家中养猪 through the verbs: three departments called, each comes, takes something on, does it, and both sides mark each other.</summary>
public sealed class PigletsTests
{
    [Theory, OnBoth]
    public async Task Three_departments_are_called_come_confer_do_their_part_and_both_sides_mark_each_other(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await Yard.Build(house);
        var town = yard.Town;
        await yard.Draft(town.Secretary, yard.Form());
        (await yard.Matter()).HasOpenWhistle.ShouldBeFalse("nobody is called by a draft");
        await yard.Done(town.Secretary, WhistleVerb.Request);
        (await yard.ClockOf(yard.Whistle, ClockKind.WhistleRequest)).ShouldNotBeNull().State.ShouldBe(ClockState.Running);
        await yard.Done(town.Dispatcher, WhistleVerb.Issue);
        (await yard.Matter()).HasOpenWhistle.ShouldBeTrue();
        foreach (var one in (await yard.Invitations()).Values)
            (await yard.ClockOf(one.Id, ClockKind.ReportIn)).ShouldNotBeNull().State.ShouldBe(ClockState.Running);

        house.Clock.Pass(TimeSpan.FromHours(2));
        await yard.AllCome();
        var come = await yard.Load();
        come.State.ShouldBe(WhistleState.PartlyCheckedIn);
        come.IsHeard.ShouldBeTrue();
        await yard.Conferred();
        foreach (var one in (await yard.Invitations()).Values)
            (await yard.ClockOf(one.Id, ClockKind.WhistleDuty)).ShouldNotBeNull().Due.ToString().ShouldStartWith("2026-03-09");
        var early = await house.Get<ICases>().Do(CaseAddress.Of(yard.Case), [(CaseVerb.SubmitResult, new VerbInput { Text = "办好了。" })], town.As(town.GridWorker));
        early.Refusals.Single().Key.ShouldBe("Cases.Refusal.WhistleStillOpen");

        house.Clock.Pass(TimeSpan.FromDays(2));
        await yard.Answered();
        (await yard.Load()).State.ShouldBe(WhistleState.Executing);
        (await house.Get<ICases>().Do(CaseAddress.Of(yard.Case), [(CaseVerb.SubmitResult, new VerbInput { Text = "仔猪已转移，院子已清理消毒。" })], town.As(town.GridWorker))).ThrowIfRefused();

        await yard.Done(town.Secretary, WhistleVerb.SpeakForCommunity, new WhistleInput { Invitation = await yard.InvitationOf(yard.Agriculture), Text = "来得快，当天就把猪拉走了。" });
        await yard.Done(town.Dispatcher, WhistleVerb.ScoreDepartment, new WhistleInput { Invitation = await yard.InvitationOf(yard.Agriculture), Marks = [30, 20, 30, 19] });
        await yard.Refused(town.Dispatcher, WhistleVerb.ScoreDepartment, "Missing.Voice", new WhistleInput { Invitation = await yard.InvitationOf(town.Ecology), Marks = [30, 20, 30, 20] });
        await yard.Refused(town.Dispatcher, WhistleVerb.ScoreDepartment, "MarkOutside", new WhistleInput { Invitation = await yard.InvitationOf(town.Ecology), Marks = [31, 20, 30, 20], Voice = "都好" });
        foreach (var unit in new[] { town.Ecology, yard.Police })
            await yard.Done(town.Dispatcher, WhistleVerb.ScoreDepartment, new WhistleInput { Invitation = await yard.InvitationOf(unit), Marks = [28, 20, 30, 20], Voice = "社区说都到了。" });
        foreach (var person in new[] { yard.Farmer, town.EcologyHandler })
            await yard.Done(person, WhistleVerb.ScoreStreet, new WhistleInput { Marks = [40, 30, 28] });
        using (var db = house.Read())
            (await db.WhistleMarks.ToListAsync()).ShouldAllBe(marks => marks.Total == null && marks.Marks == null, "sealed until all are in");
        await yard.Refused(town.Dispatcher, WhistleVerb.Close, "MarksStillOwed");
        await yard.Done(yard.Officer, WhistleVerb.ScoreStreet, new WhistleInput { Marks = [35, 25, 30] });
        (await yard.Load()).State.ShouldBe(WhistleState.Scored);
        using (var db = house.Read())
        {
            (await db.WhistleMarks.Select(marks => marks.Total).ToListAsync()).Order().ShouldBe([90, 98, 98, 98, 98, 99]);
            (await db.Facts.Where(fact => fact.Kind == "whistles.marks-given").Select(fact => fact.Payload).ToListAsync())
                .SelectMany(Fields).Distinct().Order().ToList().ShouldBe(["byStreet", "invitation", "last", "unit"], customMessage: "a fact says that marks were given, never which");
        }
        await yard.Done(town.Dispatcher, WhistleVerb.Close);
        (await yard.Matter()).HasOpenWhistle.ShouldBeFalse();

        (await house.Get<ICases>().Do(CaseAddress.Of(yard.Case), [(CaseVerb.Pass, new VerbInput { Text = "去看过了，猪已拉走，院子干净了。" })], town.As(town.Secretary))).ThrowIfRefused();
        (await house.Get<ICases>().Do(CaseAddress.Of(yard.Case), [(CaseVerb.Rate, new VerbInput { Grade = RatingGrade.VerySatisfied, Solved = true })], town.Resident)).ThrowIfRefused();
        await house.Settle();
        house.Get<ChainCheck>().FirstFault().ShouldBeNull();
        using var read = house.Read();
        (await read.Facts.Where(fact => fact.SubjectId == yard.Whistle).OrderBy(fact => fact.Version).Select(fact => fact.Kind).ToListAsync()).ShouldBe([
            "whistles.whistle-drafted", "whistles.whistle-requested", "whistles.whistle-issued",
            "whistles.unit-checked-in", "whistles.unit-checked-in", "whistles.unit-checked-in", "whistles.conference-held",
            "whistles.duty-answered", "whistles.duty-answered", "whistles.duty-answered", "whistles.community-spoke",
            "whistles.marks-given", "whistles.marks-given", "whistles.marks-given", "whistles.marks-given", "whistles.marks-given", "whistles.marks-given", "whistles.whistle-closed"]);
        (await read.Facts.Where(fact => fact.SubjectId == yard.Case && fact.SubjectKind == "case").OrderBy(fact => fact.Version).Select(fact => fact.Kind).ToListAsync()).ShouldBe([
            "cases.case-reported", "cases.contact-recorded", "cases.case-accepted", "cases.case-assigned-inside", "cases.whistle-blown",
            "cases.department-checked-in", "cases.department-checked-in", "cases.department-checked-in", "cases.conference-held", "cases.duties-answered",
            "cases.result-submitted", "cases.whistle-closed", "cases.result-passed", "cases.case-rated"]);
        (await read.Clocks.CountAsync(clock => clock.StoppedAt == null)).ShouldBe(0);
    }

    private static IEnumerable<string> Fields(string payload) => JsonDocument.Parse(payload).RootElement.EnumerateObject().Select(field => field.Name);
}
