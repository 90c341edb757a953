using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Track;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Splits;

/// <summary>One part of a report, as its reporter finds it: the case, its own page, and the page of the whole.</summary>
public sealed record TrackedPart(Case Case, string Href);

/// <summary>一件多诉的各件: one link shows all parts, and each part leads back.</summary>
public sealed class TrackedParts(LinliDb db, ICipher ring)
{
    /// <summary>The parts of a report; none for most.</summary>
    public async Task<IReadOnlyList<TrackedPart>> Of(TrackedCase found, CancellationToken cancel)
    {
        var id = found.Case.Id;
        var parts = await db.Cases.Where(c => c.SplitFrom == id).OrderBy(c => c.Number)
            .Join(db.CasePrivates, c => c.Id, secrets => secrets.CaseId, (c, secrets) => new { Case = c, Secrets = secrets }).ToListAsync(cancel);
        return [.. parts.Select(part => new TrackedPart(part.Case, Href(part.Secrets)))];
    }

    /// <summary>The page of the whole that a part was split from; null for a case that is no part.</summary>
    public async Task<string?> Whole(TrackedCase found, CancellationToken cancel) =>
        found.Case.SplitFrom is { } whole && await db.CasePrivates.SingleOrDefaultAsync(secrets => secrets.CaseId == whole, cancel) is { } secrets ? Href(secrets) : null;

    // Whoever holds the link of the whole is the reporter of its parts: their codes are hers.
    private string Href(CasePrivate secrets) => "/t/" + CaseSecrets.Tracking(secrets, ring);
}
