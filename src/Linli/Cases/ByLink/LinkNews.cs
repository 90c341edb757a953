using Linli.Cases.Escalate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.ByLink;

/// <summary>答复到了: tells whoever answers for the case that an outside body has said something.</summary>
internal sealed class LinkNews(INotifications notifications, CaseAudience audience) : IListener
{
    public string Name => "cases.link-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (!fact.Is<LinkAnswered>() || work.Db.Cases.AsNoTracking().SingleOrDefault(row => row.Id == fact.SubjectId && row.IsOpen) is not { } target)
            return;
        foreach (var to in audience.Responsible(target, target.LeadUnitId ?? target.ResponsibleUnitId, target.ResponsibleRole, fact.At))
            notifications.Tell(work, CaseNotice.Of(fact, target, to, new Phrase("Cases.News.LinkAnswered", CaseNotice.Place(target)), OutsideTemplate.WorkArrived, null, Urgency.Routine));
    }
}
