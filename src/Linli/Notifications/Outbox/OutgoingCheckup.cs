using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Notifications.Outbox;

/// <summary>Looks whether messages leave the house in time, and whether some were given up.</summary>
internal sealed class OutgoingCheckup(DatabaseOptions database, IClock clock) : ICheckup
{
    private static readonly Duration Patience = Duration.FromMinutes(15);

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        using var db = database.Read();
        var now = clock.GetCurrentInstant();
        var late = now - Patience;
        var stuck = db.NotificationsOutgoing.Where(o => o.State == OutgoingState.Waiting && o.DueAt < late);
        var count = stuck.Count();
        yield return count == 0
            ? Finding.Well("outgoing", "Notifications.Checkup.Flowing")
            : new Finding("outgoing", Health.Warn, new Phrase("Notifications.Checkup.Stuck", count, (int)(now - stuck.Min(o => o.DueAt)).TotalMinutes), new Phrase("Notifications.Checkup.Stuck.ToDo"));
        var dead = db.NotificationsOutgoing.Count(o => o.State == OutgoingState.Dead);
        if (dead > 0)
            yield return new Finding("outgoing-dead", Health.Warn, new Phrase("Notifications.Checkup.Dead", dead), new Phrase("Notifications.Checkup.Dead.ToDo"));
    }
}
