using Linli.Foundation;
using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Linli.Foundation.Privacy;
using Linli.Foundation.Retention;
using Linli.Notifications.Callbacks;
using Linli.Notifications.Channels;
using Linli.Notifications.Digests;
using Linli.Notifications.Escalate;
using Linli.Notifications.Inbox;
using Linli.Notifications.Live;
using Linli.Notifications.Outbox;
using Linli.Organizations;
using Linli.Shell;
using Linli.Shell.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Linli.Notifications;

/// <summary>通知: everyone's inbox, the ways out of the house, the delivery log, and live events for open pages.</summary>
public sealed class NotificationsModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("Linli:Notifications");
        var settings = (section.Get<NotificationsSettings>() ?? new NotificationsSettings()).WithSecrets();
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(new PublicAddress(builder.Configuration["Linli:PublicAddress"] ?? "http://127.0.0.1:5080"));
        // Without its loggers, which would write a bot's address, and with it its key, at every message.
        services.AddHttpClient(Gateway.Client).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        services.AddSingleton<Gateway>();
        services.AddSingleton<OutsideWords>();
        if (settings.Sms is { Url.Length: > 0 } sms)
            services.AddSingleton<IChannel>(s => new SmsChannel(sms, s.GetRequiredService<OutsideWords>(), s.GetRequiredService<Gateway>()));
        if (settings.Voice is { Url.Length: > 0 } voice)
            services.AddSingleton<IChannel>(s => new VoiceChannel(voice, s.GetRequiredService<OutsideWords>(), s.GetRequiredService<Gateway>()));
        if (settings.Mail is { Host.Length: > 0 } mail)
            services.AddSingleton<IChannel>(s => new MailChannel(mail, s.GetRequiredService<OutsideWords>(), s.GetRequiredService<NotificationsSettings>()));
        foreach (var group in settings.Webhooks)
            services.AddSingleton<IChannel>(s => new WebhookChannel(group, s.GetRequiredService<OutsideWords>(), s.GetRequiredService<Gateway>()));
        services.AddSingleton<RelaySignal>();
        services.AddSingleton<QuietHours>().AddSingleton<SetQuietHours>();
        services.AddSingleton<Holding>().AddSingleton<IJob, SendDigests>();
        services.AddSingleton(s => new Relay(s.GetRequiredService<IUnitOfWork>(), s.GetRequiredService<ICipher>(),
            s.GetRequiredService<NotificationsSettings>(), s.GetRequiredService<QuietHours>(), s.GetRequiredService<ILogger<Relay>>()));
        services.AddSingleton(s => new DeadLetters(s.GetRequiredService<IUnitOfWork>(), s.GetRequiredService<RelaySignal>()));
        // Read now, so that a slip in the file stops the start and not the first notice.
        services.AddSingleton(settings.Unread is { } unread ? CarrySteps.Read(File.ReadAllText(unread)) : CarrySteps.Default);
        services.AddSingleton<Telling>().AddSingleton<INotifications>(s => s.GetRequiredService<Telling>());
        services.AddSingleton<TakeCallback>();
        services.AddSingleton<ReadNotice>();
        services.TryAddScoped<IReaders, SignedInReader>();
        services.TryAddSingleton<IStandIns, RosterStandIns>();
        services.AddSingleton(s => new CarryUnread(s.GetRequiredService<IUnitOfWork>(), s.GetRequiredService<Telling>(), s.GetRequiredService<IStandIns>(),
            s.GetRequiredService<Holding>(), s.GetRequiredService<IStaffContacts>(), s.GetRequiredService<CarrySteps>()));
        services.AddSingleton<LiveHub>();
        services.AddSingleton<LiveSignal>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton(new PermissionGrant(NotificationsPermissions.Administer, Role.SystemAdmin));
        services.AddSingleton<LiveFeed>();
        services.AddHostedService(s => s.GetRequiredService<LiveFeed>());
        services.AddHostedService<RelayWorker>();
        services.AddSingleton<IRetained, MessagesRetained>();
        services.AddSingleton<ICheckup, OutgoingCheckup>();
        services.AddSingleton<ICheckup, ChannelsCheckup>();
        services.AddSingleton<ISetupStep, ChannelsSetup>();
        services.AddSingleton<IMenuNote, DeadLettersNote>();
        services.AddHostedService<CarryWorker>();
        services.AddSingleton(new MenuEntry("Notifications.Menu.Inbox", "/notifications", "bell", "", 20) { GroupKey = "Shell.Group.Mine" });
        services.AddSingleton(new MenuEntry("Notifications.Menu.Channels", "/notifications/channels", "broadcast", NotificationsPermissions.Administer, 920));
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => NotificationsTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
        LiveStream.Map(routes);
        TakeCallback.Map(routes);
    }
}
