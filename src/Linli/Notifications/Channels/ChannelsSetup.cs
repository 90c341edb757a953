using Linli.Foundation.Text;
using Linli.Shell.Setup;

namespace Linli.Notifications.Channels;

/// <summary>通知渠道: the ways out of the house; without one nobody is reached who has no page open.</summary>
internal sealed class ChannelsSetup(IEnumerable<IChannel> channels) : ISetupStep
{
    public int Order => 70;

    public string TitleKey => "Notifications.Setup";

    public string Icon => "broadcast";

    public IEnumerable<SetupLine> Lines()
    {
        var groups = channels.Count(channel => channel is WebhookChannel);
        yield return SetupLine.Of(groups > 0, "Notifications.Setup.Groups", "/notifications/channels", groups) with { How = groups > 0 ? null : new Phrase("Shell.Setup.Setting", "Linli:Notifications:Webhooks") };
        // A county may do without text messages: residents are phoned anyway.
        yield return channels.Any(channel => channel is SmsChannel)
            ? new SetupLine(SetupState.Done, new Phrase("Notifications.Setup.Sms"), "/notifications/channels")
            : new SetupLine(SetupState.Later, new Phrase("Notifications.Setup.Sms.Not")) { How = new Phrase("Shell.Setup.Setting", "Linli:Notifications:Sms") };
        yield return channels.Any(channel => channel is VoiceChannel)
            ? new SetupLine(SetupState.Done, new Phrase("Notifications.Setup.Voice"), "/notifications/channels")
            : new SetupLine(SetupState.Later, new Phrase("Notifications.Setup.Voice.Not")) { How = new Phrase("Shell.Setup.Setting", "Linli:Notifications:Voice") };
    }
}
