using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Notifications.Inbox;

/// <summary>已读: somebody a notice is for has seen it.</summary>
/// <remarks>A notice to a post or a role is read for all of them: the duty has been taken up. Reading twice changes nothing.</remarks>
public sealed class ReadNotice(IUnitOfWork unitOfWork, LiveHub hub)
{
    /// <summary>Marks one; answers where it leads.</summary>
    public Task<Outcome<string>> Run(Guid id, Reader reader, CancellationToken cancel = default) => unitOfWork.Run<Outcome<string>>(work =>
    {
        var row = work.Db.NotificationsInbox.AsTracking().SingleOrDefault(r => r.Id == id);
        // What is another's looks like what is not there.
        if (row is null || !reader.Tags.Contains(row.Recipient))
            return new Refusal("Notifications.Refusal.NotThere") { IsMissing = true };
        if (row.ReadAt is null)
        {
            (row.ReadAt, row.ReadBy) = (work.Now, reader.Account);
            if (row.Carried > 0)
                Telling.Hush(work, [row.Id]);
            work.AfterCommit(() => hub.Publish(new LiveEvent("read", [row.Recipient], "1")));
        }
        return row.Href;
    }, cancel);

    /// <summary>Marks all up to the newest the reader has seen on the page; later ones stay unread.</summary>
    public Task<int> RunAll(long upTo, Reader reader, CancellationToken cancel = default) => unitOfWork.Run(work =>
    {
        var (tags, now, account) = (reader.Tags, work.Now, reader.Account);
        var count = work.Db.NotificationsInbox
            .Where(r => tags.Contains(r.Recipient) && r.Position <= upTo && r.ReadAt == null)
            .ExecuteUpdate(set => set.SetProperty(r => r.ReadAt, now).SetProperty(r => r.ReadBy, account));
        if (count > 0)
            work.AfterCommit(() => hub.Publish(new LiveEvent("read", [Recipient.Account(account).Tag], $"{count}")));
        return count;
    }, cancel);
}
