using Linli.Foundation.Data;
using Linli.Foundation.Retention;
using Microsoft.EntityFrameworkCore;

namespace Linli.Identity.Data;

/// <summary>登录记录到期: rows of sessions long over. Who signed in and when stays in the record.</summary>
internal sealed class SessionsRetained : IRetained
{
    private const int MostAtOnce = 500;

    public string Kind => RetentionKind.SignIns;

    public int Due(LinliDb db, RetentionCut cut) => Over(db, cut).Count();

    public int Erase(Work work, RetentionCut cut)
    {
        var old = Over(work.Db, cut).OrderBy(session => session.EndsAt).Select(session => session.Id).Take(MostAtOnce).ToList();
        return old.Count == 0 ? 0 : work.Db.Sessions.Where(session => old.Contains(session.Id)).ExecuteDelete();
    }

    private static IQueryable<Session> Over(LinliDb db, RetentionCut cut) => cut.Of(db.Sessions, session => session.StartedAt, session => session.EndsAt);
}
