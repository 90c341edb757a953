using Linli.Areas;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Dispatch.Keep;

public sealed class UnitsAroundTests
{
    private static readonly Guid Community = Guid.Parse("00000000-0000-7000-8000-0000000000c1");
    private static readonly Guid Street = Guid.Parse("00000000-0000-7000-8000-0000000000c2");
    private static readonly Guid County = Guid.Parse("00000000-0000-7000-8000-0000000000c3");
    private static readonly Guid Grid = Guid.Parse("00000000-0000-7000-8000-0000000000c4");

    [Theory, OnBoth]
    public async Task Units_are_found_at_the_level_they_serve(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var act = new Act(ActorKind.Staff, County, house.Clock.Now);
        var found = house.Get<FoundUnit>();
        var street = (await found.Run(new("street", "柳荫街道") { AreaId = Street, AreaKind = ScopeKind.Street }, act)).Value.Id;
        var housing = (await found.Run(new("department", "清河县住建局") { Department = "housing", AreaId = County, AreaKind = ScopeKind.County }, act)).Value.Id;
        var property = (await found.Run(new("property", "安居物业") { AreaId = Community, AreaKind = ScopeKind.Community }, act)).Value.Id;

        var facts = house.Get<IDispatch>().FactsOf("电梯异响", Place(), house.Clock.Now);
        facts.Units.Select(unit => (unit.Kind, unit.Level)).ShouldBe(
            [("grid-worker", DutyLevel.Community), ("property", DutyLevel.Community), ("street", DutyLevel.Street), ("housing", DutyLevel.County)]);
        var decision = house.Get<IDispatch>().Decide(facts);
        (decision.Lead.Kind.Key, decision.Lead.Unit).ShouldBe(("property", (Guid?)property));

        var service = house.Get<IDispatch>().Decide(house.Get<IDispatch>().FactsOf("物业服务差", Place(), house.Clock.Now));
        (service.Lead.Unit, service.Co.Single().Unit).ShouldBe(((Guid?)housing, (Guid?)street));
    }

    [Fact]
    public void The_evidence_of_the_place_is_told_as_it_is()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var decision = house.Get<IDispatch>().Decide(house.Get<IDispatch>().FactsOf("路灯不亮", Place() with { Grid = null, ShouldAsk = true }, house.Clock.Now));
        (decision.IsUnlocated, decision.AskWhere).ShouldBe((true, true));
        decision.Steps.Single(step => step.Kind == RouteStepKind.Place).Says.Key.ShouldBe("Dispatch.Step.PlacePlate");
    }

    private static Place Place() => new()
    {
        County = County,
        Street = Street,
        Community = Community,
        Grid = Grid,
        Label = "金润嘉园 3号楼",
        How = PlacedBy.Plate,
        Evidence = new Phrase("Dispatch.Step.PlacePlate"),
    };
}
