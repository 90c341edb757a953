using Linli.Foundation.Data;
using Linli.Foundation.Retention;
using Microsoft.EntityFrameworkCore;

namespace Linli.Notifications.Outbox;

/// <summary>发信记录到期: messages that were sent or given up, with every try and receipt; never one that still waits to be sent.</summary>
internal sealed class MessagesRetained : IRetained
{
    private const int MostAtOnce = 200;

    public string Kind => RetentionKind.Messages;

    public int Due(LinliDb db, RetentionCut cut) => Over(db, cut).Count();

    public int Erase(Work work, RetentionCut cut)
    {
        var old = Over(work.Db, cut).OrderBy(message => message.QueuedAt).Select(message => message.Id).Take(MostAtOnce).ToList();
        if (old.Count == 0)
            return 0;
        work.Db.NotificationsReceipts.Where(receipt => old.Contains(receipt.OutgoingId)).ExecuteDelete();
        work.Db.NotificationsDeliveries.Where(delivery => old.Contains(delivery.OutgoingId)).ExecuteDelete();
        return work.Db.NotificationsOutgoing.Where(message => old.Contains(message.Id)).ExecuteDelete();
    }

    private static IQueryable<Outgoing> Over(LinliDb db, RetentionCut cut) =>
        cut.Of(db.NotificationsOutgoing.Where(message => message.State != OutgoingState.Waiting), message => message.QueuedAt, message => message.QueuedAt);
}
