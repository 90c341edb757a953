using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Report;

/// <summary>邻居已反映: what neighbours of this building told of and is being seen to, so that one need not tell it again, or tells it knowing (domain.md 3.8 rule 16).</summary>
/// <remarks>
/// 1. As little as <see cref="LatelySolved"/> tells, and only what a person at a desk has accepted: what a machine takes a report for is no news for neighbours.
/// 2. What has its answer and waits for a rating is open, but nobody sees to it any more: whoever finds it undone tells it anew.
/// 3. A suggestion: the form stays as it is, and following one is its reporter's choice (ADR 0078).
/// </remarks>
/// <param name="What">The category.</param>
/// <param name="Neighbours">How many neighbours told of it, in whatever way; the same number twice is one. None where only our own people found it.</param>
/// <param name="Open">The case that follows from choosing it: the one most were merged into, the earliest of equals. Never shown to a resident.</param>
public sealed record NeighbourMatters(CaseCategory What, int Neighbours, Guid Open)
{
    /// <summary>How often it was told, in words.</summary>
    public Phrase Told => Neighbours == 0 ? new("Cases.Report.Follow.BeingDone") : new("Cases.Report.Follow.Told", Neighbours);

    /// <summary>The same as a question.</summary>
    public Phrase Asked => Neighbours == 0 ? new("Cases.Report.Follow.AskBeingDone", What.Name) : new("Cases.Report.Follow.Ask", Neighbours, What.Name);

    private const int Most = 5;
    private const int Read = 200;
    private static readonly Duration Recent = Duration.FromDays(60);

    /// <summary>Those of a building, what most told of first. One query, on the building's index.</summary>
    public static async Task<IReadOnlyList<NeighbourMatters>> In(LinliDb db, Catalogue catalogue, Guid building, Instant now, CancellationToken cancel)
    {
        var codes = catalogue.All.Where(LatelySolved.MayBeTold).Select(category => category.Code).ToList();
        var since = now - Recent;
        var rows = await db.Cases
            .Where(c => c.BuildingId == building && c.ReceivedAt >= since && (c.IsOpen || c.MasterId != null) && c.State != CaseState.Submitted && c.State != CaseState.Replied
                && !c.Sensitive && !c.Confidential && c.About == null && codes.Contains(c.Category))
            .OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id).Take(Read)
            .Join(db.CasePrivates, c => c.Id, secrets => secrets.CaseId, (c, secrets) => new { c.Id, c.MasterId, c.Category, c.IsOpen, c.ReceivedAt, c.ReportedByStaff, secrets.PhoneIndex })
            .ToListAsync(cancel);
        var open = rows.Where(row => row.IsOpen).ToDictionary(row => row.Id);
        // One that was merged counts with the one it waits for, while that is being seen to.
        var told = rows.Select(row => (Row: row, Main: open.GetValueOrDefault(row.IsOpen ? row.Id : row.MasterId!.Value))).Where(one => one.Main is not null);
        return
        [
            .. told.GroupBy(one => one.Main!.Category).Select(matter => new NeighbourMatters(
                    catalogue[matter.Key],
                    matter.Where(one => !one.Row.ReportedByStaff).Select(one => one.Row.PhoneIndex is { } phone ? Convert.ToHexString(phone) : one.Row.Id.ToString()).Distinct().Count(),
                    matter.GroupBy(one => one.Main!).OrderByDescending(main => main.Count()).ThenBy(main => main.Key.ReceivedAt).ThenBy(main => main.Key.Id).First().Key.Id))
                .OrderByDescending(matter => matter.Neighbours).ThenBy(matter => matter.What.Code, StringComparer.Ordinal).Take(Most),
        ];
    }
}
