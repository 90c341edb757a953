using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Notifications.Digests;
using Linli.Notifications.Inbox;
using Linli.Notifications.Live;
using Linli.Notifications.Outbox;
using NodaTime;

namespace Linli.Notifications;

/// <inheritdoc/>
internal sealed class Telling(NotificationsSettings settings, IEnumerable<IChannel> channels, ICipher cipher, QuietHours quiet, LiveSignal signal, RelaySignal relay) : INotifications
{
    private const string Sms = "sms";
    private readonly HashSet<string> _channels = [.. channels.Select(channel => channel.Name)];

    public void Tell(Work work, Notice notice)
    {
        if (work.Db.NotificationsInbox.Local.Any(row => row.Cause == notice.Cause && row.Recipient == notice.To.Tag)
            || work.Db.NotificationsInbox.Any(row => row.Cause == notice.Cause && row.Recipient == notice.To.Tag))
            return;
        work.Db.Add(new InboxRow
        {
            Id = Ids.New(work.Now),
            Position = InboxCounter.Next(work),
            Recipient = notice.To.Tag,
            Cause = notice.Cause,
            SubjectKind = notice.SubjectKind,
            SubjectId = notice.SubjectId,
            What = StoredPhrase.Write(notice.What),
            Href = Inside(notice.Href),
            Urgency = notice.Urgency,
            CreatedAt = notice.At ?? work.Now,
            OutsideTemplate = notice.IfUnread?.Template,
            OutsidePlace = notice.IfUnread?.Place,
            OutsideDeadline = notice.IfUnread?.Deadline,
            OutsideLink = notice.IfUnread?.Link,
        });
        work.AfterCommit(signal.Raise);
    }

    public bool IsQuiet(Instant at) => quiet.At(at);

    public void Gather(Work work, Notice notice)
    {
        if (work.Db.DigestLines.Local.Any(line => line.Cause == notice.Cause && line.Recipient == notice.To.Tag)
            || work.Db.DigestLines.Any(line => line.Cause == notice.Cause && line.Recipient == notice.To.Tag))
            return;
        work.Db.Add(new DigestLine
        {
            Id = Ids.New(work.Now),
            Recipient = notice.To.Tag,
            Cause = notice.Cause,
            SubjectKind = notice.SubjectKind,
            SubjectId = notice.SubjectId,
            What = StoredPhrase.Write(notice.What),
            Href = Inside(notice.Href),
            CreatedAt = notice.At ?? work.Now,
        });
    }

    public bool Text(Work work, Guid cause, Recipient to, PhoneNumber phone, OutsideMessage message, Urgency urgency = Urgency.Routine) =>
        _channels.Contains(Sms) && !settings.Silent && Queue(work, cause, to, Sms, phone, message, urgency);

    public int TellGroups(Work work, Guid cause, Guid? area, OutsideMessage message, Urgency urgency = Urgency.Routine) =>
        settings.Silent ? 0 : settings.Webhooks
            .Where(group => (group.Area is null || group.Area == area) && (!group.UrgentOnly || urgency == Urgency.Urgent))
            .Count(group => Queue(work, cause, Recipient.Group(group.Name), "webhook:" + group.Name, null, message, urgency));

    /// <summary>Queues a message that only asks whether it arrives; groups only, since a text message costs and needs a number.</summary>
    internal bool Test(Work work, string channel) =>
        channel != Sms && !settings.Silent && _channels.Contains(channel)
        && Queue(work, Ids.New(work.Now), Recipient.Group(channel), channel, null, new OutsideMessage(OutsideTemplate.Test, "", null, "/notifications/channels"), Urgency.Urgent);

    private bool Queue(Work work, Guid cause, Recipient to, string channel, PhoneNumber? phone, OutsideMessage message, Urgency urgency)
    {
        if (work.Db.NotificationsOutgoing.Local.Any(o => o.Cause == cause && o.Recipient == to.Tag && o.Channel == channel)
            || work.Db.NotificationsOutgoing.Any(o => o.Cause == cause && o.Recipient == to.Tag && o.Channel == channel))
            return true;
        var id = Ids.New(work.Now);
        work.Db.Add(new Outgoing
        {
            Id = id,
            Cause = cause,
            Recipient = to.Tag,
            Channel = channel,
            Address = phone is null ? null : cipher.SealText(phone.Normal, AddressRow(id)),
            Template = message.Template,
            Place = Harmless(message.Place),
            Deadline = message.Deadline,
            Link = Inside(message.Link),
            Urgency = urgency,
            QueuedAt = work.Now,
            DueAt = work.Now,
        });
        work.AfterCommit(relay.Raise);
        return true;
    }

    internal static RowName AddressRow(Guid outgoing) => new("notifications_outgoing.address", outgoing);

    // The type has no field for a phone; a careless caller could still put one into the place.
    private static string Harmless(string place) =>
        Scrub.Text(place) == place ? place : throw new ArgumentException("A place must not carry a phone or identity number.");

    // A link leads into this program; where it is reached from outside is put before it when it is sent.
    private static string Inside(string link) =>
        link.Length == 0 || link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\', StringComparison.Ordinal)
            ? link
            : throw new ArgumentException($"“{link}” is not a path of this program.");
}
