using Linli.Foundation.Data;
using Linli.Notifications.Inbox;
using Linli.Notifications.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Notifications.Callbacks;

/// <summary>What the database knows of all that one call tells, fetched with one query for each kind of row, however many things are told; and what is kept of them.</summary>
internal sealed class ToldMessages
{
    private const int LongestCode = 60;

    private readonly Dictionary<string, Guid> _ours = [];
    private readonly Dictionary<Guid, Outgoing> _byId;
    private readonly Dictionary<string, Outgoing> _byPhone;
    private readonly HashSet<(Guid Outgoing, ReceiptKind What)> _receipts;
    private readonly HashSet<string> _stopped;
    private readonly Dictionary<Guid, InboxRow> _unread;

    private ToldMessages(Work work, string channel, IReadOnlyList<ToldItem> items, Instant since)
    {
        var (ids, phones) = (items.Select(item => item.Id).OfType<string>().Distinct().ToList(), items.Select(item => item.PhoneIndex).OfType<byte[]>().DistinctBy(phone => Convert.ToHexString(phone)).ToList());
        foreach (var id in ids)
            if (Guid.TryParse(id, out var ours))
                _ours[id] = ours;
        var given = ids.Where(id => !_ours.ContainsKey(id)).ToList();
        if (given.Count > 0)
            foreach (var delivery in work.Db.NotificationsDeliveries.Where(row => row.Channel == channel && row.GatewayId != null && given.Contains(row.GatewayId)).Select(row => new { row.GatewayId, row.OutgoingId }).ToList())
                _ours.TryAdd(delivery.GatewayId!, delivery.OutgoingId);
        var known = _ours.Values.Distinct().ToList();
        var outgoing = work.Db.NotificationsOutgoing.AsNoTracking();
        _byId = known.Count == 0 ? [] : outgoing.Where(row => known.Contains(row.Id) && row.Channel == channel).ToDictionary(row => row.Id);
        // An answer is about the message that was sent to this phone last.
        _byPhone = phones.Count == 0 ? [] : outgoing.Where(row => row.PhoneIndex != null && phones.Contains(row.PhoneIndex) && row.Channel == channel && row.QueuedAt >= since)
            .GroupBy(row => row.PhoneIndex).Select(same => same.OrderByDescending(row => row.QueuedAt).First()).ToList().ToDictionary(row => Convert.ToHexString(row.PhoneIndex!));
        var abouts = _byId.Values.Concat(_byPhone.Values).Select(row => row.Id).Distinct().ToList();
        _receipts = abouts.Count == 0 ? [] : work.Db.NotificationsReceipts.Where(row => abouts.Contains(row.OutgoingId)).Select(row => new { row.OutgoingId, row.What }).AsEnumerable().Select(row => (row.OutgoingId, row.What)).ToHashSet();
        _stopped = phones.Count == 0 ? [] : work.Db.NotificationsOptOuts.Where(row => phones.Contains(row.PhoneIndex)).Select(row => row.PhoneIndex).AsEnumerable().Select(phone => Convert.ToHexString(phone)).ToHashSet();
        var causes = items.Where(item => item.MayTake).Select(About).OfType<Outgoing>().Select(row => row.Cause).Distinct().ToList();
        _unread = causes.Count == 0 ? [] : work.Db.NotificationsInbox.AsTracking().Where(row => causes.Contains(row.Id) && row.ReadAt == null).ToDictionary(row => row.Id);
    }

    /// <summary>Notices that were taken up just now.</summary>
    public List<InboxRow> Taken { get; } = [];

    /// <summary>Fetches it.</summary>
    /// <param name="work">The work.</param>
    /// <param name="channel">The channel told about.</param>
    /// <param name="items">What is told.</param>
    /// <param name="since">An answer to something older is an answer to nothing.</param>
    public static ToldMessages Read(Work work, string channel, IReadOnlyList<ToldItem> items, Instant since) => new(work, channel, items, since);

    /// <summary>The message it is about, or null.</summary>
    public Outgoing? About(ToldItem item) =>
        item.PhoneIndex is { } phone ? _byPhone.GetValueOrDefault(Convert.ToHexString(phone)) : item.Id is { } id && _ours.TryGetValue(id, out var ours) ? _byId.GetValueOrDefault(ours) : null;

    /// <summary>Keeps a receipt; false when it was kept before.</summary>
    public bool Keep(Work work, Outgoing outgoing, ReceiptKind what, string code)
    {
        if (!_receipts.Add((outgoing.Id, what)))
            return false;
        work.Db.Add(new Receipt { Id = Ids.New(work.Now), OutgoingId = outgoing.Id, What = what, Code = code.Length > LongestCode ? code[..LongestCode] : code, At = work.Now });
        return true;
    }

    /// <summary>退订: this phone gets no more.</summary>
    public void Stop(Work work, byte[] phone)
    {
        if (_stopped.Add(Convert.ToHexString(phone)))
            work.Db.Add(new OptOut { PhoneIndex = phone, Since = work.Now });
    }

    /// <summary>The person has taken it: the notice counts as read, and rings no further.</summary>
    public bool TakeUp(Work work, Outgoing outgoing, string code)
    {
        if (!Keep(work, outgoing, ReceiptKind.Taken, code))
            return false;
        if (_unread.Remove(outgoing.Cause, out var row))
        {
            (row.ReadAt, row.ReadBy) = (work.Now, Recipient.Stored(outgoing.Recipient).AccountId);
            Taken.Add(row);
        }
        return true;
    }
}
