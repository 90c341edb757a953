using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Organizations;
using Linli.Tests.Access;
using Linli.Tests.Houses;

namespace Linli.Tests.Notifications.Digests;

/// <summary>What climbs above the street waits for 08:30 and 17:00 and comes as one list for each person, once.</summary>
public sealed class SendDigestsTests
{
    [Theory, OnBoth]
    public async Task One_list_for_each_person_at_half_past_eight_exactly_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        using var other = house.AnotherNode();
        var (county, matter) = (Ids.New(house.Clock.Now), Ids.New(house.Clock.Now));
        var dispatcher = await house.NewPerson(Role.CountyDispatcher, area: county, areaKind: ScopeKind.County);
        var deputy = await house.NewPerson(Role.CountyDispatcher, area: county, areaKind: ScopeKind.County, rank: PostRank.B);
        await house.Get<JobSweep>().DoDue();
        await Gather(house, Recipient.Of(Role.CountyDispatcher, county), matter, "一");
        await Gather(house, Recipient.Post(dispatcher.Post!.Id), matter, "二");
        await Gather(house, Recipient.Of(Role.CountyDispatcher, county), Ids.New(house.Clock.Now), "三");
        house.Clock.GoTo("2026-03-04T16:59");
        await house.Get<JobSweep>().DoDue();
        Told(house).ShouldBeEmpty("it is not five yet");
        house.Clock.GoTo("2026-03-04T17:00");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => (number % 2 == 0 ? house : other).Get<JobSweep>().DoDue())));
        Told(house).Order().ShouldBe(new[] { Recipient.Account(dispatcher.AccountId).Tag, Recipient.Account(deputy.AccountId).Tag }.Order());
        using (var db = house.Read())
        {
            var mine = db.Digests.Single(digest => digest.AccountId == dispatcher.AccountId);
            db.DigestItems.Count(item => item.DigestId == mine.Id).ShouldBe(2, "of one matter only the latest");
            db.NotificationsInbox.First().What.ShouldContain("Notifications.Digest.Notice");
        }
        house.Clock.GoTo("2026-03-05T08:30");
        await house.Get<JobSweep>().DoDue();
        Told(house).Count.ShouldBe(2, "nothing new was gathered");
    }

    [Theory, OnBoth]
    public async Task What_is_for_a_vacant_post_waits_until_somebody_sits_there(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var county = Ids.New(house.Clock.Now);
        await house.Get<JobSweep>().DoDue();
        await Gather(house, Recipient.Of(Role.CountyDispatcher, county), Ids.New(house.Clock.Now), "一");
        house.Clock.GoTo("2026-03-04T17:00");
        await house.Get<JobSweep>().DoDue();
        Told(house).ShouldBeEmpty();
        var dispatcher = await house.NewPerson(Role.CountyDispatcher, area: county, areaKind: ScopeKind.County);
        house.Clock.GoTo("2026-03-05T08:30");
        await house.Get<JobSweep>().DoDue();
        Told(house).ShouldBe([Recipient.Account(dispatcher.AccountId).Tag]);
    }

    internal static Task<bool> Gather(TestHouse house, Recipient to, Guid matter, string place) => house.UnitOfWork.Run(work =>
    {
        house.Get<INotifications>().Gather(work, new Notice(Ids.New(work.Now), to, "case", matter, new Phrase("Notifications.Outside.WorkArrived", place, work.Now, ""), "/cases/1"));
        return true;
    });

    private static List<string> Told(TestHouse house)
    {
        using var db = house.Read();
        return [.. db.NotificationsInbox.Where(row => row.SubjectKind == "digest").Select(row => row.Recipient)];
    }
}

/// <summary>A digest is one person's.</summary>
public sealed class DigestScope : IScopeProbe
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Routes => ["/notifications/digests/{Id:guid}"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScopeQuestion>> Ask(TestHouse house)
    {
        var (mine, other) = (await house.NewPerson(Role.Secretary), await house.NewPerson(Role.Secretary));
        var id = Ids.New(house.Clock.Now);
        await house.UnitOfWork.Run(work =>
        {
            work.Db.Add(new Linli.Notifications.Digests.Digest { Id = id, AccountId = mine.AccountId, Slot = work.Now });
            return true;
        });
        return [new(mine, $"/notifications/digests/{id}", true), new(other, $"/notifications/digests/{id}", false), new(null, $"/notifications/digests/{id}", false)];
    }
}
