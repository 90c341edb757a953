using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Tests.Houses;
using Linli.Whistles;
using Linli.Whistles.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

using Urgency = Linli.Deadlines.Urgency;

namespace Linli.Tests.Whistles;

/// <summary>What happens beside the straight way: declining, objecting, coming late, coming at once, agreeing on a time, joining, taking back.</summary>
/// <remarks>One file although it is long: each test leaves the same straight way of <see cref="Yard"/> at another place, and is read beside the others.</remarks>
public sealed class SideRoadTests
{
    [Theory, OnBoth]
    public async Task Two_departments_that_come_at_the_same_moment_have_both_come(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown();
        var came = await Task.WhenAll(new[] { yard.Farmer, yard.Town.EcologyHandler, yard.Officer }.Select(person => yard.Try(person, WhistleVerb.CheckIn)));
        foreach (var one in came)
            one.ThrowIfRefused();
        var target = await yard.Load();
        target.IsHeard.ShouldBeTrue();
        using var db = house.Read();
        (await db.WhistleArrivals.CountAsync()).ShouldBe(3);
        (await db.Facts.Where(fact => fact.SubjectId == yard.Case && fact.Kind == "cases.department-checked-in").CountAsync()).ShouldBe(3);
        var twice = await yard.Try(yard.Farmer, WhistleVerb.CheckIn);
        twice.Refusals.Single().IsConflict.ShouldBeTrue("once is enough");
    }

