using Linli.Dispatch;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Report;

/// <summary>邻居已反映: what neighbours of this building told of and is being seen to, so that one need not tell it again, or tells it knowing (domain.md 3.8 rule 16).</summary>
/// <remarks>As little as <see cref="LatelySolved"/> tells, and only what a person at a desk has accepted: what a machine takes a report for is no news for neighbours. A suggestion: the form stays as it is.</remarks>
/// <param name="What">The category.</param>
/// <param name="Neighbours">How many reports of it, those merged into another included.</param>
public sealed record NeighbourMatters(Bilingual What, int Neighbours)
{
    private const int Most = 5;
    private const int Read = 200;
    private static readonly Duration Recent = Duration.FromDays(60);

    /// <summary>Those of a building, what most told of first. One query, on the building's index.</summary>
    public static async Task<IReadOnlyList<NeighbourMatters>> In(LinliDb db, Catalogue catalogue, Guid building, Instant now, CancellationToken cancel)
    {
        var codes = catalogue.All.Where(LatelySolved.MayBeTold).Select(category => category.Code).ToList();
        var since = now - Recent;
        var rows = await db.Cases
            .Where(c => c.BuildingId == building && c.ReceivedAt >= since && (c.IsOpen || c.MasterId != null) && c.State != CaseState.Submitted
                && !c.Sensitive && !c.Confidential && c.About == null && codes.Contains(c.Category))
            .OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id)
            .Select(c => new { c.Id, c.MasterId, c.Category, c.IsOpen }).Take(Read).ToListAsync(cancel);
        var open = rows.Where(row => row.IsOpen).ToDictionary(row => row.Id, row => row.Category);
        // One that was merged counts with the one it waits for, while that is being seen to.
        return
        [
            .. rows.Select(row => open.GetValueOrDefault(row.IsOpen ? row.Id : row.MasterId!.Value)).OfType<string>()
                .CountBy(category => category).OrderByDescending(told => told.Value).ThenBy(told => told.Key, StringComparer.Ordinal)
                .Take(Most).Select(told => new NeighbourMatters(catalogue[told.Key].Name, told.Value)),
        ];
    }
}
