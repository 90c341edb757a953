using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Linli.Foundation.Retention;
using Linli.Identity;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Identity;

public sealed class SessionsRetainedTests
{
    [Theory, OnBoth]
    public async Task Sessions_a_year_over_lose_their_rows_and_the_record_keeps_them(DatabaseKind kind)
    {
        await using var house = await TestHouse.Open(kind).Serve();
        var worker = await house.NewPerson(Role.GridWorker);
        using var old = await SignedInClient.As(house, worker);
        house.Clock.Pass(TimeSpan.FromDays(200));
        (await house.Get<JobSweep>().DoNow(EraseDue.JobName)).ShouldBeTrue();
        using (var db = house.Read())
            db.Sessions.Count().ShouldBe(1, "half a year is the least the law asks for");
        house.Clock.Pass(TimeSpan.FromDays(170));
        using var fresh = await SignedInClient.As(house, worker);
        (await house.Get<JobSweep>().DoNow(EraseDue.JobName)).ShouldBeTrue();
        using var after = house.Read();
        after.Sessions.Count().ShouldBe(1, "the old row went, the running one stayed");
        after.Facts.Count(fact => fact.Kind == "identity.signed-in").ShouldBe(2);
        (await fresh.Get("/me")).IsSuccessStatusCode.ShouldBeTrue();
    }
}
