using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Notifications;
using Linli.Notifications.Outbox;
using Linli.Organizations;
using Linli.Tests.Houses;

namespace Linli.Tests.Notifications.Channels;

/// <summary>R7 for every channel over HTTP: down for a day, failing half the time, slow; nothing lost, nothing sent under two ids.</summary>
public sealed class OutageTests
{
    private const int Count = 12;
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sms")]
    [InlineData("voice")]
    [InlineData("webhook:wecom")]
    [InlineData("webhook:ding")]
    public async Task Down_for_a_day_it_gets_everything_afterwards_once(string channel)
    {
        await using var outside = await Open();
        outside.Gateway.Answer = _ => (503, "");
        await Queue(outside);
        for (var hour = 0; hour < 24; hour++)
        {
            await outside.SendAll(outside.Channel(channel));
            outside.House.Clock.Pass(TimeSpan.FromHours(1));
        }
        Of(outside, channel).ShouldAllBe(o => o.State == OutgoingState.Waiting && o.Failures < Backoff.MostFailures);
        outside.Gateway.Answer = n => (200, $$"""{"id":"g{{n}}","errcode":0}""");
        await Until(outside, channel);
        outside.Gateway.Taken.Count.ShouldBe(outside.Deliveries().Where(d => d.Channel == channel && d.Result == DeliveryOutcome.Delivered).Select(d => d.CallId).Distinct().Count());
        outside.Deliveries().Where(d => d.Result == DeliveryOutcome.Delivered).GroupBy(d => d.OutgoingId).ShouldAllBe(same => same.Count() == 1);
    }

    [Theory]
    [InlineData("voice")]
    [InlineData("webhook:wecom")]
    [InlineData("webhook:ding")]
    public async Task Failing_half_the_time_it_gets_everything_in_the_end(string channel)
    {
        await using var outside = await Open();
        outside.Gateway.Answer = n => n % 2 == 0 ? (200, """{"errcode":0}""") : n % 4 == 1 ? (500, "") : (200, """{"errcode":-1,"errmsg":"system busy"}""");
        // A voice gateway that answers 200 has taken the call, whatever it writes below.
        await Queue(outside);
        await Until(outside, channel);
        outside.Deliveries().Where(d => d.Channel == channel && d.Result == DeliveryOutcome.Delivered).Select(d => d.OutgoingId).Distinct().Count().ShouldBe(Count);
    }

    [Fact]
    public async Task A_bot_that_does_not_answer_holds_up_no_other_channel()
    {
        await using var outside = await Open(settings => settings with { TimeoutSeconds = 0.2 });
        outside.Gateway.Holds = true;
        await Queue(outside);
        await outside.Relay.SendSome(outside.Channel("webhook:wecom"), Cancel);
        Of(outside, "webhook:wecom").ShouldAllBe(o => o.State == OutgoingState.Waiting && o.Failures == 1);
        Of(outside, "voice").ShouldAllBe(o => o.Failures == 0 && o.DueAt <= outside.House.Clock.Now);
    }

    [Fact]
    public async Task Nobody_listening_is_no_loss()
    {
        await using var outside = await Open(settings => settings with { Voice = settings.Voice! with { Url = "http://127.0.0.1:9/" } });
        await Queue(outside);
        await outside.SendAll(outside.Channel("voice"));
        Of(outside, "voice").ShouldAllBe(o => o.State == OutgoingState.Waiting && o.Failures == 1);
        outside.Deliveries().ShouldAllBe(d => d.Answer == "HttpRequestException");
    }

    private static Task<OutsideHouse> Open(Func<NotificationsSettings, NotificationsSettings>? change = null) => OutsideHouse.Open(DatabaseKind.Sqlite, settings =>
    {
        var templates = new Dictionary<string, string> { ["Unread"] = "T_1" };
        var all = settings with
        {
            Sms = settings.Sms! with { Templates = templates },
            Voice = new VoiceSettings { Url = settings.Sms!.Url, Templates = templates },
            Webhooks = [settings.Webhooks[0] with { Name = "wecom", Format = WebhookFormat.WeCom }, settings.Webhooks[0] with { Name = "ding", Format = WebhookFormat.DingTalk }],
        };
        return change?.Invoke(all) ?? all;
    });

    private static Task<bool> Queue(OutsideHouse outside) => outside.House.UnitOfWork.Run(work =>
    {
        var (telling, address) = (outside.House.Get<Telling>(), new StaffAddress(PhoneNumber.Known(OutsideHouse.Phone), null));
        for (var n = 0; n < Count; n++)
        {
            var cause = Ids.New(work.Now);
            telling.TellGroups(work, cause, null, OutsideHouse.Message(OutsideTemplate.Unread), Urgency.Urgent);
            telling.Ring(work, cause, Recipient.Account(cause), "sms", address, OutsideHouse.Message(OutsideTemplate.Unread), null);
            telling.Ring(work, cause, Recipient.Account(cause), "voice", address, OutsideHouse.Message(OutsideTemplate.Unread), null);
        }
        return true;
    }, Cancel);

    private static async Task Until(OutsideHouse outside, string channel)
    {
        for (var round = 0; round < 60 && Of(outside, channel).Any(o => o.State == OutgoingState.Waiting); round++)
        {
            await outside.SendAll(outside.Channel(channel));
            outside.House.Clock.Pass(TimeSpan.FromHours(1));
        }
        Of(outside, channel).ShouldAllBe(o => o.State == OutgoingState.Sent);
    }

    private static List<Outgoing> Of(OutsideHouse outside, string channel) => [.. outside.Outgoing().Where(o => o.Channel == channel)];
}
