using Linli.Organizations;
using Linli.Tests.Access;
using Linli.Tests.Houses;

namespace Linli.Tests.Organizations.Rosters;

/// <summary>A roster is seen by those of the unit and by the desk above, by nobody else.</summary>
internal sealed class RosterPagesScope : IScopeProbe
{
    public IReadOnlyList<string> Routes => ["/organizations/rosters/{Id:guid}", "/organizations/rosters/{Id:guid}/print"];

    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var town = await Town.Build(house);
        await PlanShiftsTests.Plan(house, town, (town.GridHead, PostRank.A, 18, 24));
        var head = await house.NewPerson(Role.DepartmentHead, town.Ecology.Id);
        var (community, street, ecology) = ($"/organizations/rosters/{town.CommunityOffice.Id}", $"/organizations/rosters/{town.StreetOffice.Id}", $"/organizations/rosters/{town.Ecology.Id}");
        return
        [
            new(town.Secretary, community, true), new(town.Secretary, community + "/print", true), new(town.GridWorker, community, true), new(town.Dispatcher, community, true),
            new(town.CountyDispatcher, community + "/print", true), new(town.OtherSecretary, community, false), new(town.OtherSecretary, community + "/print", false),
            new(town.Secretary, street, false), new(town.Dispatcher, street, true), new(town.EcologyHandler, ecology, true), new(head, ecology, true),
            new(head, community, false), new(town.GridHead, ecology, false), new(town.Leader, community, false), new(null, community, false),
        ];
    }
}
