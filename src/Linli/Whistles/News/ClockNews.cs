using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Whistles.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Recipient = Linli.Notifications.Recipient;

namespace Linli.Whistles.News;

/// <summary>时限提醒: hears the clocks of whistles and of their invitations turn yellow, red and climb; tells the right people once.</summary>
internal sealed class ClockNews(INotifications notifications, WhistleAudience audience) : IListener
{
    public string Name => "whistles.clock-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.Is<ClockTurnedYellow>())
        {
            var news = fact.Read<ClockTurnedYellow>();
            if (Find(work, news.SubjectKind, news.SubjectId) is { } target)
                Tell(work, fact, target, "Whistles.News.Yellow", news.Clock, news.Due, audience.Responsible(target, news.Unit, news.Role, fact.At));
        }
        else if (fact.Is<ClockTurnedRed>())
        {
            var news = fact.Read<ClockTurnedRed>();
            if (Find(work, news.SubjectKind, news.SubjectId) is { } target)
                Tell(work, fact, target, "Whistles.News.Red", news.Clock, news.Due, audience.Responsible(target, news.Unit, news.Role, fact.At));
        }
        else if (fact.Is<ClockEscalated>())
        {
            var news = fact.Read<ClockEscalated>();
            if (Find(work, news.SubjectKind, news.SubjectId) is { } target)
                Tell(work, fact, target, "Whistles.News.Escalated", news.Clock, news.Due, audience.Step(target, news.To, news.Unit, fact.At), news.Delivery == Delivery.Digest);
        }
        else if (fact.Is<ClockDueChanged>())
        {
            // A new holiday list moved it: the lists follow. Moves by our own verbs have been seen to already.
            var news = fact.Read<ClockDueChanged>();
            if (news.SubjectKind == Invitation.SubjectKind && work.Db.WhistleInvitations.AsTracking().SingleOrDefault(row => row.Id == news.SubjectId) is { } one && one.DueKind == news.Clock)
                one.Due = news.NewDue;
        }
    }

    // The whistle may be over since: then there is nothing to tell.
    private static Whistle? Find(Work work, string kind, Guid id) =>
        kind == Whistle.SubjectKind ? work.Db.Whistles.AsNoTracking().SingleOrDefault(row => row.Id == id && row.IsOpen)
        : kind == Invitation.SubjectKind ? work.Db.Whistles.AsNoTracking().SingleOrDefault(row => row.IsOpen && row.Invitations.Any(one => one.Id == id))
        : null;

    private void Tell(Work work, Fact cause, Whistle target, string key, ClockKind clock, Instant due, IEnumerable<Recipient> to, bool isDigest = false)
    {
        foreach (var recipient in to)
            notifications.Tell(work, WhistleAudience.Notice(cause, target, recipient, key, due, !isDigest && target.Urgency == Deadlines.Urgency.Emergency, new Phrase("Deadlines.Kind." + clock)));
    }
}
