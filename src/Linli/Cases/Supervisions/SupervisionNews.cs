using Linli.Cases.Escalate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Notifications;

namespace Linli.Cases.Supervisions;

/// <summary>督办提醒: tells the unit of orders, reminders and of a reporter who asks; and whoever gave an order that it was answered.</summary>
internal sealed class SupervisionNews(CaseTeller teller) : IListener
{
    public string Name => "cases.supervision-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.Is<CaseSupervised>())
            teller.Tell(work, fact, "Cases.News.Supervised", target => teller.Handling(target, fact));
        else if (fact.Is<SupervisionAnswered>())
            teller.Tell(work, fact, "Cases.News.SupervisionAnswered", target => target.SupervisorId is { } issuer ? [Recipient.Account(issuer)] : []);
        else if (fact.Is<SupervisionAccepted>())
            teller.Tell(work, fact, "Cases.News.SupervisionAccepted", target => teller.Handling(target, fact));
        else if (fact.Is<SupervisionSentBack>())
            teller.Tell(work, fact, "Cases.News.SupervisionSentBack", target => teller.Handling(target, fact));
        else if (fact.Is<CaseReminded>())
            teller.Tell(work, fact, "Cases.News.Reminded", target => teller.Handling(target, fact));
        else if (fact.Is<CaseNudged>())
            teller.Tell(work, fact, "Cases.News.Nudged", target => teller.Responsible(target, fact));
    }
}