    [Theory, OnBoth]
    public async Task A_late_check_in_counts_and_is_called_late(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown(Urgency.Emergency);
        house.Clock.Pass(TimeSpan.FromMinutes(31));
        await yard.Done(yard.Farmer, WhistleVerb.CheckIn, new WhistleInput { Lon = 104.105, Lat = 36.51 });
        var one = (await yard.Invitations())[yard.Agriculture.Id];
        (await yard.ClockOf(one.Id, ClockKind.ReportIn))!.State.ShouldBe(ClockState.MetLate);
        using var db = house.Read();
        var arrival = await db.WhistleArrivals.SingleAsync();
        arrival.IsLate.ShouldBeTrue();
        arrival.Who.ShouldBe(yard.Farmer.AccountId);
        arrival.Lon.ShouldBe(104.105);
        // After the conference it is still better than never.
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.HoldConference, new WhistleInput { Text = "先办起来。", Duties = [new DutyInput(one.Id, "转移仔猪。", new NodaTime.LocalDate(2026, 3, 6))] });
        await yard.Done(yard.Officer, WhistleVerb.CheckIn);
    }

    [Theory, OnBoth]
    public async Task A_department_declines_with_a_leaders_name_and_the_street_calls_again_or_goes_to_the_county(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown();
        await yard.Refused(yard.Officer, WhistleVerb.Decline, "Missing.Leader", new WhistleInput { Text = "警力都在另一处。" });
        await yard.Done(yard.Officer, WhistleVerb.Decline, new WhistleInput { Leader = "副局长 石岩", Text = "警力都在另一处。" });
        var one = await yard.InvitationOf(yard.Police);
        (await yard.ClockOf(one, ClockKind.ReportIn))!.State.ShouldBe(ClockState.Met, "an answer in time is an answer in time");
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Invite, new WhistleInput { Unit = yard.Police.Id, Text = "明天上午请再安排。" });
        (await yard.ClockOf(one, ClockKind.ReportIn))!.State.ShouldBe(ClockState.Running);
        await yard.Refused(yard.Town.Dispatcher, WhistleVerb.Invite, "AlreadyCalled", new WhistleInput { Unit = yard.Police.Id });
        await yard.Done(yard.Officer, WhistleVerb.Decline, new WhistleInput { Leader = "副局长 石岩", Text = "还是去不了。" });
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Escalate, new WhistleInput { Invitation = one, Text = "没有警力现场劝不住。" });
        (await yard.ClockOf(one, ClockKind.WhistleObjection))!.State.ShouldBe(ClockState.Running);
        await yard.Done(yard.Town.CountyDispatcher, WhistleVerb.Overrule, new WhistleInput { Invitation = one, Text = "应当到场。" });
        await yard.Refused(yard.Officer, WhistleVerb.Decline, "AlreadyRuled", new WhistleInput { Leader = "石岩", Text = "不去。" });
        await yard.Done(yard.Officer, WhistleVerb.CheckIn);
    }

    [Theory, OnBoth]
    public async Task An_objection_rests_the_clock_until_the_county_has_ruled_and_the_ruling_ends_it(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown(Urgency.Urgent);
        house.Clock.Pass(TimeSpan.FromMinutes(30));
        await yard.Done(yard.Officer, WhistleVerb.Object, new WhistleInput { Text = "不涉及治安。" });
        var one = await yard.InvitationOf(yard.Police);
        (await yard.ClockOf(one, ClockKind.ReportIn))!.State.ShouldBe(ClockState.Paused);
        (await yard.ClockOf(one, ClockKind.WhistleObjection))!.Due.ShouldBe(house.Clock.Now + NodaTime.Duration.FromHours(4) + NodaTime.Duration.FromMinutes(150), "four working hours, the noon rest left out");
        (await yard.Try(yard.Town.Dispatcher, WhistleVerb.Uphold, new WhistleInput { Invitation = one, Text = "不用来。" })).Refusals.Single().Key.ShouldBe("Whistles.Refusal.NotYours");
        house.Clock.Pass(TimeSpan.FromMinutes(60));
        await yard.Done(yard.Town.CountyDispatcher, WhistleVerb.Overrule, new WhistleInput { Invitation = one, Text = "需要维持秩序，应当到场。" });
        var clock = (await yard.ClockOf(one, ClockKind.ReportIn))!;
        clock.State.ShouldBe(ClockState.Running);
        clock.Due.ShouldBe(house.Clock.Now + NodaTime.Duration.FromMinutes(90));
        await yard.Refused(yard.Officer, WhistleVerb.Object, "AlreadyRuled", new WhistleInput { Text = "还是不归我们。" });

        await yard.Done(yard.Town.EcologyHandler, WhistleVerb.Object, new WhistleInput { Text = "属农业部门。" });
        var ecology = await yard.InvitationOf(yard.Town.Ecology);
        await yard.Done(yard.Town.CountyDispatcher, WhistleVerb.Uphold, new WhistleInput { Invitation = ecology, Text = "由农业部门办。" });
        (await yard.Invitations())[yard.Town.Ecology.Id].State.ShouldBe(InvitationState.Excused);
        (await yard.ClockOf(ecology, ClockKind.ReportIn))!.State.ShouldBe(ClockState.Dropped);
    }

    [Theory, OnBoth]
    public async Task A_missed_report_in_climbs_from_the_department_to_its_head_and_the_streets_leader_once_each(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown(Urgency.Emergency);
        await yard.Done(yard.Farmer, WhistleVerb.CheckIn);
        await yard.Done(yard.Officer, WhistleVerb.CheckIn);
        house.Clock.Pass(TimeSpan.FromMinutes(31));
        await house.SweepAndSettle();
        house.Clock.Pass(TimeSpan.FromDays(2));
        for (var time = 0; time < 3; time++)
            await house.SweepAndSettle();
        static string Of(Person person) => $"post:{person.Post!.Id:N}";
        using var db = house.Read();
        var told = await db.NotificationsInbox.Where(row => row.What.Contains("Whistles.News.")).ToListAsync();
        told.Count(row => row.Recipient == Of(yard.Town.EcologyHandler) && row.What.Contains("News.Called")).ShouldBe(1);
        told.Count(row => row.Recipient == Of(yard.Town.EcologyHandler) && row.What.Contains("News.Red") && row.What.Contains("ReportIn")).ShouldBe(1);
        told.Count(row => row.Recipient == Of(yard.EcologyHead) && row.What.Contains("News.Escalated") && row.What.Contains("ReportIn")).ShouldBe(1);
        told.Count(row => row.Recipient == $"role:leader@{yard.Town.Street:N}" && row.What.Contains("News.Escalated") && row.What.Contains("ReportIn")).ShouldBe(1);
        told.Count(row => row.Recipient == Of(yard.Farmer) && row.What.Contains("News.Red")).ShouldBe(0, "whoever came is left in peace");
        told.ShouldAllBe(row => !row.What.Contains("仔猪"), "a notice says nothing of the matter");
    }

    [Theory, OnBoth]
    public async Task The_time_to_meet_is_proposed_and_agreed_to_by_all(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown();
        var at = house.Clock.Now + NodaTime.Duration.FromHours(5);
        await yard.Refused(yard.Town.Dispatcher, WhistleVerb.ProposeVisit, "VisitNotAhead", new WhistleInput { At = house.Clock.Now });
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.ProposeVisit, new WhistleInput { At = at });
        await yard.Done(yard.Farmer, WhistleVerb.AgreeVisit);
        await yard.Done(yard.Officer, WhistleVerb.ProposeVisit, new WhistleInput { At = at + NodaTime.Duration.FromHours(1), Text = "下午四点行不行？" });
        (await yard.Invitations())[yard.Agriculture.Id].VisitSuits.ShouldBeFalse("a new time asks everybody again");
        await yard.Done(yard.Farmer, WhistleVerb.AgreeVisit);
        await yard.Done(yard.Town.EcologyHandler, WhistleVerb.AgreeVisit);
        (await yard.Load()).IsVisitAgreed.ShouldBeFalse();
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.AgreeVisit);
        var target = await yard.Load();
        target.IsVisitAgreed.ShouldBeTrue();
        var file = Linli.Whistles.Visit.VisitFile.Write(target, target.VisitAt!.Value, house.Clock.Now, Language.Zh);
        file.ShouldContain("STATUS:CONFIRMED\r\n");
        file.ShouldContain("DTSTART:20260304T080000Z\r\n");
        file.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
    }

    [Theory, OnBoth]
    public async Task Another_case_of_the_place_joins_and_is_told_all_that_follows(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown();
        var other = await Yard.CaseInHand(house, yard.Town);
        (await yard.TryDraft(yard.Town.Secretary, yard.Form(), yard.Case)).Refusals.Select(one => one.Key).ShouldContain("Whistles.Refusal.CaseHasWhistle");
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.AddCase, new WhistleInput { Case = other });
        await yard.Refused(yard.Town.Dispatcher, WhistleVerb.AddCase, "CaseHasWhistle", new WhistleInput { Case = other });
        await yard.AllCome();
        using var db = house.Read();
        (await db.Facts.CountAsync(fact => fact.SubjectId == other && fact.Kind == "cases.department-checked-in")).ShouldBe(3);
        (await db.Cases.SingleAsync(row => row.Id == other)).HasOpenWhistle.ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task A_whistle_whose_case_is_withdrawn_is_taken_back_and_those_called_are_told(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown();
        (await house.Get<ICases>().Do(CaseAddress.Of(yard.Case), [(CaseVerb.Withdraw, new VerbInput { Text = "自己说好了。" })], yard.Town.Resident)).ThrowIfRefused();
        await house.Settle();
        (await yard.Load()).State.ShouldBe(WhistleState.Cancelled);
        (await yard.Matter()).HasOpenWhistle.ShouldBeFalse();
        using var db = house.Read();
        (await db.NotificationsInbox.CountAsync(row => row.What.Contains("Whistles.News.Cancelled"))).ShouldBe(4);
        (await db.Clocks.CountAsync(clock => clock.StoppedAt == null)).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task The_street_takes_a_whistle_back_or_does_not_blow_it_with_a_reason(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await Yard.Build(house);
        await yard.Draft(yard.Town.Secretary, yard.Form());
        await yard.Done(yard.Town.Secretary, WhistleVerb.Request);
        await yard.Refused(yard.Town.Dispatcher, WhistleVerb.Refuse, "Missing.Reason");
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Refuse, new WhistleInput { Text = "农业部门昨天已经去过。" });
        (await yard.Matter()).HasOpenWhistle.ShouldBeFalse();
        await yard.Blown();
        await yard.Done(yard.Farmer, WhistleVerb.CheckIn);
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Cancel, new WhistleInput { Text = "户主已自行转移。" });
        (await yard.Matter()).HasOpenWhistle.ShouldBeFalse();
        (await house.Get<ICases>().Do(CaseAddress.Of(yard.Case), [(CaseVerb.SubmitResult, new VerbInput { Text = "户主已转移。" })], yard.Town.As(yard.Town.GridWorker))).ThrowIfRefused();
    }

    [Theory, OnBoth]
    public async Task A_refused_request_is_brought_before_the_county_which_rules_once(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await Yard.Build(house);
        await yard.Draft(yard.Town.Secretary, yard.Form());
        await yard.Done(yard.Town.Secretary, WhistleVerb.Request);
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Refuse, new WhistleInput { Text = "社区自己能办。" });
        await yard.Refused(yard.Town.Dispatcher, WhistleVerb.Appeal, "NotYours", new WhistleInput { Text = "不是我的事。" });
        await yard.Refused(yard.Town.Secretary, WhistleVerb.Appeal, "Missing.Reason");
        await yard.Done(yard.Town.Secretary, WhistleVerb.Appeal, new WhistleInput { Text = "社区没有执法权，已劝过两次。" });
        var target = await yard.Load();
        (target.State, target.IsOpen, target.ClosedAt).ShouldBe((WhistleState.Appealed, true, null));
        var clock = (await yard.ClockOf(yard.Whistle, ClockKind.WhistleObjection))!;
        (clock.Unit, clock.Role, clock.Allowed).ShouldBe((yard.Town.CountyOffice.Id, "county-dispatcher", Limit.Parse("4wh")));
        await house.Settle();
        using (var db = house.Read())
            (await db.NotificationsInbox.CountAsync(row => row.What.Contains("Whistles.News.Appealed"))).ShouldBe(1);
        await yard.Refused(yard.Town.Dispatcher, WhistleVerb.Issue, "NotYours");
        await yard.Done(yard.Town.CountyDispatcher, WhistleVerb.Refuse, new WhistleInput { Text = "先由街道综合执法队处理。" });
        target = await yard.Load();
        (target.State, target.IsOpen, target.IsRuled).ShouldBe((WhistleState.Refused, false, true));
        (await yard.ClockOf(yard.Whistle, ClockKind.WhistleObjection))!.State.ShouldBe(ClockState.Met);
        await yard.Refused(yard.Town.Secretary, WhistleVerb.Appeal, "RefusalIsRuled", new WhistleInput { Text = "还是不行。" });
    }

    [Theory, OnBoth]
    public async Task Ruled_that_it_is_blown_the_departments_are_called_and_the_street_hears_of_it(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await Yard.Build(house);
        await yard.Draft(yard.Town.Secretary, yard.Form());
        await yard.Done(yard.Town.Secretary, WhistleVerb.Request);
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Refuse, new WhistleInput { Text = "社区自己能办。" });
        await yard.Done(yard.Town.Secretary, WhistleVerb.Appeal, new WhistleInput { Text = "社区没有执法权。" });
        house.Clock.Pass(TimeSpan.FromHours(8));
        await house.SweepAndSettle();
        using (var db = house.Read())
            (await db.NotificationsInbox.CountAsync(row => row.What.Contains("Whistles.News.Red"))).ShouldBe(1, "four working hours are over: the county is told that it is late");
        await yard.Done(yard.Town.CountyDispatcher, WhistleVerb.Issue);
        (await yard.Load()).State.ShouldBe(WhistleState.Issued);
        (await yard.ClockOf(yard.Whistle, ClockKind.WhistleObjection))!.State.ShouldBe(ClockState.MetLate);
        (await yard.Matter()).HasOpenWhistle.ShouldBeTrue();
        (await yard.ClockOf(await yard.InvitationOf(yard.Police), ClockKind.ReportIn))!.State.ShouldBe(ClockState.Running);
        await house.Settle();
        using (var db = house.Read())
            (await db.NotificationsInbox.CountAsync(row => row.What.Contains("Whistles.News.RuledIssued"))).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task What_ended_meanwhile_is_not_brought_before_the_county(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await Yard.Build(house);
        await yard.Draft(yard.Town.Secretary, yard.Form());
        await yard.Done(yard.Town.Secretary, WhistleVerb.Request);
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Refuse, new WhistleInput { Text = "社区自己能办。" });
        (await house.Get<ICases>().Do(CaseAddress.Of(yard.Case), [(CaseVerb.Withdraw, new VerbInput())], yard.Town.Resident)).ThrowIfRefused();
        await yard.Refused(yard.Town.Secretary, WhistleVerb.Appeal, "NoCase", new WhistleInput { Text = "社区没有执法权。" });
    }

    [Theory, OnBoth]
    public async Task A_case_that_ends_is_let_go_by_its_whistle_and_may_be_whistled_anew(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown();
        await yard.AllCome();
        await yard.Conferred();
        await yard.Answered();
        var (first, town) = (yard.Whistle, yard.Town);
        await Matter(CaseVerb.SubmitResult, new VerbInput { Text = "仔猪已转移。" }, town.As(town.GridWorker));
        await Matter(CaseVerb.Pass, new VerbInput { Text = "仔猪已转移。" }, town.As(town.Secretary));
        await Matter(CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true }, town.Resident);
        (await yard.Matter()).Flags.ShouldBe(CaseFlags.None, "the departments still mark each other; that is no longer the case's matter");
        await Matter(CaseVerb.Reopen, new VerbInput { Text = "又养上了。" }, town.Resident);
        house.Clock.Pass(TimeSpan.FromMinutes(10));
        await yard.Draft(town.Dispatcher, yard.Form(yard.Police.Id));
        await yard.Done(town.Dispatcher, WhistleVerb.Issue);
        (await yard.Matter()).HasOpenWhistle.ShouldBeTrue();
        house.Clock.Pass(TimeSpan.FromDays(6));
        (await house.Get<WhistleVerbs>().Run(first, WhistleVerb.Close, new WhistleInput(), town.As(town.Dispatcher))).ThrowIfRefused();
        (await yard.Matter()).HasOpenWhistle.ShouldBeTrue("the second whistle holds it, whatever becomes of the first");
        await yard.Done(town.Dispatcher, WhistleVerb.Cancel, new WhistleInput { Text = "不用了。" });
        (await yard.Matter()).HasOpenWhistle.ShouldBeFalse();

        async Task Matter(CaseVerb verb, VerbInput input, Linli.Foundation.Facts.Act act) =>
            (await house.Get<ICases>().Do(CaseAddress.Of(yard.Case), [(verb, input)], act)).ThrowIfRefused();
    }

    [Theory, OnBoth]
    public async Task A_conference_moves_the_due_date_of_the_case_later_and_says_so_and_never_farther_than_the_rules_allow(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown();
        await yard.AllCome();
        var deadlines = house.Get<IDeadlines>();
        var old = (await yard.ClockOf(yard.Case, ClockKind.Handling))!.Due;
        var day = deadlines.Time.DayOf(old);
        await Confer(day.PlusDays(-1));
        (await yard.ClockOf(yard.Case, ClockKind.Handling))!.Due.ShouldBe(old, "an earlier day hastens the departments, not the reporter's date");
        await Confer(day.PlusDays(3));
        var clock = (await yard.ClockOf(yard.Case, ClockKind.Handling))!;
        (deadlines.Time.DayOf(clock.Due), (await yard.Matter()).HandlingDue, (await yard.Matter()).DueBeforeConference).ShouldBe((day.PlusDays(3), clock.Due, old));
        using (var db = house.Read())
        {
            deadlines.Explain(db, clock).In(Language.Zh).ShouldContain("会商约定");
            var facts = (await db.Facts.Where(fact => fact.SubjectId == yard.Case && fact.Kind == "cases.conference-held").OrderBy(fact => fact.Version).ToListAsync()).ConvertAll(fact => fact.Read<Linli.Cases.ConferenceHeld>());
            facts.Select(fact => (fact.OldDue, fact.NewDue)).ShouldBe([((Instant?)null, (Instant?)null), (old, clock.Due)]);
            (await db.Facts.CountAsync(fact => fact.SubjectId == clock.Id && fact.Kind == "deadlines.due-changed")).ShouldBe(1);
        }
        await Confer(day.PlusDays(50));
        (await yard.ClockOf(yard.Case, ClockKind.Handling))!.Due.ShouldBe(ClockReckoning.Later(old, Limit.OfWorkingDays(CaseRules.Current.ConferenceDays), deadlines.Time), "counted from the date before the first conference");

        async Task Confer(LocalDate due) => await yard.Done(yard.Town.Dispatcher, WhistleVerb.HoldConference, new WhistleInput
        {
            Text = "先转移仔猪，再清理院子。",
            Duties = [.. (await yard.Invitations()).Values.Select(one => new DutyInput(one.Id, "按分工办理。", due))],
        });
    }

    [Theory, OnBoth]
    public async Task Marks_that_never_come_do_not_hold_the_whistle_for_ever(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown();
        await yard.AllCome();
        await yard.Conferred();
        await yard.Answered();
        await yard.Done(yard.Farmer, WhistleVerb.ScoreStreet, new WhistleInput { Marks = [40, 30, 30] });
        await yard.Refused(yard.Town.Dispatcher, WhistleVerb.Close, "MarksStillOwed");
        house.Clock.Pass(TimeSpan.FromDays(6));
        await yard.Done(yard.Town.Dispatcher, WhistleVerb.Close);
        using var db = house.Read();
        (await db.WhistleMarks.SingleAsync()).Total.ShouldBe(100);
    }

    [Theory, OnBoth]
    public async Task What_stands_on_an_old_page_is_refused_in_words_and_another_departments_coming_is_no_such_thing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown();
        var before = await yard.Load();
        var mine = before.Invitations.Single(one => one.UnitId == yard.Agriculture.Id);
        var (seen, whole) = (WhistleStamp.Of(before, mine), WhistleStamp.Of(before, null));
        await yard.Done(yard.Officer, WhistleVerb.CheckIn);
        await yard.Done(yard.Farmer, WhistleVerb.CheckIn, new WhistleInput { Seen = seen });
        await yard.Refused(yard.Town.Dispatcher, WhistleVerb.Cancel, "ChangedMeanwhile", new WhistleInput { Seen = whole, Text = "不用了。" });
    }
}
