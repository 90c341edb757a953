using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases;

/// <summary>How a case is found: by its id for staff, by the index of a tracking code for the one who holds the link.</summary>
public readonly record struct CaseAddress(Guid? Id, byte[]? TrackingIndex)
{
    /// <summary>By id.</summary>
    public static CaseAddress Of(Guid id) => new(id, null);

    /// <summary>By tracking code, as its index.</summary>
    public static CaseAddress OfTracking(byte[] index) => new(null, index);

    internal IQueryable<Case> In(IQueryable<Case> cases)
    {
        var (id, index) = (Id, TrackingIndex);
        return index is null ? cases.Where(c => c.Id == id) : cases.Where(c => c.TrackingIndex == index);
    }

    /// <summary>The case, tracked and its row locked: whoever comes at the same moment waits, and then sees what changed.</summary>
    /// <remarks>Without the lock PostgreSQL would show the case as it was and its clocks as another verb has just left them. SQLite has one lane.</remarks>
    internal Case? Take(Work work)
    {
        if (work.Db.IsSqlite)
            return In(work.Db.Cases.AsTracking()).SingleOrDefault();
        var (id, index) = (Id, TrackingIndex);
        var locked = index is null
            ? work.Db.Cases.FromSql($"SELECT * FROM cases_cases WHERE id = {id} FOR UPDATE")
            : work.Db.Cases.FromSql($"SELECT * FROM cases_cases WHERE tracking_index = {index} FOR UPDATE");
        return locked.AsTracking().SingleOrDefault();
    }
}
