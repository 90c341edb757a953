using System.Linq.Expressions;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Hot;

/// <summary>热点: one kind of matter in one community that comes up more than usual.</summary>
/// <param name="Community">The community.</param>
/// <param name="Category">The kind of matter.</param>
/// <param name="Recent">Cases in the last seven days.</param>
/// <param name="Before">Cases in the eight weeks before, together.</param>
public sealed record HotIssue(Guid Community, string Category, int Recent, int Before)
{
    /// <summary>See <see cref="Hot.Heat"/>.</summary>
    public double Heat => Hot.Heat.Of(Recent, Before);
}

/// <summary>热点问题: what grows faster than usual within what a person sees, and the cases behind it.</summary>
/// <remarks>Protected cases are neither counted nor listed: a count of one would tell on them. One query for the whole list.</remarks>
internal static class HotIssues
{
    /// <summary>The most that are shown.</summary>
    public const int Most = 50;

    /// <summary>The hottest first.</summary>
    public static async Task<IReadOnlyList<HotIssue>> Of(LinliDb db, CaseSight sight, Instant now, CancellationToken cancel)
    {
        var since = now - Heat.Week;
        var counts = await Within(db, sight, now - (Heat.Week * (Heat.UsualWeeks + 1)))
            .GroupBy(c => new { c.CommunityId, c.Category })
            .Select(group => new { group.Key, Recent = group.Count(c => c.ReceivedAt > since), All = group.Count() })
            .Where(count => count.Recent >= Heat.LeastCases)
            .ToListAsync(cancel);
        return
        [
            .. counts.Select(count => new HotIssue(count.Key.CommunityId!.Value, count.Key.Category, count.Recent, count.All - count.Recent))
                .Where(hot => Heat.IsHot(hot.Recent, hot.Before)).OrderByDescending(hot => hot.Heat).ThenBy(hot => hot.Category, StringComparer.Ordinal).ThenBy(hot => hot.Community).Take(Most),
        ];
    }

    /// <summary>The cases of the last week behind one, the latest first; a page of them.</summary>
    public static async Task<CasePage> Cases(LinliDb db, CaseSight sight, Guid community, string category, Instant now, CaseKey? after, CancellationToken cancel)
    {
        var rows = Within(db, sight, now - Heat.Week).Where(c => c.CommunityId == community && c.Category == category);
        if (after is { } from)
            rows = rows.Where(c => c.ReceivedAt <= from.At && (c.ReceivedAt < from.At || c.Id.CompareTo(from.Id) < 0));
        var found = await rows.OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id).Take(CaseLists.PageSize + 1).ToListAsync(cancel);
        if (found.Count <= CaseLists.PageSize)
            return new CasePage([.. found.Where(sight.Sees)], null);
        found.RemoveAt(CaseLists.PageSize);
        return new CasePage([.. found.Where(sight.Sees)], new CaseKey(found[^1].ReceivedAt, found[^1].Id));
    }

    // Ids grow with time: the primary key alone brings what is recent, and the clock of a row says exactly.
    private static IQueryable<Case> Within(LinliDb db, CaseSight sight, Instant since)
    {
        var from = Ids.First(since - Duration.FromDays(1));
        return db.Cases.Where(c => c.Id.CompareTo(from) >= 0 && c.ReceivedAt > since && c.CommunityId != null
            && !c.Sensitive && !c.Confidential && c.About == null && c.State != CaseState.Void).Where(Covered(sight));
    }

    // Whoever has areas of several kinds looks at the widest.
    private static Expression<Func<Case, bool>> Covered(CaseSight sight)
    {
        var kind = new[] { ScopeKind.County, ScopeKind.Street, ScopeKind.Community, ScopeKind.Grid }.FirstOrDefault(kind => sight.Scope.Of(kind).Any(), ScopeKind.Unit);
        var ids = sight.Scope.Of(kind).Select(id => (Guid?)id).ToList();
        return kind switch
        {
            ScopeKind.County => c => ids.Contains(c.CountyId),
            ScopeKind.Street => c => ids.Contains(c.StreetId),
            ScopeKind.Community => c => ids.Contains(c.CommunityId),
            ScopeKind.Grid => c => ids.Contains(c.GridId),
            _ => c => false,
        };
    }
}
