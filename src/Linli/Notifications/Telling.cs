using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Notifications.Digests;
using Linli.Notifications.Escalate;
using Linli.Notifications.Inbox;
using Linli.Notifications.Live;
using Linli.Notifications.Outbox;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Notifications;

/// <inheritdoc/>
internal sealed class Telling(
    NotificationsSettings settings, IEnumerable<IChannel> channels, KeyRing ring, CarrySteps steps, QuietHours quiet, LiveSignal signal, RelaySignal relay) : INotifications
{
    private const string Sms = "sms";
    private const string Voice = "voice";
    private const string Mail = "mail";
    private const int MostCounted = 1000;
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
            CarryAt = notice.Urgency == Urgency.Urgent ? CarryUnread.First(steps.Steps, notice.At ?? work.Now) : null,
            OutsideTemplate = notice.IfUnread?.Template,
            OutsidePlace = notice.IfUnread?.Place,
            OutsideDeadline = notice.IfUnread?.Deadline,
            OutsideLink = notice.IfUnread?.Link,
        });
        work.AfterCommit(signal.Raise);
    }

    public int Unheard(LinliDb db, IReadOnlyCollection<Recipient> readers)
    {
        var tags = readers.Select(to => to.Tag).ToList();
        return db.NotificationsInbox.Where(row => tags.Contains(row.Recipient) && row.ReadAt == null && row.Urgency == Urgency.Urgent).Take(MostCounted).Count();
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

    public void Settle(Work work, string subjectKind, Guid subjectId, Instant before)
    {
        work.Save();
        var carried = work.Db.NotificationsInbox.Where(row => row.CarryAt != null && row.ReadAt == null && row.SubjectId == subjectId && row.SubjectKind == subjectKind && row.CreatedAt < before);
        var ids = carried.Select(row => row.Id).ToList();
        if (ids.Count == 0)
            return;
        carried.ExecuteUpdate(set => set.SetProperty(row => row.CarryAt, (Instant?)null));
        Hush(work, ids);
    }

    /// <summary>What waits to ring because of these notices is not rung any more; what a node has in hand just now still goes.</summary>
    internal static void Hush(Work work, IReadOnlyCollection<Guid> notices) => work.Db.NotificationsOutgoing
        .Where(o => o.State == OutgoingState.Waiting && notices.Contains(o.Cause))
        .ExecuteUpdate(set => set.SetProperty(o => o.State, OutgoingState.Dropped).SetProperty(o => o.Address, (byte[]?)null));

    public bool CanText(OutsideTemplate template) => _channels.Contains(Sms) && !settings.Silent && settings.Sms?.Templates.ContainsKey(template.ToString()) == true;

    public bool Text(Work work, Guid cause, Recipient to, PhoneNumber phone, OutsideMessage message, Urgency urgency = Urgency.Routine, Guid? unit = null) =>
        _channels.Contains(Sms) && !settings.Silent && !IsStopped(work, to, phone) && Queue(work, cause, to, Sms, phone.Normal, phone, message, urgency, unit);

    public void Forget(Work work, IReadOnlyCollection<Recipient> residents)
    {
        var tags = residents.Where(to => to.IsResident).Select(to => to.Tag).ToList();
        var known = work.Db.NotificationsOutgoing.Where(o => o.PhoneIndex != null && tags.Contains(o.Recipient));
        known.Where(o => o.State == OutgoingState.Waiting || o.State == OutgoingState.Dead).ExecuteUpdate(set => set.SetProperty(o => o.State, OutgoingState.Dropped));
        known.ExecuteUpdate(set => set.SetProperty(o => o.Address, (byte[]?)null).SetProperty(o => o.SealedLink, (byte[]?)null).SetProperty(o => o.PhoneIndex, (byte[]?)null));
    }

    public int TellGroups(Work work, Guid cause, Guid? area, OutsideMessage message, Urgency urgency = Urgency.Routine) => TellGroups(work, cause, area, message, urgency, []);

    /// <summary>Tells the groups, mentioning people on the staff by their phones where the messenger can.</summary>
    internal int TellGroups(Work work, Guid cause, Guid? area, OutsideMessage message, Urgency urgency, IReadOnlyList<PhoneNumber> mentioned) =>
        settings.Silent ? 0 : settings.Webhooks
            .Where(group => (group.Area is null || group.Area == area) && (!group.UrgentOnly || urgency == Urgency.Urgent))
            .Count(group => Queue(work, cause, Recipient.Group(group.Name), "webhook:" + group.Name,
                group.Format == WebhookFormat.Linli || mentioned.Count == 0 ? null : string.Join(',', mentioned.Select(phone => phone.Normal)), null, message, urgency, null));

    /// <summary>Rings somebody on the staff; false when this way is not to be had for this person.</summary>
    internal bool Ring(Work work, Guid cause, Recipient to, string way, StaffAddress address, OutsideMessage message, Guid? unit) => way switch
    {
        _ when settings.Silent || !_channels.Contains(way) => false,
        Sms => address.Phone is { Kind: PhoneKind.Mobile } mobile && Queue(work, cause, to, Sms, mobile.Normal, mobile, message, Urgency.Urgent, unit),
        Voice => address.Phone is { } phone && Queue(work, cause, to, Voice, phone.Normal, phone, message, Urgency.Urgent, unit),
        Mail => address.Mail is { } mail && Queue(work, cause, to, Mail, mail, null, message, Urgency.Urgent, unit),
        _ => false,
    };

    /// <summary>Queues a message that only asks whether it arrives; false when the channel cannot be used, or needs an address and got none.</summary>
    internal bool Test(Work work, string channel, StaffAddress address)
    {
        var message = new OutsideMessage(OutsideTemplate.Test, "", null, "/notifications/channels");
        var cause = Ids.New(work.Now);
        return channel is Sms or Voice or Mail
            ? Ring(work, cause, Recipient.Group(channel), channel, address, message, null)
            : !settings.Silent && _channels.Contains(channel) && Queue(work, cause, Recipient.Group(channel), channel, null, null, message, Urgency.Urgent, null);
    }

    private bool IsStopped(Work work, Recipient to, PhoneNumber phone)
    {
        if (!to.IsResident)
            return false;
        var index = ring.PhoneIndex(phone);
        return work.Db.NotificationsOptOuts.Any(stopped => stopped.PhoneIndex == index);
    }

    private bool Queue(Work work, Guid cause, Recipient to, string channel, string? address, PhoneNumber? phone, OutsideMessage message, Urgency urgency, Guid? unit)
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
            Address = address is null ? null : ring.SealText(address, AddressRow(id)),
            PhoneIndex = phone is null ? null : ring.PhoneIndex(phone),
            UnitId = unit,
            Template = message.Template,
            Place = Harmless(message.Place),
            Deadline = message.Deadline,
            Link = to.IsResident ? "" : Inside(message.Link),
            SealedLink = to.IsResident ? ring.SealText(Inside(message.Link), LinkRow(id)) : null,
            Urgency = urgency,
            QueuedAt = work.Now,
            DueAt = work.Now,
        });
        work.AfterCommit(relay.Raise);
        return true;
    }

    internal static RowName AddressRow(Guid outgoing) => new("notifications_outgoing.address", outgoing);

    internal static RowName LinkRow(Guid outgoing) => new("notifications_outgoing.sealed_link", outgoing);

    // The type has no field for a phone; a careless caller could still put one into the place.
    private static string Harmless(string place) =>
        Scrub.Text(place) == place ? place : throw new ArgumentException("A place must not carry a phone or identity number.");

    // A link leads into this program; where it is reached from outside is put before it when it is sent.
    private static string Inside(string link) =>
        link.Length == 0 || link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\', StringComparison.Ordinal)
            ? link
            : throw new ArgumentException($"“{link}” is not a path of this program.");
}
