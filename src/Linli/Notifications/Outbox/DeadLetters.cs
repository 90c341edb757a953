using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Notifications.Outbox;

/// <summary>死信: what could not be sent. An administrator lets it be tried again, or drops it.</summary>
public sealed class DeadLetters
{
    private readonly IUnitOfWork _unitOfWork;
    private readonly RelaySignal _relay;

    internal DeadLetters(IUnitOfWork unitOfWork, RelaySignal relay) => (_unitOfWork, _relay) = (unitOfWork, relay);

    /// <summary>Tries one again, under its old id.</summary>
    public Task<Outcome<bool>> Retry(Guid id, CancellationToken cancel = default) => _unitOfWork.Run<Outcome<bool>>(work =>
    {
        var letter = work.Db.NotificationsOutgoing.AsTracking().SingleOrDefault(o => o.Id == id);
        if (letter is not { State: OutgoingState.Dead })
            return new Refusal("Notifications.Refusal.NoDeadLetter") { IsConflict = true };
        (letter.State, letter.Failures, letter.DueAt) = (OutgoingState.Waiting, 0, work.Now);
        work.AfterCommit(_relay.Raise);
        return true;
    }, cancel);

    /// <summary>Tries all of a channel again: the gateway was mended. How many.</summary>
    public Task<int> RetryAll(string channel, CancellationToken cancel = default) => _unitOfWork.Run(work =>
    {
        var now = work.Now;
        var count = work.Db.NotificationsOutgoing.Where(o => o.State == OutgoingState.Dead && o.Channel == channel)
            .ExecuteUpdate(set => set.SetProperty(o => o.State, OutgoingState.Waiting).SetProperty(o => o.Failures, 0).SetProperty(o => o.DueAt, now));
        work.AfterCommit(_relay.Raise);
        return count;
    }, cancel);

    /// <summary>Gives one up for good and forgets its address.</summary>
    public Task<Outcome<bool>> Drop(Guid id, CancellationToken cancel = default) => _unitOfWork.Run<Outcome<bool>>(work =>
    {
        var letter = work.Db.NotificationsOutgoing.AsTracking().SingleOrDefault(o => o.Id == id);
        if (letter is not { State: OutgoingState.Dead })
            return new Refusal("Notifications.Refusal.NoDeadLetter") { IsConflict = true };
        (letter.State, letter.Address, letter.SealedLink) = (OutgoingState.Dropped, null, null);
        return true;
    }, cancel);
}
