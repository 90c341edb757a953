using Linli.Foundation.Data;
using Linli.Notifications.Inbox;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Notifications.Escalate;

/// <summary>催读: an urgent notice that nobody reads is carried on: other ways to the same person, then the B 角, then the desk above (data/unread.json).</summary>
/// <remarks>
/// 1. Each step of a notice is taken once, whoever runs at the same time: the row is locked, and what it queues is unique by cause, recipient and channel.
/// 2. A step that cannot be taken for this person is passed over at once.
/// 3. Reading it, or doing something about the matter (<see cref="INotifications.Settle"/>), ends it.
/// </remarks>
public sealed class CarryUnread
{
    private const int MostAtOnce = 50;
    private const int MostPeople = 5;
    private readonly IUnitOfWork _unitOfWork;
    private readonly Telling _telling;
    private readonly IStandIns _standIns;
    private readonly Holding _holding;
    private readonly IStaffContacts _contacts;
    private readonly IReadOnlyList<CarryStep> _steps;

    internal CarryUnread(IUnitOfWork unitOfWork, Telling telling, IStandIns standIns, Holding holding, IStaffContacts contacts, CarrySteps steps) =>
        (_unitOfWork, _telling, _standIns, _holding, _contacts, _steps) = (unitOfWork, telling, standIns, holding, contacts, steps.Steps);

    /// <summary>Carries what is due, one batch; how many.</summary>
    public Task<int> Run(CancellationToken cancel = default) => _unitOfWork.Run(work =>
    {
        var due = work.Db.NotificationsInbox.Where(r => r.ReadAt == null && r.CarryAt != null && r.CarryAt <= work.Now)
            .OrderBy(r => r.CarryAt).Take(MostAtOnce).Select(r => r.Id).ToList();
        foreach (var id in due)
            Carry(work, id);
        return due.Count;
    }, cancel);

    private void Carry(Work work, Guid id)
    {
        var row = (work.Db.IsSqlite
            ? work.Db.NotificationsInbox.Where(r => r.Id == id)
            : work.Db.NotificationsInbox.FromSql($"SELECT * FROM notifications_inbox WHERE id = {id} FOR UPDATE")).AsTracking().Single();
        if (row.ReadAt is not null || row.CarryAt is null || row.CarryAt > work.Now)
            return;
        var isTaken = false;
        while (!isTaken && row.Carried < _steps.Count)
            isTaken = Take(work, row, _steps[row.Carried++]);
        row.CarryAt = row.Carried < _steps.Count ? work.Now + _steps[row.Carried].Wait : null;
    }

    // True when the step reached somebody.
    private bool Take(Work work, InboxRow row, CarryStep step)
    {
        var recipient = Recipient.Stored(row.Recipient);
        return step.To switch
        {
            CarryTo.Person => row.Outside is { } message && Ring(work, row, recipient, message with { Template = OutsideTemplate.Unread }, step.By),
            CarryTo.StandIn => _standIns.Of(work, recipient) is { } standIn && Copy(work, row, standIn, isLast: false),
            _ => _standIns.Above(work, recipient) is { } above && Copy(work, row, above, isLast: true),
        };
    }

    private bool Ring(Work work, InboxRow row, Recipient recipient, OutsideMessage message, IReadOnlyList<string> ways)
    {
        var people = _holding.Accounts(recipient, work.Now).Take(MostPeople).ToList();
        var addresses = _contacts.Of(work.Db, people);
        var unit = _holding.UnitOf(recipient, work.Now);
        var count = ways.Contains("groups") ? _telling.TellGroups(work, row.Id, unit?.AreaId, message, Urgency.Urgent, [.. addresses.Values.Select(address => address.Phone).OfType<Linli.Foundation.Privacy.PhoneNumber>()]) : 0;
        foreach (var (person, address) in addresses)
            count += ways.Count(way => _telling.Ring(work, row.Id, Recipient.Account(person), way, address, message, unit?.Id));
        return count > 0;
    }

    private bool Copy(Work work, InboxRow row, Recipient to, bool isLast)
    {
        if (to.Tag == row.Recipient || work.Db.NotificationsInbox.Any(r => r.Cause == row.Cause && r.Recipient == to.Tag))
            return false;
        work.Db.Add(new InboxRow
        {
            Id = Ids.New(work.Now),
            Position = InboxCounter.Next(work),
            Recipient = to.Tag,
            Cause = row.Cause,
            SubjectKind = row.SubjectKind,
            SubjectId = row.SubjectId,
            What = row.What,
            Href = row.Href,
            Urgency = row.Urgency,
            CreatedAt = work.Now,
            CarryAt = isLast ? null : CarryUnread.First(_steps, work.Now),
            OutsideTemplate = row.OutsideTemplate,
            OutsidePlace = row.OutsidePlace,
            OutsideDeadline = row.OutsideDeadline,
            OutsideLink = row.OutsideLink,
        });
        return true;
    }

    /// <summary>When the first step of a notice is due.</summary>
    internal static Instant? First(IReadOnlyList<CarryStep> steps, Instant at) => steps.Count > 0 ? at + steps[0].Wait : null;
}
