using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Microsoft.EntityFrameworkCore;
using Recipient = Linli.Notifications.Recipient;
using Urgency = Linli.Notifications.Urgency;

namespace Linli.Cases.Escalate;

/// <summary>来件提醒: tells whoever answers from now on that something came in: a report, an order, a result to look at, a bad rating.</summary>
internal sealed class ArrivalNews(INotifications notifications, CaseAudience audience, IDeadlines deadlines) : IListener
{
    public string Name => "cases.arrival-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.SubjectKind != Case.SubjectKind || Key(fact) is not { } key)
            return;
        if (work.Db.Cases.AsNoTracking().SingleOrDefault(row => row.Id == fact.SubjectId && row.IsOpen) is not { } target)
            return;
        // At night only an emergency rings; a call that is due in the morning waits for the morning (domain.md 3.8 rule 4).
        var isUrgent = target.Urgency == Deadlines.Urgency.Emergency || (fact.Is<CaseReported>() && target.OwesCallback && !notifications.IsQuiet(fact.At));
        foreach (var to in To(target, fact).Distinct())
            notifications.Tell(work, CaseNotice.Of(fact, target, to, new Phrase(key, CaseNotice.Place(target), target.Due == Case.NothingDue ? fact.At : target.Due),
                fact.Is<CaseReported>() ? OutsideTemplate.CallbackDue : OutsideTemplate.WorkArrived, target.Due == Case.NothingDue ? null : target.Due,
                isUrgent ? Urgency.Urgent : Urgency.Routine));
    }

    // A new report and every emergency ring whoever is on shift; what follows in the course of work goes to the post.
    private IEnumerable<Recipient> To(Case target, Fact fact)
    {
        var isEmergency = target.Urgency == Deadlines.Urgency.Emergency;
        var to = fact.Is<CaseReported>() || isEmergency
            ? audience.Watch(target, target.ResponsibleUnitId, target.ResponsibleRole, fact.At)
            : audience.Responsible(target, target.ResponsibleUnitId, target.ResponsibleRole, fact.At);
        return fact.Is<CaseReported>() && isEmergency && deadlines.IsNight(fact.At) ? to.Concat(audience.NightDesk(target, CaseRules.Current.NightDesk, fact.At)) : to;
    }

    private static string? Key(Fact fact) =>
        fact.Is<CaseReported>() ? fact.Read<CaseReported>().CallbackOwed ? "Cases.News.ReportedToCall" : "Cases.News.Reported"
        : fact.Is<CaseDispatched>() || fact.Is<CaseTransferred>() || fact.Is<CaseAssignedInside>() ? "Cases.News.Order"
        : fact.Is<ResultSubmitted>() || fact.Is<ReplyApproved>() || fact.Is<AnsweredOnBehalf>() ? "Cases.News.ToVerify"
        : fact.Is<ExplainedCloseProposed>() ? "Cases.News.CloseProposed"
        : fact.Is<AnswerOfReporter>() || fact.Is<AskingLapsed>() ? "Cases.News.ReporterAnswered"
        : fact.Is<DraftReturned>() || fact.Is<ExplainedCloseRefused>() ? "Cases.News.Again"
        : fact.Is<DutyAnswered>() ? "Cases.News.CoAnswered"
        : fact.Is<CaseUnmerged>() ? "Cases.News.Unmerged"
        : fact.Is<ResultFailed>() || fact.Is<CaseReopened>() ? "Cases.News.Again"
        : fact.Is<CaseRated>() && fact.Read<CaseRated>() is { } rated && (!rated.Solved || rated.Grade <= RatingGrade.Dissatisfied) ? "Cases.News.Review"
        : fact.Is<ConferenceAsked>() ? "Cases.News.Conference"
        : null;
}
