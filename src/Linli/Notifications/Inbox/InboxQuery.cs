using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Notifications.Inbox;

/// <summary>Reads an inbox: a branch for each of the reader's tags, so that each is one walk along an index, merged by place.</summary>
internal static class InboxQuery
{
    /// <summary>The most unread notices that are counted.</summary>
    public const int MostCounted = 999;

    extension(LinliDb db)
    {
        /// <summary>A page of notices before a place, newest first.</summary>
        public List<InboxRow> InboxBefore(Reader reader, long before, bool unreadOnly, int most) =>
            [.. Branches(reader, tag => db.NotificationsInbox
                    .Where(row => row.Recipient == tag && row.Position < before && (!unreadOnly || row.ReadAt == null))
                    .OrderByDescending(row => row.Position).Take(most))
                .OrderByDescending(row => row.Position).Take(most)];

        /// <summary>Notices behind a place, oldest first.</summary>
        public List<InboxRow> InboxAfter(Reader reader, long after, int most) =>
            [.. Branches(reader, tag => db.NotificationsInbox
                    .Where(row => row.Recipient == tag && row.Position > after)
                    .OrderBy(row => row.Position).Take(most))
                .OrderBy(row => row.Position).Take(most)];

        /// <summary>How many are unread, up to <see cref="MostCounted"/>.</summary>
        public int Unread(Reader reader)
        {
            var tags = reader.Tags;
            return db.NotificationsInbox.Where(row => tags.Contains(row.Recipient) && row.ReadAt == null).Take(MostCounted).Count();
        }
    }

    private static IQueryable<InboxRow> Branches(Reader reader, Func<string, IQueryable<InboxRow>> branch) =>
        reader.Tags.Select(branch).Aggregate((all, one) => all.Concat(one));
}
