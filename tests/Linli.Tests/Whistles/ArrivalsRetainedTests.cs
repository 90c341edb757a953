using Linli.Foundation.Retention;
using Linli.Tests.Cases.Retention;
using Linli.Tests.Houses;
using Linli.Whistles;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Whistles;

/// <summary>报到位置到期: where somebody stood goes; who came, and when, stays.</summary>
public sealed class ArrivalsRetainedTests
{
    [Theory, OnBoth]
    public async Task Where_staff_stood_is_forgotten_after_ninety_days(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var yard = await (await Yard.Build(house)).Blown();
        await yard.Done(yard.Farmer, WhistleVerb.CheckIn, new WhistleInput { Lon = 104.105, Lat = 36.51 });
        (await Ended.Night(house, 89, RetentionKind.Positions)).ShouldBe(0);
        (await Ended.Night(house, 2, RetentionKind.Positions)).ShouldBe(1);
        using var db = house.Read();
        var arrival = await db.WhistleArrivals.SingleAsync(TestContext.Current.CancellationToken);
        (arrival.Lon, arrival.Lat, arrival.Who).ShouldBe((null, null, yard.Farmer.AccountId));
    }
}
