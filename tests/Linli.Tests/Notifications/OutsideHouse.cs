using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Notifications;
using Linli.Notifications.Channels;
using Linli.Notifications.Outbox;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Notifications;

/// <summary>A house with an SMS gateway and one group, both on the loopback.</summary>
internal sealed class OutsideHouse : IAsyncDisposable
{
    public const string Phone = "13800005678";

    private OutsideHouse(FakeGateway gateway, TestHouse house, NotificationsSettings settings) => (Gateway, House, Settings) = (gateway, house, settings);

    public FakeGateway Gateway { get; }

    public TestHouse House { get; }

    public NotificationsSettings Settings { get; }

    public IChannel Sms => House.Get<IEnumerable<IChannel>>().Single(channel => channel.Name == "sms");

    public IChannel Group => House.Get<IEnumerable<IChannel>>().Single(channel => channel.Name == "webhook:duty");

    public HttpClient Client() => new() { BaseAddress = new Uri(House.Address) };

    public IChannel Channel(string name) => House.Get<IEnumerable<IChannel>>().Single(channel => channel.Name == name);

    public Relay Relay => House.Get<Relay>();

    public static async Task<OutsideHouse> Open(DatabaseKind kind, Func<NotificationsSettings, NotificationsSettings>? change = null, bool serveOnly = false, string? database = null)
    {
        var gateway = await FakeGateway.Open();
        var settings = new NotificationsSettings
        {
            Sms = new SmsSettings
            {
                Url = gateway.Url,
                Secret = "sms-secret",
                Templates = new Dictionary<string, string> { ["CaseNews"] = "SMS_001", ["WorkArrived"] = "SMS_002" },
            },
            Webhooks = [new WebhookSettings { Name = "duty", Url = gateway.Url, Secret = "group-secret" }],
        };
        settings = change?.Invoke(settings) ?? settings;
        void Into(WebApplicationBuilder builder)
        {
            With(builder, settings);
            // The pages only: what is sent waits for the test to send it.
            foreach (var worker in builder.Services.Where(s => serveOnly && s.ImplementationType?.Name is "RelayWorker" or "CarryWorker").ToList())
                builder.Services.Remove(worker);
        }
        var house = database is null ? TestHouse.Open(kind, Into) : TestHouse.Unmigrated(database, Into);
        return new OutsideHouse(gateway, serveOnly ? await house.Serve() : house, settings);
    }

    /// <summary>Puts the settings and their channels into a house.</summary>
    public static void With(WebApplicationBuilder builder, NotificationsSettings settings)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<IChannel>(s => new SmsChannel(settings.Sms!, s.GetRequiredService<OutsideWords>(), s.GetRequiredService<Gateway>()));
        if (settings.Voice is { } voice)
            builder.Services.AddSingleton<IChannel>(s => new VoiceChannel(voice, s.GetRequiredService<OutsideWords>(), s.GetRequiredService<Gateway>()));
        if (settings.Mail is { } mail)
            builder.Services.AddSingleton<IChannel>(s => new MailChannel(mail, s.GetRequiredService<OutsideWords>(), settings));
        foreach (var group in settings.Webhooks)
            builder.Services.AddSingleton<IChannel>(s => new WebhookChannel(group, s.GetRequiredService<OutsideWords>(), s.GetRequiredService<Gateway>()));
    }

    /// <summary>Queues text messages about different causes.</summary>
    public Task<bool> Text(int count, Urgency urgency = Urgency.Urgent, OutsideTemplate template = OutsideTemplate.CaseNews) => House.UnitOfWork.Run(work =>
    {
        for (var n = 0; n < count; n++)
            House.Get<INotifications>().Text(work, Ids.New(work.Now), Recipient.ResidentOf(Ids.New(work.Now)), PhoneNumber.Known(Phone), Message(template), urgency).ShouldBeTrue();
        return true;
    });

    public static OutsideMessage Message(OutsideTemplate template) =>
        new(template, "金润嘉园3号楼", Instant.FromUtc(2026, 3, 4, 13, 34), "/t/abc");

    /// <summary>Sends until nothing more is due at this hour.</summary>
    public async Task SendAll(IChannel channel)
    {
        while (await Relay.SendSome(channel) > 0)
        {
            // The next batch.
        }
    }

    public List<Outgoing> Outgoing()
    {
        using var db = House.Read();
        return [.. db.NotificationsOutgoing];
    }

    public List<Delivery> Deliveries()
    {
        using var db = House.Read();
        return [.. db.NotificationsDeliveries];
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        await Gateway.DisposeAsync();
    }
}
