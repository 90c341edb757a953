using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Escalate;

/// <summary>接班提醒: who comes on shift is told what waits for a first answer in the unit, so that a clock that runs over a change of shift changes hands.</summary>
internal sealed class ShiftNews(INotifications notifications, IRosters rosters) : IListener
{
    private const int Counted = 100;

    public string Name => "cases.shift-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (!fact.Is<ShiftBegun>() || fact.Read<ShiftBegun>() is not { } begun)
            return;
        // The one who answers: the A 角, or the B 角 where there is none; on leave, who stands in.
        if (rosters.OnDuty(begun.Unit, work.Now) is not [var first, ..] || first.Rank != begun.Rank || (first.For ?? first.AccountId) != begun.Account)
            return;
        var waiting = work.Db.Cases.AsNoTracking()
            .Where(row => row.IsOpen && row.ResponsibleUnitId == begun.Unit && row.ResponsiblePersonId == null && row.State == CaseState.Submitted)
            .OrderBy(row => row.Due).Take(Counted).ToList();
        if (waiting.Count == 0)
            return;
        var isUrgent = waiting.Any(row => row.Urgency == Deadlines.Urgency.Emergency)
            || (!notifications.IsQuiet(work.Now) && waiting.Any(row => row is { OwesCallback: true, ReachedAt: null, IsAttempted: false }));
        notifications.Tell(work, new Notice(fact.Id, Recipient.Account(first.AccountId), "shift", fact.SubjectId,
            new Phrase("Cases.News.Shift", waiting.Count, waiting[0].Due), "/work", isUrgent ? Urgency.Urgent : Urgency.Routine)
        {
            IfUnread = isUrgent ? new OutsideMessage(OutsideTemplate.WorkArrived, "", waiting[0].Due, "/work") : null,
        });
    }
}
