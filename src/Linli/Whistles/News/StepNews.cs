using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Notifications;
using Linli.Whistles.Domain;
using Microsoft.EntityFrameworkCore;
using Recipient = Linli.Notifications.Recipient;

namespace Linli.Whistles.News;

/// <summary>吹哨提醒: tells whoever has to do something next: the street of a request, the departments of a call, the county of an objection.</summary>
internal sealed class StepNews(INotifications notifications, WhistleAudience audience) : IListener
{
    public string Name => "whistles.step-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.SubjectKind != Whistle.SubjectKind
            || work.Db.Whistles.AsNoTracking().Include(row => row.Invitations).SingleOrDefault(row => row.Id == fact.SubjectId) is not { } target)
            return;
        var urgent = target.Urgency == Deadlines.Urgency.Emergency;
        foreach (var (to, key, due, rings) in News(target, fact, urgent))
            notifications.Tell(work, WhistleAudience.Notice(fact, target, to, key, due == Whistle.NothingDue ? null : due, rings));
    }

    private IEnumerable<(Recipient To, string Key, NodaTime.Instant Due, bool Rings)> News(Whistle target, Fact fact, bool urgent)
    {
        IEnumerable<(Recipient, string, NodaTime.Instant, bool)> Say(IEnumerable<Recipient> to, string key, bool rings = false) => to.Select(one => (one, key, target.Due, rings));
        IEnumerable<(Recipient, string, NodaTime.Instant, bool)> Departments(Func<Invitation, bool> which, string key, bool rings = false) =>
            target.Invitations.Where(which).SelectMany(one => audience.Department(one.UnitId, fact.At).Select(to => (to, key, one.Due, rings)));

        return fact switch
        {
            _ when fact.Is<WhistleRequested>() => Say(WhistleAudience.Street(target), "Whistles.News.Requested", urgent),
            _ when fact.Is<WhistleIssued>() => Departments(_ => true, "Whistles.News.Called", urgent).Concat(Say(WhistleAudience.Community(target), "Whistles.News.Issued"))
                .Concat(fact.Read<WhistleIssued>().Ruled ? Say(WhistleAudience.Street(target), "Whistles.News.RuledIssued", urgent) : []),
            _ when fact.Is<UnitInvited>() => Departments(one => one.Id == fact.Read<UnitInvited>().Invitation, "Whistles.News.Called", urgent),
            _ when fact.Is<WhistleRefused>() => fact.Read<WhistleRefused>().Ruled
                ? Say(WhistleAudience.Community(target).Concat(WhistleAudience.Street(target)), "Whistles.News.RuledRefused") : Say(WhistleAudience.Community(target), "Whistles.News.Refused"),
            _ when fact.Is<RefusalAppealed>() => Say(WhistleAudience.County(target), "Whistles.News.Appealed", urgent),
            _ when fact.Is<WhistleCancelled>() => target.IssuedAt is null ? Say(WhistleAudience.Community(target), "Whistles.News.Cancelled")
                : Departments(one => one.IsExpected, "Whistles.News.Cancelled").Concat(Say(WhistleAudience.Community(target), "Whistles.News.Cancelled")),
            _ when fact.Is<UnitCheckedIn>() => fact.Read<UnitCheckedIn>() is var came && came.Arrived >= came.Asked
                ? Say(WhistleAudience.Street(target).Concat(WhistleAudience.Community(target)), "Whistles.News.AllCame", urgent) : [],
            _ when fact.Is<UnitDeclined>() => Say(WhistleAudience.Street(target), "Whistles.News.Declined", urgent),
            _ when fact.Is<ObjectionRaised>() => Say(WhistleAudience.County(target), "Whistles.News.Objection", urgent),
            _ when fact.Is<ObjectionRuled>() => fact.Read<ObjectionRuled>() is var ruled && ruled.MustCome
                ? Departments(one => one.Id == ruled.Invitation, "Whistles.News.MustCome", urgent).Concat(Say(WhistleAudience.Street(target), "Whistles.News.RuledMustCome"))
                : Departments(one => one.Id == ruled.Invitation, "Whistles.News.NeedNotCome").Concat(Say(WhistleAudience.Street(target), "Whistles.News.RuledNeedNotCome")),
            _ when fact.Is<VisitProposed>() => fact.Read<VisitProposed>() is var visit && visit.Unit is null
                ? Departments(one => one.IsExpected, "Whistles.News.Visit") : Say(WhistleAudience.Street(target), "Whistles.News.Visit"),
            _ when fact.Is<WhistleConferenceHeld>() => Departments(one => one.OwesDuty, "Whistles.News.Duty").Concat(Say(WhistleAudience.Community(target), "Whistles.News.Conferred")),
            _ when fact.Is<DutyAnswered>() => fact.Read<DutyAnswered>().Last
                ? Say(WhistleAudience.Street(target).Concat(WhistleAudience.Community(target)), "Whistles.News.ToScore").Concat(Departments(one => one.HasCome, "Whistles.News.ToScore")) : [],
            _ when fact.Is<MarksGiven>() => fact.Read<MarksGiven>().Last ? Say(WhistleAudience.Street(target), "Whistles.News.Scored") : [],
            _ when fact.Is<WhistleEnded>() => Say(WhistleAudience.Community(target), "Whistles.News.Closed").Concat(Departments(one => one.HasCome, "Whistles.News.Closed")),
            _ => [],
        };
    }
}
