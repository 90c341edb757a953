using Linli.Cases;
using Linli.Cases.Data;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Cases.Shelvings;

public sealed class ShelvingTests
{
    private static readonly VerbInput Frozen = new() { Text = "冬季冻土，无法开挖更换。", Plan = "先加隔音板，三月下旬化冻后施工。", ReviewOn = new LocalDate(2026, 3, 20) };

    [Theory, OnBoth]
    public async Task Two_people_shelve_it_the_handling_rests_and_the_reporter_reads_the_plan(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await AtWork(house);
        await road.IsRefused("ReviewOutOfReach", CaseVerb.ProposeShelving, Frozen with { ReviewOn = new LocalDate(2026, 4, 4) }, road.Town.Dispatcher);
        await road.IsRefused("ReviewOutOfReach", CaseVerb.ProposeShelving, Frozen with { ReviewOn = new LocalDate(2026, 3, 4) }, road.Town.Dispatcher);
        await road.IsRefused("Missing.Plan", CaseVerb.ProposeShelving, Frozen with { Plan = " " }, road.Town.Dispatcher);
        await road.Do(CaseVerb.ProposeShelving, Frozen, road.Town.Dispatcher);
        road.Clock(ClockKind.Handling).State.ShouldBe(ClockState.Running);
        await road.IsRefused("NotYours", CaseVerb.ApproveShelving, new VerbInput { Text = "同意" }, road.Town.Dispatcher);
        await road.Do(CaseVerb.ApproveShelving, new VerbInput { Text = "化冻以后马上施工，现在先给您加隔音板。" }, road.Town.CountyDispatcher);
        (road.Case.State, road.Case.Shelved, road.Case.ShelvingPending, road.Case.ResponsibleUnitId).ShouldBe((CaseState.Handling, true, false, road.Town.Ecology.Id));
        road.Clock(ClockKind.Handling).State.ShouldBe(ClockState.Paused);
        var review = road.Clock(ClockKind.ShelvingReview);
        (review.Allowed, review.Unit, review.Role).ShouldBe((Limit.Parse("16d"), road.Town.StreetOffice.Id, "street-dispatcher"));
        using var resident = SignedInClient.Nobody(house);
        var page = await resident.Page("/t/" + road.Code);
        page.ShouldContain("化冻以后马上施工");
        page.ShouldContain("3月20日 再看一次");
        await road.IsRefused("NotPossibleNow", CaseVerb.Transfer, new VerbInput { Unit = road.Town.Housing.Id, Text = "转" }, road.Town.Dispatcher);
    }

    [Theory, OnBoth]
    public async Task The_one_who_proposes_does_not_approve(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await AtWork(house);
        await road.Do(CaseVerb.ProposeShelving, Frozen, road.Town.CountyDispatcher);
        await road.IsRefused("OwnRequest", CaseVerb.ApproveShelving, new VerbInput { Text = "同意" }, road.Town.CountyDispatcher);
        await road.IsRefused("OwnRequest", CaseVerb.RefuseShelving, new VerbInput { Text = "不同意" }, road.Town.CountyDispatcher);
    }

    [Theory, OnBoth]
    public async Task Taken_off_the_shelf_it_has_what_was_left_and_two_working_days_at_least(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await AtWork(house);
        var before = road.Clock(ClockKind.Handling).Due;
        await Shelve(road);
        house.Clock.GoTo("2026-03-10T09:00");
        await road.Do(CaseVerb.ReviewShelving, Frozen with { ReviewOn = new LocalDate(2026, 3, 24), Plan = "还没化冻，月底再看。" }, road.Town.Dispatcher);
        (road.Clock(ClockKind.ShelvingReview).Allowed, road.Clock(ClockKind.ShelvingReview).State).ShouldBe((Limit.Parse("14d"), ClockState.Running));
        road.Clock(ClockKind.Handling).State.ShouldBe(ClockState.Paused);
        (await road.Told("ShelvedOn")).ShouldHaveSingleItem().ShouldContain("county-dispatcher");
        house.Clock.GoTo("2026-03-18T09:00");
        await road.Do(CaseVerb.Unshelve, new VerbInput { Text = "已化冻，开工。" }, road.Town.Dispatcher);
        var handling = road.Clock(ClockKind.Handling);
        (handling.State, road.Case.Shelved).ShouldBe((ClockState.Running, false));
        handling.Due.ShouldBeGreaterThan(before);
        handling.Due.ShouldBeGreaterThanOrEqualTo(ClockReckoning.Later(house.Clock.Now, Limit.OfWorkingDays(2), house.Get<IDeadlines>().Time));
        road.Open().ShouldBe([ClockKind.Handling]);
        road.Requests.Select(request => request.Kind).ShouldBe([RequestKind.Shelving, RequestKind.ShelvingReview]);
    }

