using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Retention;

namespace Linli.Cases.Retention;

/// <summary>Which cases a period counts for: those over for good.</summary>
/// <remarks>
/// Not: 1. an open one, so none under review or appeal; reopened, it ends anew later and its days begin anew. 2. One whose next step is still owed to the
/// reporter. 3. A merged one while its master is open, or ended too lately: its reporter waits for the master's answer. 4. One that is held.
/// </remarks>
internal static class OverCases
{
    /// <summary>Those that are due and not held, or that are due and held.</summary>
    public static IQueryable<Case> Of(LinliDb db, RetentionCut cut, bool held = false)
    {
        var (cases, day, lately) = (db.Cases, cut.Begins, cut.Earliest);
        var over = cases.Where(c => !c.IsOpen && c.ClosedAt != null && c.OpenStep == null
            && !cases.Any(master => master.Id == c.MasterId && (master.IsOpen || master.ClosedAt >= lately)));
        over = held ? over.Where(c => c.HeldUntil > day) : over.Where(c => c.HeldUntil == null || c.HeldUntil <= day);
        return cut.Of(over, c => c.ReceivedAt, c => c.ClosedAt!.Value);
    }
}
