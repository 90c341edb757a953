using Linli.Cases;
using Linli.Cases.Data;
using Linli.Deadlines;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Returns;

public sealed class ReturnTests
{
    private static readonly VerbInput NotOurs = new() { Text = "冷库属于商户自有设备，不在本单位职责内。", Basis = "权责清单第 12 项" };

    [Theory, OnBoth]
    public async Task A_return_stops_the_acknowledgement_and_never_the_handling(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        var due = road.Clock(ClockKind.Handling).Due;
        await road.Do(CaseVerb.RequestReturn, NotOurs with { Unit = road.Town.Housing.Id }, road.Town.EcologyHandler);
        road.Open().ShouldBe([ClockKind.Handling, ClockKind.ReturnRuling]);
        road.Clock(ClockKind.Handling).State.ShouldBe(ClockState.Running);
        road.Clock(ClockKind.Handling).Due.ShouldBe(due);
        road.Clock(ClockKind.Acknowledge).State.ShouldBe(ClockState.Met);
        var ruling = road.Clock(ClockKind.ReturnRuling);
        (ruling.Unit, ruling.Role, ruling.Allowed).ShouldBe((road.Town.StreetOffice.Id, "street-dispatcher", Limit.Parse("4wh")));
        road.Case.ResponsibleUnitId.ShouldBe(road.Town.Ecology.Id);
        (await road.Told("ReturnAsked")).ShouldHaveSingleItem().ShouldContain("street-dispatcher");
    }

    [Theory, OnBoth]
    public async Task Accepted_it_goes_to_another_unit_in_one_step_or_back_to_the_desk(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.RequestReturn, NotOurs with { Unit = road.Town.Housing.Id }, road.Town.EcologyHandler);
        await road.IsRefused("SameUnit", CaseVerb.AcceptReturn, new VerbInput { Unit = road.Town.Ecology.Id }, road.Town.Dispatcher);
        await road.Do(CaseVerb.AcceptReturn, new VerbInput { Unit = road.Town.Housing.Id, Text = "请住建局办理。" }, road.Town.Dispatcher);
        (road.Case.State, road.Case.LeadUnitId, road.Case.ResponsibleUnitId, road.Case.ReturnPending).ShouldBe((CaseState.Assigned, road.Town.Housing.Id, road.Town.Housing.Id, false));
        road.Open().ShouldBe([ClockKind.Acknowledge, ClockKind.Handling]);
        var request = road.Requests.ShouldHaveSingleItem();
        (request.Decision, request.NamedUnitId, request.UnitId).ShouldBe((RequestDecision.Granted, road.Town.Housing.Id, road.Town.Ecology.Id));