    [Theory, OnBoth]
    public async Task When_the_day_comes_and_nobody_has_looked_it_goes_on_by_itself(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await AtWork(house);
        await Shelve(road);
        house.Clock.GoTo("2026-03-20T12:00");
        await house.SweepAndSettle();
        (road.Case.Shelved, road.Case.State).ShouldBe((false, CaseState.Handling));
        road.Clock(ClockKind.ShelvingReview).State.ShouldBe(ClockState.Dropped);
        road.Clock(ClockKind.Handling).State.ShouldBe(ClockState.Running);
        road.Clock(ClockKind.Handling).Due.ShouldBeGreaterThan(house.Clock.Now);
        (road.Facts[^1].Kind, road.Facts[^1].ActorKind).ShouldBe(("cases.case-unshelved", ActorKind.System));
        (await road.Told("ShelvingForgotten")).Count.ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task Reviewed_in_time_it_is_not_taken_off_by_the_old_day(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await AtWork(house);
        await Shelve(road);
        house.Clock.GoTo("2026-03-19T16:00");
        await road.Do(CaseVerb.ReviewShelving, Frozen with { ReviewOn = new LocalDate(2026, 4, 10) }, road.Town.Dispatcher);
        house.Clock.GoTo("2026-03-21T12:00");
        await house.SweepAndSettle();
        road.Case.Shelved.ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task A_case_that_was_late_when_it_was_shelved_stays_late_if_it_is_done_from_the_shelf(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await AtWork(house);
        house.Clock.GoTo("2026-04-20T09:00");
        await house.SweepAndSettle();
        var due = road.Clock(ClockKind.Handling).Due;
        due.ShouldBeLessThan(house.Clock.Now);
        await Shelve(road, new LocalDate(2026, 5, 8));
        house.Clock.GoTo("2026-04-27T09:00");
        await road.Do(CaseVerb.SubmitResult, new VerbInput { Text = "已更换。" }, road.Town.EcologyHandler);
        (road.Case.State, road.Case.Shelved).ShouldBe((CaseState.Verifying, false));
        road.Open().ShouldBe([ClockKind.Handling, ClockKind.Verify]);
        await road.Do(CaseVerb.Pass, new VerbInput { Text = "换好了。" }, road.Town.Secretary);
        (road.Clock(ClockKind.Handling).State, road.Clock(ClockKind.Handling).Due).ShouldBe((ClockState.MetLate, due));
    }

    [Theory, OnBoth]
    public async Task Refused_it_goes_on_and_ended_it_leaves_no_flag(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await AtWork(house);
        await road.Do(CaseVerb.ProposeShelving, Frozen, road.Town.Dispatcher);
        await road.Do(CaseVerb.RefuseShelving, new VerbInput { Text = "不是冻土问题，请继续办理。" }, road.Town.CountyDispatcher);
        road.Case.ShelvingPending.ShouldBeFalse();
        await Shelve(road);
        await road.Do(CaseVerb.Withdraw, new VerbInput(), road.Town.Resident);
        (road.Case.IsOpen, road.Case.Shelved).ShouldBe((false, false));
        road.Open().ShouldBeEmpty();
    }

    private static async Task<Road> AtWork(TestHouse house)
    {
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.StartHandling, new VerbInput(), road.Town.EcologyHandler);
        return road;
    }

    private static async Task Shelve(Road road, LocalDate? reviewOn = null)
    {
        await road.Do(CaseVerb.ProposeShelving, Frozen with { ReviewOn = reviewOn ?? Frozen.ReviewOn }, road.Town.Dispatcher);
        await road.Do(CaseVerb.ApproveShelving, new VerbInput { Text = "化冻以后马上施工。" }, road.Town.CountyDispatcher);
    }
}
