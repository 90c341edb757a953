using Linli.Organizations;
using Linli.Tests.Access;
using Linli.Tests.Houses;

namespace Linli.Tests.Hotline.Lists;

/// <summary>An order opens for its street and county, to read for their leaders, and for nobody else.</summary>
internal sealed class HotlinePagesScope : IScopeProbe
{
    public IReadOnlyList<string> Routes => ["/hotline/{Id:guid}"];

    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var desk = await Desk.WithLamp(house);
        var (town, address) = (desk.Town, $"/hotline/{desk.Order().Id}");
        var (street, county) = (await house.NewPerson(Role.StreetDispatcher), await house.NewPerson(Role.CountyDispatcher));
        return
        [
            new(town.Dispatcher, address, true), new(town.CountyDispatcher, address, true), new(town.Leader, address, true),
            new(street, address, false), new(county, address, false), new(await house.NewPerson(Role.Leader), address, false),
            new(town.Secretary, address, false), new(town.GridWorker, address, false), new(town.EcologyHandler, address, false), new(null, address, false),
        ];
    }
}
