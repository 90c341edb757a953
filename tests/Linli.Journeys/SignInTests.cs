using Linli.Journeys.Browsing;
using Linli.Tests.Houses;

namespace Linli.Journeys;

/// <summary>Everybody's first page.</summary>
public sealed class SignInTests(Chromium chromium)
{
    [Fact]
    public async Task A_secretary_signs_in_and_sees_her_start_page()
    {
        await using var house = await TestHouse.Open(DatabaseKind.Sqlite).Serve();
        var town = await Town.Build(house);
        await using var secretary = await Walker.AtDesk(chromium, house, "sign-in");
        await secretary.Open("/sign-in");
        await secretary.Look("sign-in");
        await secretary.SignIn(town.Secretary);
        await secretary.Look("start");
        await secretary.Sees("王秀兰");
    }
}
