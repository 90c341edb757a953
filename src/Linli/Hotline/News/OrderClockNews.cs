using Linli.Cases;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Recipient = Linli.Notifications.Recipient;

namespace Linli.Hotline.News;

/// <summary>回复时限提醒: hears the platform's dates turn yellow, red and climb, and tells the desk whose order it is; never a street of what is about itself.</summary>
internal sealed class OrderClockNews(INotifications notifications, ICases cases) : IListener
{
    public string Name => "hotline.clock-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.Is<ClockTurnedYellow>() && fact.Read<ClockTurnedYellow>() is { SubjectKind: var yellow } soon && yellow == HotlineOrder.SubjectKind)
            Tell(work, fact, soon.SubjectId, "Hotline.News.Yellow", soon.Due, Desk);
        else if (fact.Is<ClockTurnedRed>() && fact.Read<ClockTurnedRed>() is { SubjectKind: var red } late && red == HotlineOrder.SubjectKind)
            Tell(work, fact, late.SubjectId, "Hotline.News.Red", late.Due, Desk);
        else if (fact.Is<ClockEscalated>() && fact.Read<ClockEscalated>() is { SubjectKind: var climbed } step && climbed == HotlineOrder.SubjectKind)
            Tell(work, fact, step.SubjectId, "Hotline.News.Red", step.Due, (order, street) => step.To.Select(to => to switch
            {
                { Role: Role.CountyDispatcher } => order.CountyId is { } county ? Recipient.Of(Role.CountyDispatcher, county) : (Recipient?)null,
                { Role: Role.Leader } => street is { } at ? Recipient.Of(Role.Leader, at) : null,
                _ => null,
            }).OfType<Recipient>());
    }

    private static IEnumerable<Recipient> Desk(HotlineOrder order, Guid? street) =>
        street is { } at ? [Recipient.Of(Role.StreetDispatcher, at)] : order.CountyId is { } county ? [Recipient.Of(Role.CountyDispatcher, county)] : [];

    private void Tell(Work work, Fact cause, Guid id, string key, Instant due, Func<HotlineOrder, Guid?, IEnumerable<Recipient>> whom)
    {
        // It may have been answered since: then there is nothing to tell.
        if (work.Db.HotlineOrders.AsNoTracking().SingleOrDefault(row => row.Id == id && row.State == OrderState.Waiting) is not { } order)
            return;
        var street = cases.Rows(work.Db).Single(row => row.Id == order.CaseId).IsKeptFromStreet ? null : order.StreetId;
        foreach (var to in whom(order, street))
            notifications.Tell(work, new Notice(cause.Id, to, HotlineOrder.SubjectKind, order.Id, new Phrase(key, order.Number, due), $"/hotline/{order.Id}") { At = cause.At });
    }
}
