using Linli.Cases;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Extensions;

public sealed class ExtensionTests
{
    private static readonly VerbInput More = new() { Days = 5, Text = "要等设备厂家来人，材料已订。" };

    [Theory, OnBoth]
    public async Task Granted_the_due_date_moves_the_old_one_is_kept_and_the_reporter_reads_both(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var road = await Road.Sent(house);
        var old = road.Case.HandlingDue!.Value;
        await road.Do(CaseVerb.RequestExtension, More, road.Town.EcologyHandler);
        (road.Case.State, road.Case.ExtensionPending).ShouldBe((CaseState.Handling, true));
        road.Clock(ClockKind.Handling).State.ShouldBe(ClockState.Running, "asking stops no clock");
        (await road.Told("ExtensionAsked")).ShouldHaveSingleItem().ShouldContain("street-dispatcher");
        await road.IsRefused("RequestWaits", CaseVerb.ProposeShelving, new VerbInput { Text = "冻土", Plan = "开春做", ReviewOn = new(2026, 3, 20) }, road.Town.Dispatcher);

        await road.Do(CaseVerb.ApproveExtension, new VerbInput { Days = 4, Text = "厂家 3 月 12 日才能到场，请您再等几天。" }, road.Town.Dispatcher);
        var clock = road.Clock(ClockKind.Handling);
        clock.Due.ShouldBe(ClockReckoning.Later(old, Limit.OfWorkingDays(4), house.Get<IDeadlines>().Time));
        (road.Case.HandlingDue, road.Case.ExtensionPending, road.Case.Extensions).ShouldBe((clock.Due, false, 1));
        var request = road.Requests.ShouldHaveSingleItem();
        (request.DueBefore, request.DueAfter, request.Days, request.GivenDays).ShouldBe((old, clock.Due, 5, 4));
        using var db = house.Read();
        var changed = db.Facts.Where(fact => fact.SubjectId == clock.Id).ToList().Single(fact => fact.Kind == "deadlines.due-changed");
        changed.Payload.ShouldContain("Cases.Clock.Extended");
        house.Get<IDeadlines>().Explain(db, clock).In(Linli.Foundation.Text.Language.Zh).ShouldContain("因批准延期");

        using var resident = SignedInClient.Nobody(house);
        var page = await resident.Page("/t/" + road.Code);
        page.ShouldContain("厂家 3 月 12 日才能到场");
        page.ShouldContain("延长 4 个工作日，原定 3月");
        await road.IsRefused("ExtendedBefore", CaseVerb.RequestExtension, More, road.Town.EcologyHandler);
    }

    [Theory, OnBoth]
    public async Task Asked_for_too_much_too_late_or_of_oneself_it_is_refused_in_words(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.IsRefused("ExtensionTooLong", CaseVerb.RequestExtension, More with { Days = 11 }, road.Town.EcologyHandler);
        await road.IsRefused("Missing.Days", CaseVerb.RequestExtension, More with { Days = null }, road.Town.EcologyHandler);
        await road.Do(CaseVerb.RequestExtension, More, road.Town.EcologyHandler);
        await road.IsRefused("NotYours", CaseVerb.ApproveExtension, More, road.Town.EcologyHandler);
        await road.IsRefused("NotYours", CaseVerb.ApproveExtension, More, road.Town.Secretary);
        await road.Do(CaseVerb.RefuseExtension, new VerbInput { Text = "先采取临时降噪措施。" }, road.Town.Dispatcher);
        road.Requests.Single().Decision.ShouldBe(RequestDecision.Refused);
        (await road.Told("ExtensionRefused")).ShouldHaveSingleItem();

        house.Clock.Pass(TimeSpan.FromDays(30));
        await road.IsRefused("ExtensionTooLate", CaseVerb.RequestExtension, More, road.Town.EcologyHandler);
    }

    [Theory, OnBoth]
    public async Task A_request_that_outlives_the_due_date_lapses_and_the_case_is_late_by_the_old_date(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.RequestExtension, More, road.Town.EcologyHandler);
        var due = road.Case.HandlingDue!.Value;
        house.Clock.Pass(TimeSpan.FromDays(20));
        await road.IsRefused("ExtensionTooLate", CaseVerb.ApproveExtension, More, road.Town.Dispatcher);
        await house.SweepAndSettle();
        road.Case.ExtensionPending.ShouldBeFalse();
        road.Requests.Single().Decision.ShouldBe(RequestDecision.Lapsed);
        (road.Clock(ClockKind.Handling).Due, road.Clock(ClockKind.Handling).State).ShouldBe((due, ClockState.Running));
        road.Clock(ClockKind.Handling).RedToldAt.ShouldNotBeNull();
        road.Facts[^1].Kind.ShouldBe("cases.extension-lapsed");
        (await road.Told("ExtensionLapsed")).Count.ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task A_community_asks_for_five_days_at_most_and_the_street_decides(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var told = await StoryTests.Report(house, town);
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(told.Id), [
            (CaseVerb.Accept, new VerbInput { Category = "0201" }),
            (CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId }),
        ], town.As(town.Secretary))).ThrowIfRefused();
        var verbs = house.Get<CaseVerbs>();
        (await verbs.Run(CaseAddress.Of(told.Id), CaseVerb.RequestExtension, More with { Days = 6 }, town.As(town.GridWorker))).Refusals.Single().Key.ShouldBe("Cases.Refusal.ExtensionTooLong");
        (await verbs.Run(CaseAddress.Of(told.Id), CaseVerb.RequestExtension, More, town.As(town.GridWorker))).ThrowIfRefused();
        (await verbs.Run(CaseAddress.Of(told.Id), CaseVerb.ApproveExtension, More, town.As(town.Dispatcher))).ThrowIfRefused();
    }
}
