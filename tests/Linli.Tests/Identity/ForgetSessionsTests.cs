using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Linli.Identity;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Identity;

public sealed class ForgetSessionsTests
{
    [Theory, OnBoth]
    public async Task Sessions_long_over_lose_their_rows_and_the_record_keeps_them(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var worker = await house.NewPerson(Role.GridWorker);
        using var old = await SignedInClient.As(house, worker);
        await house.Get<JobSweep>().DoDue();
        house.Clock.Pass(TimeSpan.FromDays(32));
        using var fresh = await SignedInClient.As(house, worker);
        (await house.Get<JobSweep>().DoDue()).ShouldBeGreaterThan(0);
        using var db = house.Read();
        db.Sessions.Count().ShouldBe(1, "the old row went, the running one stayed");
        db.Facts.Count(fact => fact.Kind == "identity.signed-in").ShouldBe(2);
        (await fresh.Get("/me")).IsSuccessStatusCode.ShouldBeTrue();
    }
}
