using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Issues;

/// <summary>How a common answer went.</summary>
public sealed record IssueAnswer(int Done, IReadOnlyList<(Case Case, Refusal Reason)> Left);

/// <summary>统一答复: one text to all cases of an issue that are ready for it, each by its own verb: submitted by whoever leads it, verified by somebody else, rated by its own reporter.</summary>
public sealed class AnswerIssue(CaseVerbs verbs, IUnitOfWork unitOfWork)
{
    /// <summary>Verbs a common text may go by.</summary>
    public static readonly CaseVerb[] Ways = [CaseVerb.SubmitResult, CaseVerb.Pass];

    /// <summary>The cases that are ready for a common text by this verb, of this person.</summary>
    public static IReadOnlyList<Case> Ready(IEnumerable<Case> cases, CaseVerb way, CaseHand hand, Instant at) =>
        [.. cases.Where(c => c.IsOpen && CaseVerbs.Possible(hand.Snapshot(c, at)).Any(possible => possible.Verb == way && possible.IsFree))];

    /// <summary>Answers them one by one: what is refused for one hinders no other, and is told.</summary>
    public async Task<Outcome<IssueAnswer>> Run(CommonIssue issue, IReadOnlyList<Case> ready, CaseVerb way, VerbInput input, CaseHand hand, Instant at, CancellationToken cancel)
    {
        var reasons = CaseRefusals.OfText(nameof(input.Text), input.Text, way == CaseVerb.Pass ? "Reply" : "Result").ToList();
        if (ready.Count == 0)
            reasons.Add(new Refusal("Cases.Refusal.NothingReady"));
        if (reasons.Count > 0)
            return reasons;
        List<(Case, Refusal)> left = [];
        foreach (var one in ready)
            if (await verbs.Run(CaseAddress.Of(one.Id), way, input, hand.ActOn(one, at), cancel) is { IsRefused: true } refused)
                left.Add((one, refused.Refusals[0]));
        var (done, act) = (ready.Count - left.Count, hand.Person.Act(at));
        await unitOfWork.Run(work =>
        {
            var row = work.Db.Set<CommonIssue>().AsTracking().Single(found => found.Id == issue.Id);
            work.Append(act, row, new IssueAnswered(way, done, left.Count));
            return 0;
        }, cancel);
        return new IssueAnswer(done, left);
    }
}

/// <summary>销号: the cause is done with; cases still open go on by themselves.</summary>
public sealed class CloseIssue(IUnitOfWork unitOfWork)
{
    /// <summary>Closes it.</summary>
    public Task<Outcome<Guid>> Run(Guid id, CaseSight sight, Act act, CancellationToken cancel) => unitOfWork.Run<Outcome<Guid>>(work =>
    {
        var row = work.Db.Set<CommonIssue>().AsTracking().SingleOrDefault(found => found.Id == id);
        if (row is null || !row.IsOf(sight))
            return CaseRefusals.NotFound;
        if (!row.IsOpen)
            return new Refusal("Cases.Refusal.IssueIsClosed") { IsConflict = true };
        row.ClosedAt = act.At;
        var cases = work.Db.Cases.Where(c => c.IssueId == id).Select(c => c.IsOpen).ToList();
        work.Append(act, row, new IssueClosed(cases.Count, cases.Count(open => open)));
        return id;
    }, cancel);
}

/// <summary>What 共性问题 bring.</summary>
internal static class IssuesRegistration
{
    public static IServiceCollection AddIssues(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, AttachIssue>().AddSingleton<ICaseVerb, DetachIssue>().AddSingleton<AnswerIssue>().AddSingleton<CloseIssue>().AddScoped<GatherCases>();
}
