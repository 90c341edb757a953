using Linli.Cases;
using Linli.Deadlines;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Supervisions;

public sealed class SupervisionTests
{
    private static readonly VerbInput Order = new() { Level = 2, Days = 2, Text = "三天内拿出办法，并报告居民。" };

    [Theory, OnBoth]
    public async Task An_order_has_a_number_is_answered_sent_back_answered_again_and_crossed_off(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.IsRefused("Missing.Level", CaseVerb.Supervise, Order with { Level = 4 }, road.Town.Leader);
        await road.Do(CaseVerb.Supervise, Order, road.Town.Leader);
        (road.Case.UnderSupervision, road.Clock(ClockKind.Supervision).Unit, road.Clock(ClockKind.Supervision).Allowed).ShouldBe((true, road.Town.Ecology.Id, Limit.OfWorkingDays(2)));
        (await road.Told("Supervised")).ShouldHaveSingleItem();
        await road.IsRefused("NotPossibleNow", CaseVerb.Supervise, Order, road.Town.Dispatcher);
        await road.IsRefused("NotPossibleNow", CaseVerb.AcceptAnswer, new VerbInput(), road.Town.Leader);

        await road.Do(CaseVerb.AnswerSupervision, new VerbInput { Text = "明天到现场。" }, road.Town.EcologyHandler);
        road.Clock(ClockKind.Supervision).State.ShouldBe(ClockState.Paused);
        await road.IsRefused("NotTheIssuer", CaseVerb.AcceptAnswer, new VerbInput(), road.Town.Dispatcher);
        await road.Do(CaseVerb.SendAnswerBack, new VerbInput { Text = "没有说什么时候办好。" }, road.Town.Leader);
        road.Clock(ClockKind.Supervision).State.ShouldBe(ClockState.Running);
        await road.Do(CaseVerb.AnswerSupervision, new VerbInput { Text = "三月六日前办好。" }, road.Town.EcologyHandler);
        (await road.Told("SupervisionAnswered")).Distinct().ShouldHaveSingleItem().ShouldContain(road.Town.Leader.AccountId.ToString("N"));
        await road.Do(CaseVerb.AcceptAnswer, new VerbInput(), road.Town.Leader);
        (road.Case.UnderSupervision, road.Clock(ClockKind.Supervision).State).ShouldBe((false, ClockState.Met));
        using var db = house.Read();
        var order = db.CaseSupervisions.Single(row => row.CaseId == road.Id);
        (order.Year, order.OrderNumber, order.Level, order.SentBack, order.AcceptedAt is not null).ShouldBe((2026, 1, 2, 1, true));

        var next = await Road.Sent(house, road.Town);
        await next.Do(CaseVerb.Supervise, Order with { Days = null }, next.Town.Dispatcher);
        using var later = house.Read();
        later.CaseSupervisions.Single(row => row.CaseId == next.Id).OrderNumber.ShouldBe(2);
        next.Clock(ClockKind.Supervision).Allowed.ShouldBe(Limit.OfWorkingDays(3));
    }

    [Theory, OnBoth]
    public async Task An_order_outlives_a_check_and_a_bad_rating_and_ends_with_the_case(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.Supervise, Order, road.Town.CountyDispatcher);
        await road.Do(CaseVerb.SubmitResult, new VerbInput { Text = "已处理。" }, road.Town.EcologyHandler);
        road.Clock(ClockKind.Supervision).Unit.ShouldBe(road.Town.Ecology.Id, "the verifier does not owe the answer");
        await road.Do(CaseVerb.Pass, new VerbInput { Text = "看过了。" }, road.Town.Secretary);
        await road.Do(CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Dissatisfied, Solved = false }, road.Town.Resident);
        await road.Do(CaseVerb.Reopen, new VerbInput { Text = "没解决。" }, road.Town.Dispatcher);
        road.Open().ShouldBe([ClockKind.Handling, ClockKind.Supervision]);
        await road.Do(CaseVerb.Withdraw, new VerbInput(), road.Town.Resident);
        (road.Case.UnderSupervision, road.Open().Length).ShouldBe((false, 0));
    }

    [Theory, OnBoth]
    public async Task The_unit_is_reminded_and_the_reporter_asks_once_a_day(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        var due = road.Clock(ClockKind.Handling).Due;
        await road.IsRefused("NotYours", CaseVerb.Remind, new VerbInput(), road.Town.EcologyHandler);
        await road.Do(CaseVerb.Remind, new VerbInput { Text = "居民很着急。" }, road.Town.Secretary);
        await road.IsRefused("RemindedToday", CaseVerb.Remind, new VerbInput(), road.Town.Dispatcher);
        await road.Do(CaseVerb.Nudge, new VerbInput(), road.Town.Resident);
        await road.IsRefused("NudgedToday", CaseVerb.Nudge, new VerbInput(), road.Town.Resident);
        (await road.Told("Reminded")).ShouldHaveSingleItem();
        (await road.Told("Nudged")).ShouldHaveSingleItem();
        house.Clock.GoTo("2026-03-05T00:00");
        await road.Do(CaseVerb.Remind, new VerbInput(), road.Town.Dispatcher);
        await road.Do(CaseVerb.Nudge, new VerbInput(), road.Town.Resident);
        (road.Case.Nudges, road.Clock(ClockKind.Handling).Due).ShouldBe((2, due));
    }

    [Theory, OnBoth]
    public async Task Orders_given_at_once_have_numbers_of_their_own(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var roads = new List<Road>();
        for (var n = 0; n < 4; n++)
            roads.Add(await Road.Sent(house, town));
        await Task.WhenAll(roads.Select(road => road.Do(CaseVerb.Supervise, Order, town.Leader)));
        using var db = house.Read();
        db.CaseSupervisions.Select(order => order.OrderNumber).ToList().Order().ShouldBe([1, 2, 3, 4]);
    }
}
