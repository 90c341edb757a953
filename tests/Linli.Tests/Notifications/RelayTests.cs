using Linli.Notifications;
using Linli.Notifications.Outbox;
using Linli.Tests.Houses;

namespace Linli.Tests.Notifications;

/// <summary>Nothing is lost on the way out, and a repeated message keeps its id (quality R1, R7).</summary>
public sealed class RelayTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_gateway_that_fails_half_the_time_gets_everything_in_the_end(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        outside.Gateway.FailsFirst = true;
        await outside.Text(40);
        await outside.SendAll(outside.Sms);
        outside.Gateway.Taken.ShouldBeEmpty();
        outside.House.Clock.Pass(TimeSpan.FromMinutes(1));
        await outside.SendAll(outside.Sms);
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Sent);
        outside.Gateway.Taken.Select(r => r.MessageId).Order().ShouldBe(outside.Outgoing().Select(o => o.Id.ToString()).Order());
        outside.Deliveries().Count.ShouldBe(80);
    }

    [Theory, OnBoth]
    public async Task A_gateway_down_for_a_day_loses_nothing_and_wakes_all_that_waited(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        outside.Gateway.Answer = _ => (503, "");
        await outside.Text(30);
        for (var hour = 0; hour < 24; hour++)
        {
            await outside.SendAll(outside.Sms);
            outside.House.Clock.Pass(TimeSpan.FromHours(1));
        }
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Waiting && o.Failures < 8);
        outside.Gateway.Answer = n => (200, "{}");
        outside.House.Clock.Pass(TimeSpan.FromMinutes(1));
        await outside.Text(1); // the first that gets through wakes the others
        await outside.SendAll(outside.Sms);
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Sent);
        outside.Gateway.Taken.Select(r => r.MessageId).Distinct().Count().ShouldBe(31);
    }

    [Theory, OnBoth]
    public async Task After_eight_failures_a_message_waits_for_a_person_and_leaves_under_its_old_id(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        outside.Gateway.Answer = _ => (500, "");
        await outside.Text(1);
        for (var attempt = 0; attempt < 12; attempt++)
        {
            await outside.SendAll(outside.Sms);
            outside.House.Clock.Pass(TimeSpan.FromHours(17));
        }
        var dead = outside.Outgoing().Single();
        (dead.State, dead.Failures, outside.Gateway.Came.Count).ShouldBe((OutgoingState.Dead, 8, 8));
        outside.Gateway.Answer = _ => (200, "{}");
        (await outside.House.Get<DeadLetters>().Retry(dead.Id, Cancel)).IsRefused.ShouldBeFalse();
        await outside.SendAll(outside.Sms);
        outside.Outgoing().Single().State.ShouldBe(OutgoingState.Sent);
        outside.Gateway.Came.Select(r => r.MessageId).Distinct().ShouldHaveSingleItem();
        (await outside.House.Get<DeadLetters>().Retry(dead.Id, Cancel)).Refusals.Single().IsConflict.ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task A_clear_no_is_not_asked_again_and_can_be_dropped(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        outside.Gateway.Answer = _ => (422, "");
        await outside.Text(1);
        await outside.Text(1, template: OutsideTemplate.Late); // no template is registered for it
        await outside.SendAll(outside.Sms);
        outside.Gateway.Came.Count.ShouldBe(1);
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Dead);
        outside.Deliveries().Select(d => d.Answer).Order().ShouldBe(["422", "no template"]);
        foreach (var letter in outside.Outgoing())
            await outside.House.Get<DeadLetters>().Drop(letter.Id, Cancel);
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Dropped && o.Address == null);
    }

    [Theory, OnBoth]
    public async Task A_node_that_dies_with_messages_in_hand_loses_none(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        await outside.Text(5);
        var dying = new DyingChannel(outside.Sms);
        _ = outside.Relay.SendSome(dying, CancellationToken.None); // it never comes back: the node died after sending
        await dying.Sent;
        using var other = outside.House.AnotherNode(builder => OutsideHouse.With(builder, outside.Settings));
        (await other.Get<Relay>().SendSome(outside.Sms, Cancel)).ShouldBe(0, "they are another node's");
        outside.House.Clock.Pass(TimeSpan.FromMinutes(3));
        (await other.Get<Relay>().SendSome(outside.Sms, Cancel)).ShouldBe(5);
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Sent);
        var ids = outside.Gateway.Taken.Select(r => r.MessageId).ToList();
        ids.Count.ShouldBe(9, "four were on the wire when it died");
        ids.Distinct().Order().ShouldBe(outside.Outgoing().Select(o => o.Id.ToString()).Order());
    }

    [Theory, OnBoth]
    public async Task A_program_that_is_stopped_gives_back_what_it_did_not_send(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        outside.Gateway.Holds = true;
        await outside.Text(3);
        using var stop = new CancellationTokenSource();
        var sending = outside.Relay.SendSome(outside.Sms, stop.Token);
        while (outside.Gateway.Came.IsEmpty)
            await Task.Yield();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Waiting && o.Failures == 0 && o.DueAt <= outside.House.Clock.Now);
    }

    [Theory, OnBoth]
    public async Task A_slow_gateway_is_left_and_asked_again_under_the_same_id(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind, settings => settings with { TimeoutSeconds = 0.2 });
        outside.Gateway.Holds = true;
        await outside.Text(1);
        await outside.SendAll(outside.Sms);
        outside.Deliveries().Single().Result.ShouldBe(DeliveryOutcome.Unreachable);
        outside.Gateway.Holds = false;
        outside.House.Clock.Pass(TimeSpan.FromMinutes(2));
        // Real time again: this one may answer as late as a busy machine lets it.
        using var patient = outside.House.AnotherNode(builder => OutsideHouse.With(builder, outside.Settings with { TimeoutSeconds = 30 }));
        await patient.Get<Relay>().SendSome(patient.Get<IEnumerable<IChannel>>().First(c => c.Name == "sms"), Cancel);
        outside.Outgoing().Single().State.ShouldBe(OutgoingState.Sent);
        outside.Gateway.Came.Select(r => r.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Theory, OnBoth]
    public async Task Two_nodes_at_once_send_each_message_once(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        using var other = outside.House.AnotherNode(builder => OutsideHouse.With(builder, outside.Settings));
        await outside.Text(120);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() => (n % 2 == 0 ? outside.Relay : other.Get<Relay>()).SendSome(outside.Sms, Cancel))));
        await outside.SendAll(outside.Sms);
        outside.Gateway.Taken.Select(r => r.MessageId).Order().ShouldBe(outside.Outgoing().Select(o => o.Id.ToString()).Order());
    }

    [Theory, OnBoth]
    public async Task Routine_messages_wait_for_the_morning_and_urgent_ones_do_not(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        outside.House.Clock.GoTo("2026-03-04T23:10");
        await outside.Text(2, Urgency.Routine);
        await outside.Text(1, Urgency.Urgent);
        await outside.SendAll(outside.Sms);
        outside.Gateway.Taken.Count.ShouldBe(1);
        outside.House.Clock.GoTo("2026-03-05T06:59");
        await outside.SendAll(outside.Sms);
        outside.Gateway.Taken.Count.ShouldBe(1);
        outside.House.Clock.GoTo("2026-03-05T07:00");
        await outside.SendAll(outside.Sms);
        outside.Gateway.Taken.Count.ShouldBe(3);
    }

    [Theory, OnBoth]
    public async Task A_bot_is_never_asked_more_often_than_it_allows(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        await outside.House.UnitOfWork.Run(work =>
        {
            for (var n = 0; n < 50; n++)
                outside.House.Get<INotifications>().TellGroups(work, Linli.Foundation.Data.Ids.New(work.Now), null, OutsideHouse.Message(OutsideTemplate.Late), Urgency.Urgent).ShouldBe(1);
            return true;
        }, Cancel);
        await outside.SendAll(outside.Group);
        outside.Gateway.Taken.Count.ShouldBe(20);
        outside.House.Clock.Pass(TimeSpan.FromSeconds(61));
        await outside.SendAll(outside.Group);
        outside.Gateway.Taken.Count.ShouldBe(40);
    }

    /// <summary>Sends, and then the power goes: it never answers.</summary>
    private sealed class DyingChannel(IChannel inner) : IChannel
    {
        private readonly TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public string Name => inner.Name;

        public int PerMinute => inner.PerMinute;

        public Task Sent => _sent.Task;

        public async Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken cancel)
        {
            await inner.Send(message, cancel);
            if (Interlocked.Increment(ref _count) == 4)
                _sent.SetResult();
            return await new TaskCompletionSource<DeliveryResult>().Task;
        }
    }
}
