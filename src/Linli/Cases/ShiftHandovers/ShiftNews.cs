using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Jobs;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.ShiftHandovers;

/// <summary>没有按时接班: sees what nobody confirmed within half an hour of the shift, once for each.</summary>
internal sealed class ShiftsNotTaken : IJob
{
    private const int MostAtOnce = 50;
    private static readonly Duration Pace = Duration.FromMinutes(5);

    public string Name => "cases.shifts-not-taken";

    public Instant NextAfter(Instant now, DateTimeZone zone) => now + Pace;

    public bool Do(Work work)
    {
        var late = work.Db.Set<ShiftHandover>().AsTracking().Where(row => row.TakenAt == null && row.ToldAt == null && row.DueAt <= work.Now).OrderBy(row => row.DueAt).Take(MostAtOnce).ToList();
        foreach (var row in late)
        {
            row.ToldAt = work.Now;
            work.Append(Act.BySystem(work.Now), row, new ShiftNotTaken(row.UnitId, row.DueAt));
        }
        return late.Count == MostAtOnce;
    }
}

/// <summary>Tells the next ones that a handover waits; and, when nobody took it, both of the shift and the desk's own post. Never its writer.</summary>
internal sealed class HandoverNews(INotifications notifications, IRosters rosters, IOrganizations organizations) : IListener
{
    public string Name => "cases.shift-handover-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        var isLate = fact.Is<ShiftNotTaken>();
        if ((!isLate && !fact.Is<ShiftHandedOver>()) || work.Db.Set<ShiftHandover>().AsNoTracking().SingleOrDefault(found => found.Id == fact.SubjectId && found.TakenAt == null) is not { } row)
            return;
        var begins = row.DueAt - ShiftHandover.TimeToConfirm;
        foreach (var to in Readers(row, isLate ? fact.At : begins, isLate).Distinct())
            notifications.Tell(work, new Notice(fact.Id, to, ShiftHandover.SubjectKind, row.Id,
                isLate ? new Phrase("Cases.News.ShiftNotTaken", row.DueAt) : new Phrase("Cases.News.ShiftWaits", row.At), $"/cases/handover/{row.Id}")
            { At = fact.At });
    }

    private IEnumerable<Recipient> Readers(ShiftHandover row, Instant at, bool isLate)
    {
        var onShift = rosters.OnDuty(row.UnitId, at).Where(duty => duty.AccountId != row.By).Select(duty => Recipient.Account(duty.AccountId)).ToList();
        if (onShift.Count > 0 && !isLate)
            return onShift;
        if (organizations.FindUnit(row.UnitId) is not { } unit)
            return onShift;
        var role = DutyDesks.RoleOf(unit) ?? Role.DepartmentHead;
        var desk = organizations.PostsIn(unit.Id, at).Where(post => post.Role == role && post.AccountId != row.By).Select(post => Recipient.Post(post.Id)).ToList();
        return onShift.Concat(desk);
    }
}
