using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Issues;

/// <summary>归并同因案件: puts several cases into one common issue; the first opens it, the others join what it opened.</summary>
public sealed class GatherCases(CaseVerbs verbs, CaseHand hand, LinliDb db)
{
    /// <summary>Gathers.</summary>
    /// <param name="chosen">The cases.</param>
    /// <param name="input">An open issue, or the title of a new one.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>The issue, and what was said of those that could not join; no issue where none could.</returns>
    public async Task<(Guid? Issue, IReadOnlyList<Refusal> Left)> Run(IReadOnlyList<Case> chosen, VerbInput input, Instant now, CancellationToken cancel)
    {
        if (chosen.Count == 0)
            return (null, [new Refusal("Cases.Refusal.Missing.Cases")]);
        Guid? issue = null;
        List<Refusal> left = [];
        foreach (var one in chosen)
        {
            var done = await verbs.Run(CaseAddress.Of(one.Id), CaseVerb.AttachIssue, issue is { } opened ? new VerbInput { Issue = opened } : input, hand.ActOn(one, now), cancel);
            if (done.IsRefused)
                left.AddRange(done.Refusals.Select(reason => issue is null ? reason : reason with { Field = null }));
            else
                issue ??= await db.Cases.Where(c => c.Id == one.Id).Select(c => c.IssueId).SingleAsync(cancel);
        }
        return (issue, [.. left.DistinctBy(reason => (reason.Key, reason.Field))]);
    }
}
