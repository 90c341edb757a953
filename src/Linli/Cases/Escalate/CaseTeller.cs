using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Escalate;

/// <summary>告知: puts a notice about an open case into the inboxes of those named; what every listener of the side roads says it with.</summary>
internal sealed class CaseTeller(INotifications notifications, CaseAudience audience, CaseDuties duties)
{
    /// <summary>Tells; nothing where the case is over or no case.</summary>
    public void Tell(Work work, Fact cause, string key, Func<Case, IEnumerable<Recipient>> to)
    {
        if (cause.SubjectKind != Case.SubjectKind || work.Db.Cases.AsNoTracking().SingleOrDefault(row => row.Id == cause.SubjectId && row.IsOpen) is not { } target)
            return;
        var due = target.HandlingDue ?? (target.Due == Case.NothingDue ? cause.At : target.Due);
        foreach (var recipient in to(target).Distinct())
            notifications.Tell(work, CaseNotice.Of(cause, target, recipient, new Phrase(key, CaseNotice.Place(target), due), OutsideTemplate.WorkArrived, due, Urgency.Routine));
    }

    /// <summary>Those who decide about a return.</summary>
    public IEnumerable<Recipient> Ruling(Case target, Fact fact) => Desk(target, duties.Ruling(target, Act.BySystem(fact.At)), fact.At);

    /// <summary>The street's desk, or the county's where the street must not see the case.</summary>
    public IEnumerable<Recipient> Street(Case target, Fact fact) => Desk(target, duties.Reviewing(target, Act.BySystem(fact.At)), fact.At);

    /// <summary>The desk above the unit: the street's, or the county's where the street is the unit.</summary>
    public IEnumerable<Recipient> Above(Case target, Fact fact) => Desk(target, duties.Above(target, Act.BySystem(fact.At)), fact.At);

    /// <summary>The person who has it in hand, else those at work in the lead unit.</summary>
    public IEnumerable<Recipient> Handling(Case target, Fact fact) =>
        target is { ResponsiblePersonId: { } person, State: CaseState.Assigned or CaseState.Acknowledged or CaseState.Handling } ? [Recipient.Account(person)] : Unit(target.LeadUnitId, fact.At);

    /// <summary>Whoever answers for it now.</summary>
    public IEnumerable<Recipient> Responsible(Case target, Fact fact) => audience.Responsible(target, target.ResponsibleUnitId, target.ResponsibleRole, fact.At);

    /// <summary>The county's desk.</summary>
    public static IEnumerable<Recipient> County(Case target) =>
        target.CountyId is { } county ? [Recipient.Of(Organizations.Role.CountyDispatcher, county)] : [];

    /// <summary>Those at work in a unit.</summary>
    public IEnumerable<Recipient> Unit(Guid? unit, Instant at) => unit is { } office ? audience.OfUnit(office, at) : [];

    private IEnumerable<Recipient> Desk(Case target, (Guid? Unit, string Role) desk, Instant at) => audience.Desk(target, desk.Unit, desk.Role, at);
}
