using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Lists;

/// <inheritdoc/>
internal sealed class SeenCases(LinliDb db, CaseHand hand, ICases cases) : ISeenCases
{
    public async Task<CaseRow?> Find(Guid id, CancellationToken cancel = default) =>
        await db.Cases.SingleOrDefaultAsync(row => row.Id == id, cancel) is { } target && hand.Sight.Sees(target)
            ? await cases.Rows(db).SingleAsync(row => row.Id == id, cancel)
            : null;
}
