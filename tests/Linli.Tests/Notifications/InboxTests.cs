using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Notifications.Escalate;
using Linli.Notifications.Inbox;
using Linli.Organizations;
using Linli.Shell;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Notifications;

public sealed class InboxTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly Guid Li = new("0195f7a0-0000-7000-8000-00000000000a");
    private static readonly Guid Street = new("0195f7a0-0000-7000-8000-00000000000b");
    private static readonly Reader Reader = new(Li, [Recipient.Account(Li).Tag, Recipient.Of(Role.StreetDispatcher, Street).Tag]);

    [Theory, OnBoth]
    public async Task The_same_cause_tells_the_same_recipient_once(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await Tell(house, Recipient.Account(Li), cause: Street);
        await Tell(house, Recipient.Account(Li), cause: Street);
        await Tell(house, Recipient.Post(Li), cause: Street);
        using var db = house.Read();
        db.NotificationsInbox.Select(r => r.Recipient).ToList().Order().ShouldBe([Recipient.Account(Li).Tag, Recipient.Post(Li).Tag]);
    }

    [Theory, OnBoth]
    public async Task Places_are_without_gaps_though_many_write_and_some_fail(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        using var other = house.AnotherNode();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => Task.Run(async () =>
        {
            var node = n % 2 == 0 ? house : other;
            if (n % 5 == 0)
                await Should.ThrowAsync<InvalidOperationException>(() => node.UnitOfWork.Run<int>(work =>
                {
                    node.Get<INotifications>().Tell(work, Notice(Recipient.Account(Li), Ids.New(work.Now)));
                    throw new InvalidOperationException("no");
                }));
            else
                await Tell(node, Recipient.Account(Li));
        })));
        using var db = house.Read();
        db.NotificationsInbox.Select(r => r.Position).ToList().Order().ShouldBe(Enumerable.Range(1, 48).Select(n => (long)n));
    }

    [Theory, OnBoth]
    public async Task An_inbox_holds_what_is_for_me_and_my_posts_newest_first(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await Tell(house, Recipient.Account(Li));
        await Tell(house, Recipient.Of(Role.StreetDispatcher, Street));
        await Tell(house, Recipient.Of(Role.StreetDispatcher, Li));
        await Tell(house, Recipient.Account(Street));
        await Tell(house, Recipient.Account(Li));
        using var db = house.Read();
        db.InboxBefore(Reader, long.MaxValue, false, 10).Select(r => r.Position).ShouldBe([5L, 2, 1]);
        db.InboxBefore(Reader, 5, false, 1).Select(r => r.Position).ShouldBe([2L]);
        db.InboxAfter(Reader, 1, 10).Select(r => r.Position).ShouldBe([2L, 5]);
        db.Unread(Reader).ShouldBe(3);
    }

    [Theory, OnBoth]
    public async Task Reading_is_remembered_once_and_only_for_those_it_is_for(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        await Tell(house, Recipient.Account(Li));
        await Tell(house, Recipient.Account(Street));
        var read = house.Get<ReadNotice>();
        var (mine, others) = (Row(house, 1), Row(house, 2));
        (await read.Run(mine.Id, Reader, Cancel)).Value.ShouldBe("/cases/1");
        house.Clock.Pass(TimeSpan.FromHours(1));
        (await read.Run(mine.Id, Reader, Cancel)).Value.ShouldBe("/cases/1");
        Row(house, 1).ReadAt.ShouldBe(house.Clock.Now - Duration.FromHours(1));
        (await read.Run(others.Id, Reader, Cancel)).Refusals.Single().IsMissing.ShouldBeTrue();
        Row(house, 2).ReadAt.ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task Reading_all_leaves_what_came_after_the_page_was_made(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        for (var n = 0; n < 4; n++)
            await Tell(house, Recipient.Account(Li));
        (await house.Get<ReadNotice>().RunAll(3, Reader, Cancel)).ShouldBe(3);
        using var db = house.Read();
        db.InboxBefore(Reader, long.MaxValue, true, 10).Select(r => r.Position).ShouldBe([4L]);
    }

    [Fact]
    public void A_phrase_comes_back_with_its_times_worded_for_the_reader()
    {
        var now = Instant.FromUtc(2026, 3, 4, 2, 0);
        var phrase = new Phrase("Notifications.Outside.WorkArrived", "金润嘉园", now + Duration.FromHours(2), new Phrase("Notifications.Outside.NoPlace"));
        var stored = StoredPhrase.Write(phrase);
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        StoredPhrase.Read(stored, new TimeWords(Language.Zh, zone, now)).In(Language.Zh).ShouldBe("【待办】金润嘉园有新的事项，请在今天 12:00前处理。辖区内");
        StoredPhrase.Read(StoredPhrase.Write(new Phrase("k", 3, 4L, null, Li, Duration.FromMinutes(90))), new TimeWords(Language.Zh, zone, now)).Args
            .ShouldBe([3L, 4L, null, Li.ToString("N"), "1 小时 30 分"]);
        Should.Throw<ArgumentException>(() => StoredPhrase.Write(new Phrase("k", "打13800005678")));
        Should.Throw<ArgumentException>(() => StoredPhrase.Write(new Phrase("k", DateTimeKind.Utc)));
    }

    [Theory, OnBoth]
    public async Task An_urgent_notice_nobody_reads_goes_to_the_groups_and_then_to_the_stand_in(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        using var house = outside.House.AnotherNode(builder =>
        {
            OutsideHouse.With(builder, outside.Settings);
            builder.Services.AddSingleton<IStandIns, Deputy>();
        });
        await Tell(house, Recipient.Account(Li), Urgency.Urgent);
        await Tell(house, Recipient.Account(Li), Urgency.Routine);
        await Tell(house, Recipient.Account(Li), Urgency.Urgent);
        await house.Get<ReadNotice>().Run(Row(house, 3).Id, Reader, Cancel);
        var carry = house.Get<CarryUnread>();
        (await carry.Run(Cancel)).ShouldBe(0);
        house.Clock.Pass(TimeSpan.FromMinutes(10));
        await Task.WhenAll(carry.Run(Cancel), carry.Run(Cancel));
        outside.Outgoing().Single().Template.ShouldBe(OutsideTemplate.Unread);
        house.Clock.Pass(TimeSpan.FromMinutes(10));
        await Task.WhenAll(carry.Run(Cancel), carry.Run(Cancel));
        using var db = house.Read();
        db.NotificationsInbox.Single(r => r.Recipient == Recipient.Account(Street).Tag).Urgency.ShouldBe(Urgency.Urgent);
        db.NotificationsInbox.Count().ShouldBe(4);
        outside.Outgoing().Count.ShouldBe(1);
    }

    internal static Notice Notice(Recipient to, Guid cause, Urgency urgency = Urgency.Routine) =>
        new(cause, to, "case", Street, new Phrase("Notifications.Outside.WorkArrived", "金润嘉园3号楼", Instant.FromUtc(2026, 3, 4, 4, 0), ""), "/cases/1", urgency)
        {
            IfUnread = OutsideHouse.Message(OutsideTemplate.WorkArrived),
        };

    internal static Task<bool> Tell(TestHouse house, Recipient to, Urgency urgency = Urgency.Routine, Guid? cause = null) => house.UnitOfWork.Run(work =>
    {
        house.Get<INotifications>().Tell(work, Notice(to, cause ?? Ids.New(work.Now), urgency));
        return true;
    }, Cancel);

    private static InboxRow Row(TestHouse house, long position)
    {
        using var db = house.Read();
        return db.NotificationsInbox.Single(r => r.Position == position);
    }

    private sealed class Deputy : IStandIns
    {
        public Recipient? Of(Work work, Recipient recipient) => recipient == Recipient.Account(Li) ? Recipient.Account(Street) : null;
    }
}
