using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Notifications;
using Linli.Notifications.Escalate;
using Linli.Notifications.Inbox;
using Linli.Notifications.Outbox;
using Linli.Organizations;
using Linli.Tests.Houses;
using Linli.Tests.Organizations.Rosters;

namespace Linli.Tests.Notifications.Escalate;

/// <summary>An urgent notice that nobody reads: other ways to the person, the B 角, the desk above; each once, until somebody reads or acts.</summary>
public sealed class CarryUnreadTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task It_climbs_step_by_step_each_exactly_once(DatabaseKind kind)
    {
        await using var outside = await Open(kind);
        var house = outside.House;
        var town = await OnDuty(house);
        await InboxTests.Tell(house, Recipient.Account(town.GridHead.AccountId), Urgency.Urgent);
        await Carry(house, minutes: 9);
        outside.Outgoing().ShouldBeEmpty();
        await Carry(house, minutes: 1);
        outside.Outgoing().Select(o => o.Channel).Order().ShouldBe(["sms", "webhook:duty"]);
        await Carry(house, minutes: 10);
        outside.Outgoing().Select(o => o.Channel).Order().ShouldBe(["sms", "voice", "webhook:duty"]);
        Recipients(house).ShouldBe([Recipient.Account(town.GridHead.AccountId).Tag]);
        await Carry(house, minutes: 10);
        Recipients(house).ShouldBe([Recipient.Account(town.GridHead.AccountId).Tag, Recipient.Account(town.Secretary.AccountId).Tag]);
        await Carry(house, minutes: 10);
        Recipients(house).ShouldContain(Recipient.Of(Role.StreetDispatcher, town.Street).Tag);
        for (var again = 0; again < 12; again++)
            await Carry(house, minutes: 10);
        // The B 角 has no number here: for him only the groups ring, once.
        outside.Outgoing().GroupBy(o => (o.Cause, o.Recipient, o.Channel)).ShouldAllBe(same => same.Count() == 1);
        outside.Outgoing().Count(o => o.Channel == "voice").ShouldBe(1);
        Recipients(house).Count.ShouldBe(3);
        outside.Outgoing().Where(o => o.Channel is "sms" or "voice").ShouldAllBe(o => o.UnitId == town.CommunityOffice.Id, "what it cost is the unit's");
    }

    [Theory, OnBoth]
    public async Task Reading_ends_it_and_what_waits_to_ring_is_not_rung(DatabaseKind kind)
    {
        await using var outside = await Open(kind);
        var house = outside.House;
        var town = await OnDuty(house);
        var me = Recipient.Account(town.GridHead.AccountId);
        await InboxTests.Tell(house, me, Urgency.Urgent);
        await Carry(house, minutes: 10);
        await house.Get<ReadNotice>().Run(Inbox(house).Single().Id, new Reader(town.GridHead.AccountId, [me.Tag]), Cancel);
        await outside.SendAll(outside.Sms);
        outside.Gateway.Came.ShouldBeEmpty();
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Dropped && o.Address == null);
        await Carry(house, minutes: 60);
        Recipients(house).ShouldHaveSingleItem();
    }

    [Theory, OnBoth]
    public async Task Settling_the_matter_ends_it_but_not_what_came_after(DatabaseKind kind)
    {
        await using var outside = await Open(kind);
        var house = outside.House;
        var town = await OnDuty(house);
        await InboxTests.Tell(house, Recipient.Account(town.GridHead.AccountId), Urgency.Urgent);
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        var acted = house.Clock.Now;
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        await InboxTests.Tell(house, Recipient.Account(town.GridWorker.AccountId), Urgency.Urgent);
        var subject = Inbox(house)[0].SubjectId;
        await house.UnitOfWork.Run(work =>
        {
            house.Get<INotifications>().Settle(work, "case", subject, acted);
            return true;
        }, Cancel);
        Inbox(house).Select(row => row.CarryAt is not null).ShouldBe([false, true]);
    }

    [Fact]
    public async Task Who_has_no_number_is_not_waited_for()
    {
        await using var outside = await Open(DatabaseKind.Sqlite, withGroup: false);
        var town = await OnDuty(outside.House, withPhone: false);
        await InboxTests.Tell(outside.House, Recipient.Account(town.GridHead.AccountId), Urgency.Urgent);
        await Carry(outside.House, minutes: 10);
        Recipients(outside.House).ShouldContain(Recipient.Account(town.Secretary.AccountId).Tag, "ways that do not exist are passed over at once");
    }

    [Fact]
    public void The_steps_are_data_and_a_slip_in_them_is_told()
    {
        CarrySteps.Default.Steps.Select(step => step.To).ShouldBe([CarryTo.Person, CarryTo.Person, CarryTo.StandIn, CarryTo.Above]);
        CarrySteps.Default.Steps.ShouldAllBe(step => step.Wait == NodaTime.Duration.FromMinutes(10));
        Should.Throw<FormatException>(() => CarrySteps.Read("""{"version":"x","steps":[{"wait":"10m","to":"person","by":["pigeon"]}]}"""));
        Should.Throw<FormatException>(() => CarrySteps.Read("""{"version":"x","steps":[{"wait":"10m","to":"boss","by":["sms"]}]}"""));
    }

    private static Task<OutsideHouse> Open(DatabaseKind kind, bool withGroup = true) => OutsideHouse.Open(kind, settings => settings with
    {
        Sms = settings.Sms! with { Templates = new Dictionary<string, string> { ["Unread"] = "SMS_003" } },
        Voice = new VoiceSettings { Url = settings.Sms!.Url, Templates = new Dictionary<string, string> { ["Unread"] = "TTS_001" } },
        Webhooks = withGroup ? settings.Webhooks : [],
    });

    private static async Task<Town> OnDuty(TestHouse house, bool withPhone = true)
    {
        var town = await Town.Build(house);
        await PlanShiftsTests.Plan(house, town, (town.GridHead, PostRank.A, 8, 30), (town.Secretary, PostRank.B, 8, 30));
        if (withPhone)
            await house.UnitOfWork.Run(work =>
            {
                house.Get<IStaffContacts>().KeepPhone(work, Act.BySystem(work.Now), town.GridHead.AccountId, PhoneNumber.Known(OutsideHouse.Phone));
                return true;
            }, Cancel);
        return town;
    }

    private static async Task Carry(TestHouse house, int minutes)
    {
        house.Clock.Pass(TimeSpan.FromMinutes(minutes));
        await Task.WhenAll(house.Get<CarryUnread>().Run(Cancel), house.Get<CarryUnread>().Run(Cancel));
    }

    private static List<InboxRow> Inbox(TestHouse house)
    {
        using var db = house.Read();
        return [.. db.NotificationsInbox.OrderBy(row => row.Position)];
    }

    private static List<string> Recipients(TestHouse house) => Inbox(house).ConvertAll(row => row.Recipient);
}
