using System.Linq.Expressions;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Identity;

/// <summary>结束会话: ends sessions from anywhere; each is refused from its next request on.</summary>
public sealed class EndSessions(IUnitOfWork unitOfWork)
{
    /// <summary>Ends the running sessions that are meant, within a work in progress; how many.</summary>
    public int In(Work work, Act act, Expression<Func<Session, bool>> which, SessionEnd why)
    {
        var ending = work.Db.Sessions.AsTracking().Where(which).Where(session => session.EndedAt == null && session.EndsAt > work.Now).ToList();
        foreach (var session in ending)
        {
            (session.EndedAt, session.EndedWhy) = (act.At, why);
            work.Append(act, session, new SessionEnded(session.AccountId, why));
        }
        return ending.Count;
    }

    /// <summary>Ends them.</summary>
    public Task<int> Run(Act act, Expression<Func<Session, bool>> which, SessionEnd why, CancellationToken cancel = default) =>
        unitOfWork.Run(work => In(work, act, which, why), cancel);
}
