using System.Text;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Notifications.Channels;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Notifications;

/// <summary>What leaves the house, and what never does (domain.md 3.8 rule 6).</summary>
public sealed class OutsideMessageTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public void A_message_outside_has_room_for_place_deadline_and_link_only() =>
        typeof(OutsideMessage).GetProperties().Select(p => p.Name).ShouldBe(["Template", "Place", "Deadline", "Link"], ignoreOrder: true);

    [Fact]
    public void Every_template_has_its_words_in_both_languages()
    {
        foreach (var template in Enum.GetNames<OutsideTemplate>())
            foreach (var language in Enum.GetValues<Language>())
            {
                Texts.Has(language, "Notifications.Outside." + template).ShouldBeTrue();
                Texts.Has(language, "Notifications.Template." + template).ShouldBeTrue();
            }
    }

    [Fact]
    public async Task A_text_message_is_a_template_and_three_short_variables()
    {
        await using var outside = await OutsideHouse.Open(DatabaseKind.Sqlite);
        await outside.Text(1);
        await outside.SendAll(outside.Sms);
        var sent = outside.Gateway.Taken.Single();
        sent.Json["templateId"]!.GetValue<string>().ShouldBe("SMS_001");
        sent.Json["phone"]!.GetValue<string>().ShouldBe(OutsideHouse.Phone);
        sent.Json["variables"]!.AsArray().Select(v => v!.GetValue<string>()).ShouldBe(["金润嘉园3号楼", "3月4日 21:34", "http://127.0.0.1:5080/t/abc"]);
        Signature.IsRight("sms-secret", sent.Headers[Signature.TimestampHeader], sent.Headers[Signature.Header], sent.Bytes, outside.House.Clock.Now).ShouldBeTrue();
        var delivery = outside.Deliveries().Single();
        (delivery.GatewayId, delivery.Cost).ShouldBe(("g1", 45));
    }

    [Theory, OnBoth]
    public async Task A_phone_lies_sealed_until_it_is_used_and_is_then_forgotten(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        await outside.Text(1);
        var waiting = outside.Outgoing().Single();
        Encoding.Latin1.GetString(waiting.Address!).ShouldNotContain(OutsideHouse.Phone);
        await outside.SendAll(outside.Sms);
        outside.Outgoing().Single().Address.ShouldBeNull();
        new OutgoingMessage(waiting.Id, OutsideHouse.Phone, OutsideHouse.Message(OutsideTemplate.Late), Urgency.Urgent, outside.House.Clock.Now, 1)
            .ToString().ShouldNotContain(OutsideHouse.Phone);
    }

    [Fact]
    public async Task Our_own_webhook_is_signed_so_that_a_receiver_can_verify()
    {
        await using var outside = await OutsideHouse.Open(DatabaseKind.Sqlite);
        await Groups(outside);
        await outside.SendAll(outside.Group);
        var (sent, now) = (outside.Gateway.Taken.Single(), outside.House.Clock.Now);
        var (time, mark) = (sent.Headers[Signature.TimestampHeader], sent.Headers[Signature.Header]);
        Signature.IsRight("group-secret", time, mark, sent.Bytes, now).ShouldBeTrue();
        Signature.IsRight("group-secret", time, mark, [.. sent.Bytes, 32], now).ShouldBeFalse();
        Signature.IsRight("other", time, mark, sent.Bytes, now).ShouldBeFalse();
        Signature.IsRight("group-secret", time, mark, sent.Bytes, now + Duration.FromMinutes(6)).ShouldBeFalse();
        Signature.IsRight("group-secret", "x", "", sent.Bytes, now).ShouldBeFalse();
        sent.Json["id"]!.GetValue<string>().ShouldBe(sent.MessageId);
        sent.Json["text"]!.GetValue<string>().ShouldBe("【待办】金润嘉园3号楼有新的事项，请在3月4日 21:34前处理。http://127.0.0.1:5080/t/abc");
    }

    [Fact]
    public async Task Group_bots_get_their_own_form_and_their_error_codes_are_read()
    {
        await using var outside = await OutsideHouse.Open(DatabaseKind.Sqlite, settings => settings with
        {
            Webhooks = [settings.Webhooks[0] with { Name = "wecom", Format = WebhookFormat.WeCom }, settings.Webhooks[0] with { Name = "ding", Format = WebhookFormat.DingTalk }],
        });
        await Groups(outside);
        var channels = outside.House.Get<IEnumerable<IChannel>>().ToDictionary(c => c.Name);
        await outside.SendAll(channels["webhook:wecom"]);
        outside.Gateway.Taken.Single().Text.ShouldStartWith("{\"msgtype\":\"text\",\"text\":{\"content\":\"【待办】金润嘉园3号楼");
        outside.Gateway.Answer = _ => (200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
        await outside.SendAll(channels["webhook:ding"]);
        outside.Gateway.Came.Last().Query.ShouldMatch(@"^\?timestamp=1772589600000&sign=[A-Za-z0-9%]+$");
        outside.Deliveries().Single(d => d.Channel == "webhook:ding").Answer.ShouldBe("errcode 310000");
        outside.Deliveries().Single(d => d.Channel == "webhook:ding").Result.ShouldBe(DeliveryOutcome.Unreachable);
    }

    [Theory, OnBoth]
    public async Task The_same_cause_leaves_once(DatabaseKind kind)
    {
        await using var outside = await OutsideHouse.Open(kind);
        var cause = new Guid("0195f7a0-0000-7000-8000-000000000001");
        for (var time = 0; time < 2; time++)
            await outside.House.UnitOfWork.Run(work =>
            {
                for (var again = 0; again < 2; again++)
                {
                    outside.House.Get<INotifications>().Text(work, cause, Recipient.ResidentOf(cause), PhoneNumber.Known(OutsideHouse.Phone), OutsideHouse.Message(OutsideTemplate.CaseNews));
                    outside.House.Get<INotifications>().TellGroups(work, cause, null, OutsideHouse.Message(OutsideTemplate.Late));
                }
                return true;
            }, Cancel);
        outside.Outgoing().Select(o => o.Channel).Order().ShouldBe(["sms", "webhook:duty"]);
    }

    [Fact]
    public async Task A_phone_in_the_place_and_a_link_elsewhere_are_refused()
    {
        await using var outside = await OutsideHouse.Open(DatabaseKind.Sqlite);
        var good = OutsideHouse.Message(OutsideTemplate.Late);
        foreach (var bad in new[] { good with { Place = "找13800005678" }, good with { Link = "http://evil.example/" }, good with { Link = "//evil.example" }, good with { Link = "/\\evil.example" } })
            await Should.ThrowAsync<ArgumentException>(() => outside.House.UnitOfWork.Run(work => outside.House.Get<INotifications>().TellGroups(work, Ids.New(work.Now), null, bad), Cancel));
        outside.Outgoing().ShouldBeEmpty();
    }

    [Fact]
    public async Task In_practice_nothing_leaves()
    {
        await using var outside = await OutsideHouse.Open(DatabaseKind.Sqlite, settings => settings with { Silent = true });
        (await outside.House.UnitOfWork.Run(work =>
        {
            outside.House.Get<INotifications>().TellGroups(work, Ids.New(work.Now), null, OutsideHouse.Message(OutsideTemplate.Late)).ShouldBe(0);
            return outside.House.Get<INotifications>().Text(work, Ids.New(work.Now), Recipient.ResidentOf(Ids.New(work.Now)), PhoneNumber.Known(OutsideHouse.Phone), OutsideHouse.Message(OutsideTemplate.CaseNews));
        }, Cancel)).ShouldBeFalse();
        outside.Outgoing().ShouldBeEmpty();
    }

    private static Task<int> Groups(OutsideHouse outside) => outside.House.UnitOfWork.Run(work =>
        outside.House.Get<INotifications>().TellGroups(work, Ids.New(work.Now), null, OutsideHouse.Message(OutsideTemplate.WorkArrived), Urgency.Urgent), Cancel);
}
