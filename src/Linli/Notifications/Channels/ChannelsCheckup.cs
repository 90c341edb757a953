using Linli.Foundation.Checkups;
using Linli.Foundation.Text;

namespace Linli.Notifications.Channels;

/// <summary>Looks whether there is a way out of the house at all.</summary>
internal sealed class ChannelsCheckup(IEnumerable<IChannel> channels, NotificationsSettings settings) : ICheckup
{
    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        var names = channels.Select(channel => channel.Name).ToList();
        yield return settings.Silent
            ? new Finding("channels", Health.Warn, new Phrase("Notifications.Checkup.Silent"), new Phrase("Notifications.Checkup.Silent.ToDo"))
            : names.Count == 0
                ? new Finding("channels", Health.Warn, new Phrase("Notifications.Checkup.NoChannel"), new Phrase("Notifications.Checkup.NoChannel.ToDo"))
                : Finding.Well("channels", "Notifications.Checkup.Channels", string.Join(", ", names));
    }
}
