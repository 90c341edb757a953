using System.Net;
using System.Text.Json;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Notifications;
using Linli.Notifications.Callbacks;
using Linli.Notifications.Inbox;
using Linli.Notifications.Outbox;
using Linli.Organizations;
using Linli.Tests.Houses;
using Npgsql;

namespace Linli.Tests.Notifications.Callbacks;

/// <summary>What gateways tell later: receipts, a key pressed, replies; from those who know the key, and once however often it is told.</summary>
public sealed class TakeCallbackTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly Guid Li = new("0195f7a0-0000-7000-8000-00000000000a");

    [Theory, OnBoth]
    public async Task One_pressed_on_the_phone_takes_the_matter_and_ends_the_ringing(DatabaseKind kind)
    {
        await using var outside = await Open(kind);
        await InboxTests.Tell(outside.House, Recipient.Account(Li), Urgency.Urgent);
        var notice = Inbox(outside).Single();
        await Ring(outside, notice.Id, "voice");
        await outside.SendAll(outside.Channel("voice"));
        await Ring(outside, notice.Id, "sms"); // waits still
        await Told(outside, "voice", new { id = outside.Deliveries().Single().GatewayId, key = "2" });
        Inbox(outside).Single().ReadAt.ShouldBeNull("another key takes nothing");
        await Told(outside, "voice", new { id = outside.Deliveries().Single().GatewayId, key = "1" });
        var read = Inbox(outside).Single();
        (read.ReadAt, read.ReadBy).ShouldBe((outside.House.Clock.Now, Li));
        outside.Outgoing().Single(o => o.Channel == "sms").State.ShouldBe(OutgoingState.Dropped);
        outside.House.Clock.Pass(TimeSpan.FromMinutes(1));
        await Told(outside, "voice", new { id = outside.Deliveries().Single().GatewayId, key = "1" });
        Inbox(outside).Single().ReadAt.ShouldBe(read.ReadAt);
        Receipts(outside).Select(receipt => receipt.What).Order().ShouldBe([ReceiptKind.Taken, ReceiptKind.Answered]);
    }

    [Theory, OnBoth]
    public async Task Receipts_are_kept_once_by_our_id_or_the_gateways(DatabaseKind kind)
    {
        await using var outside = await Open(kind);
        await outside.Text(2);
        await outside.SendAll(outside.Sms);
        var (first, second) = (outside.Outgoing()[0].Id, outside.Deliveries().Single(d => d.OutgoingId == outside.Outgoing()[1].Id).GatewayId);
        for (var time = 0; time < 2; time++)
            await Told(outside, "sms", new object[] { new { id = first.ToString("N"), status = "DELIVRD" }, new { id = second, status = "UNDELIV" }, new { id = "nobody's", status = "DELIVRD" } });
        Receipts(outside).Select(receipt => (receipt.OutgoingId, receipt.What, receipt.Code)).ShouldBe(
            [(first, ReceiptKind.Arrived, "DELIVRD"), (outside.Outgoing()[1].Id, ReceiptKind.Failed, "UNDELIV")], ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task Who_answers_TD_gets_no_more_and_other_words_are_not_kept(DatabaseKind kind)
    {
        await using var outside = await Open(kind);
        await outside.Text(1);
        await outside.SendAll(outside.Sms);
        await Told(outside, "sms", new { phone = OutsideHouse.Phone, text = "我家的事你们管不管" });
        Receipts(outside).ShouldBeEmpty();
        await Told(outside, "sms", new { phone = OutsideHouse.Phone, text = "２" });
        await Told(outside, "sms", new { phone = OutsideHouse.Phone, text = "td" });
        Receipts(outside).Select(receipt => (receipt.What, receipt.Code)).ShouldBe([(ReceiptKind.Answered, "2"), (ReceiptKind.Stopped, "TD")], ignoreOrder: true);
        var isQueued = await outside.House.UnitOfWork.Run(work => outside.House.Get<INotifications>()
            .Text(work, Ids.New(work.Now), Recipient.ResidentOf(Li), PhoneNumber.Known(OutsideHouse.Phone), OutsideHouse.Message(OutsideTemplate.CaseNews)), Cancel);
        isQueued.ShouldBeFalse();
        (await Ring(outside, Ids.New(outside.House.Clock.Now), "sms")).ShouldBeTrue("whoever is on duty is rung all the same");
    }

    [Theory, OnBoth]
    public async Task Many_things_of_all_kinds_told_at_once_and_twice_over_are_each_taken_once(DatabaseKind kind)
    {
        await using var outside = await Open(kind);
        await outside.Text(4);
        await outside.SendAll(outside.Sms);
        var sent = outside.Outgoing();
        var byGateway = outside.Deliveries().Single(d => d.OutgoingId == sent[1].Id).GatewayId;
        var told = new object[]
        {
            new { id = sent[0].Id.ToString("N"), status = "DELIVRD" }, new { id = byGateway, status = "UNDELIV" }, new { id = "nobody's", status = "DELIVRD" },
            new { phone = OutsideHouse.Phone, text = "TD" }, new { phone = OutsideHouse.Phone, text = "退订" }, new { phone = "12345", text = "1" }, new { text = "1" },
        };
        await Told(outside, "sms", (object[])[.. told, .. told]);
        var last = Receipts(outside).Single(receipt => receipt.What == ReceiptKind.Stopped).OutgoingId;
        sent.ShouldContain(one => one.Id == last);
        Receipts(outside).Select(receipt => (receipt.OutgoingId, receipt.What, receipt.Code)).ShouldBe(
            [(sent[0].Id, ReceiptKind.Arrived, "DELIVRD"), (sent[1].Id, ReceiptKind.Failed, "UNDELIV"), (last, ReceiptKind.Stopped, "TD")], ignoreOrder: true);
        using var db = outside.House.Read();
        db.NotificationsOptOuts.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Hundreds_of_things_told_at_once_are_not_asked_for_one_by_one()
    {
        var direct = new NpgsqlConnectionStringBuilder(PostgresCluster.Started.NewDatabase());
        using var proxy = new CountingProxy(direct.Port);
        await using var outside = await Open(DatabaseKind.Postgres, new NpgsqlConnectionStringBuilder(direct.ConnectionString) { Port = proxy.Port }.ConnectionString, serve: false);
        await outside.Text(310);
        var ids = outside.Outgoing().ConvertAll(one => one.Id);
        await Take(outside, ids[..3]);
        outside.House.Clock.StopMeasuring();
        var before = proxy.RoundTrips;
        await Take(outside, ids[10..]);
        // Three hundred rows may go out in a few turns; three hundred questions may not.
        (proxy.RoundTrips - before).ShouldBeInRange(1, 40);
        Receipts(outside).Count.ShouldBe(303);
    }

    private static async Task Take(OutsideHouse outside, IEnumerable<Guid> ids)
    {
        var http = new DefaultHttpContext { Request = { Body = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(ids.Select(id => new { id = id.ToString("N"), status = "DELIVRD" }))) } };
        (await outside.House.Get<TakeCallback>().Run("sms", "callback-key", http.Request, Cancel)).ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode.ShouldBeOneOf(null, StatusCodes.Status200OK);
    }

    [Fact]
    public async Task Without_the_key_or_in_no_form_nothing_is_taken()
    {
        await using var outside = await Open(DatabaseKind.Sqlite);
        (await outside.Client().PostAsJsonAsync("/notifications/callbacks/sms/wrong", new { }, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await outside.Client().PostAsJsonAsync("/notifications/callbacks/mail/callback-key", new { }, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var body in new[] { "", "{", "7", "[[]", new string('[', 100_000), """{"id":"\ud800"}""" })
            (await outside.Client().PostAsync("/notifications/callbacks/sms/callback-key", new StringContent(body), Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await outside.Client().PostAsync("/notifications/callbacks/sms/callback-key", new FormUrlEncodedContent([KeyValuePair.Create("id", "x"), KeyValuePair.Create("status", "0")]), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<OutsideHouse> Open(DatabaseKind kind, string? database = null, bool serve = true)
    {
        var outside = await OutsideHouse.Open(kind, settings => settings with
        {
            Sms = settings.Sms! with { Callback = new CallbackSettings { Key = "callback-key" }, Templates = new Dictionary<string, string> { ["CaseNews"] = "SMS_001", ["Unread"] = "SMS_003" } },
            Voice = new VoiceSettings { Url = settings.Sms!.Url, Callback = new CallbackSettings { Key = "callback-key" }, Templates = new Dictionary<string, string> { ["Unread"] = "TTS_001" } },
        }, serveOnly: serve, database);
        return outside;
    }

    private static Task<bool> Ring(OutsideHouse outside, Guid cause, string way) => outside.House.UnitOfWork.Run(work => outside.House.Get<Telling>()
        .Ring(work, cause, Recipient.Account(Li), way, new StaffAddress(PhoneNumber.Known(OutsideHouse.Phone), null), OutsideHouse.Message(OutsideTemplate.Unread), null), Cancel);

    private static async Task Told(OutsideHouse outside, string channel, object what) =>
        (await outside.Client().PostAsJsonAsync($"/notifications/callbacks/{channel}/callback-key", what, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

    private static List<InboxRow> Inbox(OutsideHouse outside)
    {
        using var db = outside.House.Read();
        return [.. db.NotificationsInbox];
    }

    private static List<Receipt> Receipts(OutsideHouse outside)
    {
        using var db = outside.House.Read();
        return [.. db.NotificationsReceipts];
    }
}
