using Linli.Dispatch;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Report;

/// <summary>身边办结: what was solved in this building lately, as neighbours may know it (domain.md 3.8 rule 16).</summary>
/// <remarks>Public categories only, nothing sensitive and no dispute, nobody's words, the building and no closer. A matter that its reporter calls unsolved is not listed.</remarks>
public sealed record LatelySolved(Bilingual What, Instant ClosedAt)
{
    private const int Most = 5;

    /// <summary>The latest of a building.</summary>
    public static async Task<IReadOnlyList<LatelySolved>> In(LinliDb db, Catalogue catalogue, Guid building, CancellationToken cancel)
    {
        var codes = catalogue.All.Where(MayBeTold).Select(category => category.Code).ToList();
        var rows = await db.Cases
            .Where(c => c.BuildingId == building && c.State == CaseState.Closed && !c.Sensitive && !c.Confidential && c.About == null && c.Solved != false && codes.Contains(c.Category))
            .OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id)
            .Select(c => new { c.Category, c.ClosedAt }).Take(Most).ToListAsync(cancel);
        return [.. rows.Where(row => row.ClosedAt is not null).Select(row => new LatelySolved(catalogue[row.Category].Name, row.ClosedAt!.Value))];
    }

    /// <summary>True for what neighbours may hear of at all.</summary>
    internal static bool MayBeTold(CaseCategory category) =>
        category.IsPublic && (category.Flags & (CategoryFlags.Sensitive | CategoryFlags.OpensDispute)) == 0;
}
