using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Whistles.Lists;

/// <summary>吹哨待办 of a desk: what its unit called and what it was called to, as long as something is open there.</summary>
internal sealed class WhistlesDue : IWhistlesDue
{
    private const int CountedMost = 1000;

    public Task<int> Of(LinliDb db, Unit unit, CancellationToken cancel)
    {
        var id = unit.Id;
        return db.Whistles.Where(row => row.IsOpen && (row.AuthorUnitId == id || row.Invitations.Any(one => one.IsOpen && one.UnitId == id))).Take(CountedMost).CountAsync(cancel);
    }
}
