using Linli.Cases.Domain;
using Linli.Cases.Duties;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Recipient = Linli.Notifications.Recipient;
using Urgency = Linli.Notifications.Urgency;

namespace Linli.Cases.Escalate;

/// <summary>时限提醒: hears a case's clocks turn yellow, red and climb; tells the right people once, and closes what nobody rated in time.</summary>
internal sealed class ClockNews(INotifications notifications, CaseAudience audience, CaseVerbs verbs) : IListener
{
    public string Name => "cases.clock-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.Is<ClockTurnedYellow>())
        {
            var news = fact.Read<ClockTurnedYellow>();
            // Nobody here is late when a reporter takes time to answer.
            if (news.Clock != ClockKind.ReporterAnswer && Find(work, news.SubjectKind, news.SubjectId) is { } target)
                Tell(work, fact, target, "Cases.News.Yellow", OutsideTemplate.SoonLate, news.Clock, news.Due, Answering(target, news.SubjectKind, news.Clock, news.Unit, news.Role, fact.At));
        }
        else if (fact.Is<ClockTurnedRed>())
        {
            var news = fact.Read<ClockTurnedRed>();
            if (Find(work, news.SubjectKind, news.SubjectId) is not { } target)
                return;
            if (news.Clock == ClockKind.Rating)
                CloseUnrated(work, target, fact.At);
            else if (news.Clock == ClockKind.ShelvingReview)
                BySystem(work, target, CaseVerb.Unshelve, IsStillDue(work, target, news), fact.At);
            else if (news.Clock != ClockKind.ReporterAnswer)
                Tell(work, fact, target, "Cases.News.Red", OutsideTemplate.Late, news.Clock, news.Due, Answering(target, news.SubjectKind, news.Clock, news.Unit, news.Role, fact.At));
            if (news.Clock == ClockKind.Handling && news.SubjectKind == Case.SubjectKind)
                BySystem(work, target, CaseVerb.LapseExtension, target.ExtensionPending && target.HandlingDue <= news.Due, fact.At);
        }
        else if (fact.Is<ClockEscalated>())
        {
            var news = fact.Read<ClockEscalated>();
            if (Find(work, news.SubjectKind, news.SubjectId) is { } target)
                Tell(work, fact, target, "Cases.News.Escalated", OutsideTemplate.Late, news.Clock, news.Due, audience.Step(target, news.To, news.Unit, fact.At),
                    isDigest: news.Delivery == Delivery.Digest);
        }
    }

    // The clock may have stopped since: then there is nothing to tell, and nothing to close.
    private static Case? Find(Work work, string kind, Guid id) => kind switch
    {
        "case" => work.Db.Cases.AsNoTracking().SingleOrDefault(row => row.Id == id && row.IsOpen),
        CoDuty.SubjectKind => work.Db.Set<CoDuty>().AsNoTracking().Where(duty => duty.Id == id && duty.AnsweredAt == null && duty.ReleasedAt == null)
            .Join(work.Db.Cases, duty => duty.CaseId, row => row.Id, (_, row) => row).SingleOrDefault(row => row.IsOpen),
        _ => null,
    };

    // A co-unit's clock is the co-unit's, whoever has the case itself in hand.
    private IEnumerable<Recipient> Answering(Case target, string kind, ClockKind clock, Guid? unit, string? role, Instant at) =>
        kind == CoDuty.SubjectKind && unit is { } helping ? audience.OfUnit(helping, at)
        : clock is ClockKind.CallBack or ClockKind.Acceptance || target.Urgency == Deadlines.Urgency.Emergency ? audience.Watch(target, unit, role, at)
        : HoldersOf(target, unit, role, at);

    // A verdict given in the same second wins: the verb is then refused, and that is right.
    private void CloseUnrated(Work work, Case target, Instant at) =>
        BySystem(work, target, CaseVerb.NoAnswer, target is { State: CaseState.Replied, ReopenReview: false }, at);

    private void BySystem(Work work, Case target, CaseVerb verb, bool holds, Instant at)
    {
        if (holds)
            verbs.Run(work, CaseAddress.Of(target.Id), [(verb, new VerbInput())], Act.BySystem(at > work.Now ? at : work.Now));
    }

    // Looked at again in the same second, the case lies on the shelf until a later day.
    private static bool IsStillDue(Work work, Case target, ClockTurnedRed news) =>
        work.Db.Clocks.Any(clock => clock.SubjectId == target.Id && clock.Kind == news.Clock && clock.StoppedAt == null && clock.Due == news.Due);

    // A clock that another desk keeps (a ruling, a review) is not the handler's to be told of.
    private IEnumerable<Recipient> HoldersOf(Case target, Guid? unit, string? role, Instant at) =>
        unit == target.ResponsibleUnitId ? audience.Responsible(target, unit, role, at) : audience.Desk(target, unit, role, at);

    private void Tell(Work work, Fact cause, Case target, string key, OutsideTemplate outside, ClockKind clock, Instant due, IEnumerable<Recipient> to, bool isDigest = false)
    {
        var urgency = !isDigest && (clock == ClockKind.CallBack || target.Urgency == Deadlines.Urgency.Emergency) ? Urgency.Urgent : Urgency.Routine;
        foreach (var recipient in to)
        {
            var notice = CaseNotice.Of(cause, target, recipient, new Phrase(key, new Phrase("Deadlines.Kind." + clock), CaseNotice.Place(target), due), outside, due, urgency);
            if (isDigest)
                notifications.Gather(work, notice);
            else
                notifications.Tell(work, notice);
        }
    }
}
