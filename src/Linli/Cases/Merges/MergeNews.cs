using System.Text.Json;
using Linli.Cases.Domain;
using Linli.Cases.Escalate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Merges;

/// <summary>并案跟随: what becomes of a master reaches those who follow it: its answer, or its end without one; and a follower's bad verdict reaches the street.</summary>
internal sealed class MergeNews(CaseVerbs verbs, INotifications notifications) : IListener
{
    private static readonly string[] Answered = [Storage.Word(CaseState.Replied), Storage.Word(CaseState.Closed)];
    private static readonly string[] EndedOtherwise = [Storage.Word(CaseState.Withdrawn), Storage.Word(CaseState.Void), Storage.Word(CaseState.Referred)];

    public string Name => "cases.merge-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.SubjectKind != Case.SubjectKind)
            return;
        if (fact.Is<CaseRated>())
            HearVerdict(work, fact);
        else if (JsonSerializer.Deserialize<AnyShift>(fact.Payload, FactKinds.Json)?.Shift is { Before: { } before, After: var after } && before.State != after.State)
            HearMove(work, fact, before.State, after.State);
    }

    private void HearMove(Work work, Fact fact, string before, string after)
    {
        var isAnswer = Answered.Contains(after) && !Answered.Contains(before);
        if (!isAnswer && !EndedOtherwise.Contains(after))
            return;
        var (master, ended) = (fact.SubjectId, fact.At);
        // From now, not from when the master ended: whoever hears late must not shorten anybody's time.
        var at = ended > work.Now ? ended : work.Now;
        var merges = work.Db.Set<CaseMerge>();
        // Whoever joined after the answer has read it already.
        foreach (var follower in work.Db.Cases.AsTracking()
            .Where(c => c.MasterId == master && c.State == CaseState.Merged && merges.Any(merge => merge.CaseId == c.Id && merge.EndedAt == null && merge.At <= ended)).ToList())
            if (!isAnswer)
                // The matter it was merged into is no more: it goes its own way again, whatever the time.
                verbs.Run(work, CaseAddress.Of(follower.Id), [(CaseVerb.Unmerge, new VerbInput())], Act.BySystem(at));
            else
                Tell(work, follower, master, at);
    }

    private static void Tell(Work work, Case follower, Guid master, NodaTime.Instant at)
    {
        var here = CaseVerbs.Point(follower);
        (follower.RepliedAt, follower.ReplyRound) = (at, follower.ReplyRound + 1);
        work.Append(Act.BySystem(at), follower, new MasterAnswered(new CaseShift(here, here), master, follower.ReplyRound));
    }

    // A merged case is over and has no review of its own: the street hears of it and may take it out again.
    private void HearVerdict(Work work, Fact fact)
    {
        if (!new Verdict(fact.Read<CaseRated>().Grade, fact.Read<CaseRated>().Solved).IsBad
            || work.Db.Cases.AsNoTracking().SingleOrDefault(c => c.Id == fact.SubjectId && c.State == CaseState.Merged) is not { } follower)
            return;
        var (role, area) = follower.IsKeptFromStreet ? (Role.CountyDispatcher, follower.CountyId) : (Role.StreetDispatcher, follower.StreetId);
        if (area is { } street)
            notifications.Tell(work, CaseNotice.Of(fact, follower, Recipient.Of(role, street), new Phrase("Cases.News.FollowerUnhappy", CaseNotice.Place(follower)),
                OutsideTemplate.WorkArrived, null, Urgency.Routine));
    }

    private sealed record AnyShift(CaseShift? Shift);
}
