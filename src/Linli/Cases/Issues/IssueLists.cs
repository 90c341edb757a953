using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Organizations;
using Linli.Shell.Parts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Issues;

/// <summary>An issue with its counts, as far as this person sees its cases.</summary>
public sealed record IssueLine(CommonIssue Issue, int Cases, int Open, int Answered, int Solved);

/// <summary>共性问题清单: what may be seen, and what a case may be put into.</summary>
internal static class IssueLists
{
    private const int Most = 200;

    /// <summary>Open ones that would take the case, for a list of answers.</summary>
    public static IReadOnlyList<Choice> Open(LinliDb db, Case target) =>
        [.. db.Set<CommonIssue>().Where(issue => issue.ClosedAt == null && issue.CountyId == target.CountyId && (issue.StreetId == null || issue.StreetId == target.StreetId))
            .OrderByDescending(issue => issue.At).Take(Most).ToList().Select(issue => new Choice(issue.Id.ToString(), issue.Title))];

    /// <summary>Those in my area, and those that hold a case of mine; the latest first.</summary>
    public static async Task<IReadOnlyList<IssueLine>> Lines(LinliDb db, CaseSight sight, CancellationToken cancel)
    {
        var areas = sight.Scope.Branches.Select(branch => branch.Id).ToList();
        var units = sight.Scope.Of(ScopeKind.Unit).ToList();
        var ids = await db.Cases.Where(c => c.IssueId != null && (units.Contains(c.LeadUnitId!.Value) || areas.Contains(c.CommunityId!.Value) || areas.Contains(c.GridId!.Value)))
            .Select(c => c.IssueId!.Value).Distinct().Take(Most).ToListAsync(cancel);
        var issues = await db.Set<CommonIssue>().Where(issue => ids.Contains(issue.Id) || areas.Contains(issue.CountyId!.Value) || areas.Contains(issue.StreetId!.Value) || areas.Contains(issue.CommunityId!.Value))
            .OrderByDescending(issue => issue.At).Take(Most).ToListAsync(cancel);
        var found = issues.ConvertAll(issue => issue.Id);
        var cases = (await db.Cases.Where(c => c.IssueId != null && found.Contains(c.IssueId.Value)).ToListAsync(cancel)).Where(sight.Sees).ToLookup(c => c.IssueId!.Value);
        return [.. issues.Where(issue => issue.IsOf(sight) || cases[issue.Id].Any()).Select(issue => Count(issue, cases[issue.Id]))];
    }

    /// <summary>One with its cases; null where neither is for these eyes.</summary>
    public static async Task<(IssueLine Line, IReadOnlyList<Case> Cases)?> One(LinliDb db, CaseSight sight, Guid id, CancellationToken cancel)
    {
        if (await db.Set<CommonIssue>().SingleOrDefaultAsync(issue => issue.Id == id, cancel) is not { } issue)
            return null;
        var cases = (await db.Cases.Where(c => c.IssueId == id).OrderBy(c => c.Number).ToListAsync(cancel)).Where(sight.Sees).ToList();
        return cases.Count == 0 && !issue.IsOf(sight) ? null : (Count(issue, cases), cases);
    }

    private static IssueLine Count(CommonIssue issue, IEnumerable<Case> cases)
    {
        var all = cases.ToList();
        return new IssueLine(issue, all.Count, all.Count(c => c.IsOpen && c.State != CaseState.Replied), all.Count(c => c.RepliedAt is not null), all.Count(c => c.Solved == true));
    }
}