        var other = await Road.Sent(house, road.Town);
        await other.Do(CaseVerb.RequestReturn, NotOurs, other.Town.EcologyHandler);
        await other.Do(CaseVerb.AcceptReturn, new VerbInput(), other.Town.Dispatcher);
        (other.Case.State, other.Case.LeadUnitId, other.Case.ResponsibleUnitId).ShouldBe((CaseState.Accepted, null, other.Town.StreetOffice.Id));
        other.Open().ShouldBe([ClockKind.Handling]);
        await other.Do(CaseVerb.Dispatch, new VerbInput { Unit = other.Town.Housing.Id }, other.Town.Dispatcher);
    }

    [Theory, OnBoth]
    public async Task After_a_second_objection_the_county_rules_and_nobody_returns_it_any_more(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.RequestReturn, NotOurs, road.Town.EcologyHandler);
        await road.IsRefused("NotPossibleNow", CaseVerb.RuleReturn, new VerbInput { Unit = road.Town.Ecology.Id, Text = "先由街道定。" }, road.Town.CountyDispatcher);
        await road.Do(CaseVerb.RefuseReturn, new VerbInput { Text = "噪声扰民属生态环境部门职责。" }, road.Town.Dispatcher);
        (road.Case.State, road.Case.LeadUnitId).ShouldBe((CaseState.Acknowledged, road.Town.Ecology.Id));
        road.Open().ShouldBe([ClockKind.Handling]);

        await road.Do(CaseVerb.RequestReturn, NotOurs, road.Town.EcologyHandler);
        (road.Clock(ClockKind.ReturnRuling).Unit, road.Clock(ClockKind.ReturnRuling).Role).ShouldBe((road.Town.CountyOffice.Id, "county-dispatcher"));
        await road.IsRefused("CountyRules", CaseVerb.RefuseReturn, new VerbInput { Text = "仍由你单位办理。" }, road.Town.Dispatcher);
        await road.IsRefused("NotYours", CaseVerb.RuleReturn, new VerbInput { Unit = road.Town.Ecology.Id, Text = "由你单位办理。" }, road.Town.Dispatcher);
        await road.Do(CaseVerb.RuleReturn, new VerbInput { Unit = road.Town.Ecology.Id, Text = "社会生活噪声由生态环境分局办理。" }, road.Town.CountyDispatcher);
        (road.Case.State, road.Case.LeadUnitId, road.Case.IsRuled).ShouldBe((CaseState.Acknowledged, road.Town.Ecology.Id, true));
        await road.IsRefused("Ruled", CaseVerb.RequestReturn, NotOurs, road.Town.EcologyHandler);
        road.Requests.Select(request => request.Decision).ShouldBe([RequestDecision.Refused, RequestDecision.Ruled]);
    }

    [Theory, OnBoth]
    public async Task The_second_objection_may_come_from_another_unit_and_the_ruling_names_a_third(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        var housing = await house.NewPerson(Linli.Organizations.Role.DepartmentHandler, road.Town.Housing.Id);
        await road.Do(CaseVerb.RequestReturn, NotOurs, road.Town.EcologyHandler);
        await road.Do(CaseVerb.AcceptReturn, new VerbInput { Unit = road.Town.Housing.Id }, road.Town.Dispatcher);
        await road.Do(CaseVerb.RequestReturn, NotOurs, housing);
        await road.Do(CaseVerb.RuleReturn, new VerbInput { Unit = road.Town.Ecology.Id, Text = "由生态环境分局办理。" }, road.Town.CountyDispatcher);
        (road.Case.State, road.Case.LeadUnitId).ShouldBe((CaseState.Assigned, road.Town.Ecology.Id));
        road.Open().ShouldBe([ClockKind.Acknowledge, ClockKind.Handling]);
        (await road.Told("Order")).Count.ShouldBeGreaterThan(0);
        await road.IsRefused("Ruled", CaseVerb.RequestReturn, NotOurs, road.Town.EcologyHandler);
    }

    [Theory, OnBoth]
    public async Task Too_late_without_a_rule_or_by_the_desk_that_took_it_it_is_refused_in_words(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.IsRefused("Missing.Basis", CaseVerb.RequestReturn, NotOurs with { Basis = null }, road.Town.EcologyHandler);
        await road.IsRefused("NotYours", CaseVerb.RequestReturn, NotOurs, road.Town.Secretary);
        house.Clock.GoTo("2026-03-06T18:30");
        var late = (await road.Try(CaseVerb.RequestReturn, NotOurs, road.Town.EcologyHandler)).Refusals.Single();
        late.In(Linli.Foundation.Text.Language.Zh).ShouldBe("派单已超过 2 个工作日，不能再退回；办不了的请与派单的调度员商量转派。");
        late.In(Linli.Foundation.Text.Language.En).ShouldContain("2 working days");

        var own = await Road.Sent(house, road.Town);
        await own.Do(CaseVerb.RecallDispatch, new VerbInput(), own.Town.Dispatcher);
        await own.Do(CaseVerb.Dispatch, new VerbInput { Unit = own.Town.StreetOffice.Id }, own.Town.Dispatcher);
        var street = await house.NewPerson(Linli.Organizations.Role.DepartmentHandler, own.Town.StreetOffice.Id);
        await own.IsRefused("OwnDispatch", CaseVerb.RequestReturn, NotOurs, street);
    }

    [Theory, OnBoth]
    public async Task Whoever_starts_on_it_takes_the_objection_back(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.RequestReturn, NotOurs, road.Town.EcologyHandler);
        await road.IsRefused("NotPossibleNow", CaseVerb.RecallDispatch, new VerbInput(), road.Town.Dispatcher);
        await road.Do(CaseVerb.StartHandling, new VerbInput(), road.Town.EcologyHandler);
        (road.Case.State, road.Case.ReturnPending).ShouldBe((CaseState.Handling, false));
        road.Open().ShouldBe([ClockKind.Handling]);
        road.Requests.ShouldHaveSingleItem().Decision.ShouldBe(RequestDecision.Lapsed);
        road.Clock(ClockKind.ReturnRuling).State.ShouldBe(ClockState.Dropped);
    }

    [Theory, OnBoth]
    public async Task A_ruling_that_nobody_gives_climbs(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var road = await Road.Sent(house);
        await road.Do(CaseVerb.RequestReturn, NotOurs, road.Town.EcologyHandler);
        house.Clock.GoTo("2026-03-04T17:00");
        await house.SweepAndSettle();
        (await road.Told("Red")).ShouldHaveSingleItem().ShouldContain("street-dispatcher");
        (await road.Told("Escalated")).ShouldHaveSingleItem().ShouldContain("leader");
    }
}
