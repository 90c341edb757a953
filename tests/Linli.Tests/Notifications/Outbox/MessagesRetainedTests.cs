using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Retention;
using Linli.Notifications;
using Linli.Notifications.Outbox;
using Linli.Tests.Cases.Retention;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Notifications.Outbox;

/// <summary>发信记录到期, and what an erased number leaves behind in it.</summary>
public sealed class MessagesRetainedTests
{
    [Theory, OnBoth]
    public async Task Messages_sent_a_year_ago_go_with_their_tries_and_one_that_waits_stays(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        var house = outside.House;
        var (sent, waiting) = (await Queue(house), await Queue(house));
        await house.UnitOfWork.Run(work =>
        {
            work.Db.Add(new Delivery { Id = Ids.New(work.Now), OutgoingId = sent, Channel = "sms", CallId = Ids.New(work.Now), Attempt = 1, At = work.Now, Result = DeliveryOutcome.Delivered, Answer = "OK", Cost = 50 });
            return work.Db.NotificationsOutgoing.Where(one => one.Id == sent).ExecuteUpdate(set => set.SetProperty(one => one.State, OutgoingState.Sent));
        });
        (await Ended.Night(house, 364, RetentionKind.Messages)).ShouldBe(0);
        (await Ended.Night(house, 2, RetentionKind.Messages)).ShouldBe(1);
        using var db = house.Read();
        (await db.NotificationsOutgoing.SingleAsync(TestContext.Current.CancellationToken)).Id.ShouldBe(waiting);
        (await db.NotificationsDeliveries.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_number_that_is_forgotten_is_texted_no_more_and_leaves_no_index(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        var (house, subject) = (outside.House, Ids.New(outside.House.Clock.Now));
        await Queue(house, subject);
        await Queue(house);
        await house.UnitOfWork.Run(work =>
        {
            house.Get<INotifications>().Forget(work, [Recipient.ResidentOf(subject)]);
            return true;
        });
        using var db = house.Read();
        var rows = await db.NotificationsOutgoing.ToDictionaryAsync(one => one.Recipient == Recipient.ResidentOf(subject).Tag, TestContext.Current.CancellationToken);
        rows[true].ShouldSatisfyAllConditions(one => one.State.ShouldBe(OutgoingState.Dropped), one => one.Address.ShouldBeNull(), one => one.PhoneIndex.ShouldBeNull(), one => one.SealedLink.ShouldBeNull());
        rows[false].ShouldSatisfyAllConditions(one => one.State.ShouldBe(OutgoingState.Waiting), one => one.Address.ShouldNotBeNull());
    }

    private static Task<Guid> Queue(TestHouse house, Guid? subject = null) => house.UnitOfWork.Run(work =>
    {
        house.Get<INotifications>().Text(work, Ids.New(work.Now), Recipient.ResidentOf(subject ?? Ids.New(work.Now)), PhoneNumber.Parse(OutsideHouse.Phone).Value, new OutsideMessage(OutsideTemplate.CaseNews, "金润嘉园 3 号楼", null, "/t/x")).ShouldBeTrue();
        return work.Db.NotificationsOutgoing.Local.Single().Id;
    });
}
