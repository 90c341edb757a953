using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Whistles.Domain;
using Linli.Whistles.Draft;

namespace Linli.Whistles;

/// <inheritdoc/>
internal sealed class WhistlesDoor(DraftWhistle drafts, WhistleVerbs verbs) : IWhistles
{
    public Outcome<WhistleDone> Draft(Work work, WhistleDraft draft, Act act) => drafts.In(work, draft, act);

    public Outcome<WhistleDone> Do(Work work, Guid whistle, WhistleVerb verb, WhistleInput input, Act act) => verbs.Run(work, whistle, verb, input, act);

    public IReadOnlyDictionary<Guid, Guid> InvitationsOf(LinliDb db, Guid whistle) =>
        db.WhistleInvitations.Where(row => row.WhistleId == whistle).Select(row => new { row.UnitId, row.Id }).ToDictionary(row => row.UnitId, row => row.Id);

    public IQueryable<Guid> Orphans(LinliDb db)
    {
        var (clocks, invitations) = (db.Clocks, db.WhistleInvitations);
        return db.Whistles
            .Where(row => row.IsOpen && row.State != WhistleState.Drafted
                && !clocks.Any(clock => clock.StoppedAt == null && clock.SubjectId == row.Id)
                && !clocks.Any(clock => clock.StoppedAt == null && invitations.Any(one => one.WhistleId == row.Id && one.Id == clock.SubjectId)))
            .Select(row => row.Id);
    }
}
