using System.Text.Json.Nodes;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Notifications;
using Linli.Notifications.Outbox;
using Linli.Tests.Houses;

namespace Linli.Tests.Notifications.Channels;

/// <summary>Group bots: mentioned by mobile, signed, gathered under twenty a minute, and left in peace when they ask for it.</summary>
public sealed class BotTests
{
    private const string Secret = "SEC-made-up";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_hundred_at_once_go_in_a_few_long_messages_and_none_is_lost(DatabaseKind kind)
    {
        await using var outside = await Open(kind, WebhookFormat.WeCom);
        var bots = new FakeBots(outside.House.Clock);
        outside.Gateway.Judges = bots.WeCom;
        await Tell(outside, 100);
        await outside.SendAll(outside.Group);
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Sent);
        outside.Gateway.Taken.Count.ShouldBeLessThanOrEqualTo(20);
        outside.Gateway.Taken.Sum(sent => sent.Json["text"]!["content"]!.GetValue<string>().Split('\n').Length).ShouldBe(100, "each message stands in exactly one of them");
        outside.Deliveries().Select(d => d.CallId).Distinct().Count().ShouldBe(outside.Gateway.Taken.Count);
    }

    [Fact]
    public async Task Two_or_three_go_one_by_one()
    {
        await using var outside = await Open(DatabaseKind.Sqlite, WebhookFormat.WeCom);
        await Tell(outside, 3);
        await outside.SendAll(outside.Group);
        outside.Gateway.Taken.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(WebhookFormat.WeCom, "text.mentioned_mobile_list")]
    [InlineData(WebhookFormat.DingTalk, "at.atMobiles")]
    public async Task Those_on_duty_are_mentioned_by_mobile_and_no_number_stands_in_the_text(WebhookFormat format, string field)
    {
        await using var outside = await Open(DatabaseKind.Sqlite, format);
        await outside.House.UnitOfWork.Run(work => outside.House.Get<Telling>().TellGroups(work, Ids.New(work.Now), null, OutsideHouse.Message(OutsideTemplate.Unread), Urgency.Urgent, [PhoneNumber.Known(OutsideHouse.Phone)]), Cancel);
        outside.Outgoing().Single().Address.ShouldNotBeNull("it lies sealed while it waits");
        await outside.SendAll(outside.Group);
        var sent = outside.Gateway.Taken.Single().Json;
        field.Split('.').Aggregate((JsonNode?)sent, (at, name) => at![name])!.AsArray().Select(one => one!.GetValue<string>()).ShouldBe([OutsideHouse.Phone]);
        sent["text"]!["content"]!.GetValue<string>().ShouldNotContain(OutsideHouse.Phone);
        outside.Outgoing().Single().Address.ShouldBeNull();
    }

    [Fact]
    public async Task DingTalk_takes_what_is_signed_and_what_is_not_waits_to_be_mended()
    {
        await using var outside = await Open(DatabaseKind.Sqlite, WebhookFormat.DingTalk);
        var bots = new FakeBots(outside.House.Clock);
        outside.Gateway.Judges = received => bots.DingTalk(received, "another secret");
        await Tell(outside, 1);
        await outside.SendAll(outside.Group);
        outside.Deliveries().Single().Answer.ShouldBe("errcode 310000");
        outside.Gateway.Judges = received => bots.DingTalk(received, Secret);
        outside.House.Clock.Pass(TimeSpan.FromMinutes(1));
        await outside.SendAll(outside.Group);
        outside.Outgoing().Single().State.ShouldBe(OutgoingState.Sent);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, WebhookFormat.WeCom, "errcode 45009", 2)]
    [InlineData(DatabaseKind.Sqlite, WebhookFormat.DingTalk, "errcode 130101", 11)]
    public async Task A_bot_that_is_asked_too_often_gets_its_rest_and_no_message_pays_for_it(DatabaseKind kind, WebhookFormat format, string answer, int minutes)
    {
        await using var outside = await Open(kind, format);
        var bots = new FakeBots(outside.House.Clock);
        outside.Gateway.Judges = received => format == WebhookFormat.WeCom ? bots.WeCom(received) : bots.DingTalk(received, Secret);
        bots.Exhaust();
        await Tell(outside, 2);
        await outside.Relay.SendSome(outside.Group, Cancel);
        outside.Deliveries().ShouldAllBe(d => d.Answer == answer && d.Result == DeliveryOutcome.Unreachable);
        outside.Outgoing().ShouldAllBe(o => o.Failures == 0 && o.State == OutgoingState.Waiting);
        await Tell(outside, 1);
        (await outside.Relay.SendSome(outside.Group, Cancel)).ShouldBe(0, "it rests");
        outside.House.Clock.Pass(TimeSpan.FromMinutes(minutes));
        await outside.SendAll(outside.Group);
        outside.Outgoing().ShouldAllBe(o => o.State == OutgoingState.Sent);
        outside.Gateway.Taken.Count(sent => sent.Json["text"] is not null).ShouldBe(5, "two were turned away, three taken");
    }

    private static Task<OutsideHouse> Open(DatabaseKind kind, WebhookFormat format) => OutsideHouse.Open(kind, settings => settings with
    {
        Webhooks = [settings.Webhooks[0] with { Format = format, Secret = Secret }],
    });

    private static Task<int> Tell(OutsideHouse outside, int count) => outside.House.UnitOfWork.Run(work =>
        Enumerable.Range(0, count).Sum(_ => outside.House.Get<INotifications>().TellGroups(work, Ids.New(work.Now), null, OutsideHouse.Message(OutsideTemplate.Late), Urgency.Urgent)), Cancel);
}
