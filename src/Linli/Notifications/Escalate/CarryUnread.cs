using Linli.Foundation.Data;
using Linli.Notifications.Inbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Notifications.Escalate;

/// <summary>催读: an urgent notice nobody reads goes to the groups after ten minutes, and after ten more to the stand-in (ux.md, 值班).</summary>
/// <remarks>Two nodes at once: the row is locked or the message is already there; each step happens once.</remarks>
public sealed class CarryUnread
{
    private const int MostAtOnce = 50;
    private readonly IUnitOfWork _unitOfWork;
    private readonly INotifications _notifications;
    private readonly IStandIns _standIns;
    private readonly NotificationsSettings _settings;

    internal CarryUnread(IUnitOfWork unitOfWork, INotifications notifications, IStandIns standIns, NotificationsSettings settings) =>
        (_unitOfWork, _notifications, _standIns, _settings) = (unitOfWork, notifications, standIns, settings);

    /// <summary>Carries what is due, one batch; how many.</summary>
    public Task<int> Run(CancellationToken cancel = default) => _unitOfWork.Run(work =>
    {
        var (first, second) = (work.Now - Wait, work.Now - Wait - Wait);
        var due = work.Db.NotificationsInbox
            .Where(r => r.ReadAt == null && r.Urgency == Urgency.Urgent
                && ((r.Carried == 0 && r.CreatedAt <= first) || (r.Carried == 1 && r.CreatedAt <= second)))
            .OrderBy(r => r.CreatedAt).Take(MostAtOnce).Select(r => r.Id).ToList();
        foreach (var id in due)
            Carry(work, id);
        return due.Count;
    }, cancel);

    private Duration Wait => Duration.FromMinutes(_settings.UnreadMinutes);

    private void Carry(Work work, Guid id)
    {
        var row = (work.Db.IsSqlite
            ? work.Db.NotificationsInbox.Where(r => r.Id == id)
            : work.Db.NotificationsInbox.FromSql($"SELECT * FROM notifications_inbox WHERE id = {id} FOR UPDATE")).AsTracking().Single();
        if (row.ReadAt is not null || row.Carried >= 2)
            return;
        row.Carried++;
        if (row.Carried == 1 && row.Outside is { } message)
            _notifications.TellGroups(work, row.Id, null, message with { Template = OutsideTemplate.Unread }, Urgency.Urgent);
        else if (row.Carried == 2 && _standIns.Of(work, Recipient.Stored(row.Recipient)) is { } standIn)
            Copy(work, row, standIn);
    }

    private static void Copy(Work work, InboxRow row, Recipient standIn)
    {
        if (work.Db.NotificationsInbox.Any(r => r.Cause == row.Cause && r.Recipient == standIn.Tag))
            return;
        work.Db.Add(new InboxRow
        {
            Id = Ids.New(work.Now),
            Position = InboxCounter.Next(work),
            Recipient = standIn.Tag,
            Cause = row.Cause,
            SubjectKind = row.SubjectKind,
            SubjectId = row.SubjectId,
            What = row.What,
            Href = row.Href,
            Urgency = row.Urgency,
            CreatedAt = work.Now,
        });
    }
}
