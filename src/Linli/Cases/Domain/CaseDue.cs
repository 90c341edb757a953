using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Domain;

/// <summary>案件随日历改期: when a holiday list moves a clock, the case's own date moves with it, in the same work, and the reporter can read why.</summary>
internal sealed class CaseDue : IFollowsDue
{
    public string SubjectKind => Case.SubjectKind;

    public void Follow(Work work, Act act, Guid subject, IReadOnlyList<DueMove> moves)
    {
        if (work.Db.Cases.AsTracking().SingleOrDefault(row => row.Id == subject) is not { } target)
            return;
        CaseClocks.Show(target, work.Db.Clocks.AsTracking().Where(clock => clock.SubjectId == subject && clock.StoppedAt == null).ToList());
        // What a resting clock would have come to is nobody's date; it is told when the clock goes on.
        foreach (var move in moves.Where(move => move.IsRunning))
        {
            var point = CaseVerbs.Point(target);
            work.Append(act, target, new CaseDueMoved(new CaseShift(point, point), move.Clock, move.Old, move.New, move.Cause));
        }
    }
}
