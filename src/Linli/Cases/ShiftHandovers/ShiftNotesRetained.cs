using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Retention;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.ShiftHandovers;

/// <summary>交班留言到期: the note and its key; who handed to whom, when, and the numbers of that moment stay.</summary>
internal sealed class ShiftNotesRetained : IRetained
{
    private const int MostAtOnce = 100;

    public string Kind => RetentionKind.ShiftNotes;

    public int Due(LinliDb db, RetentionCut cut) => Kept(db, cut).Count();

    public int Erase(Work work, RetentionCut cut)
    {
        var old = Kept(work.Db, cut).OrderBy(row => row.At).ThenBy(row => row.Id).Take(MostAtOnce).AsTracking().ToList();
        foreach (var row in old)
        {
            (row.Key, row.Note) = (null, null);
            work.Append(Act.BySystem(work.Now), row, new ShiftNoteErased(row.UnitId));
        }
        return old.Count;
    }

    private static IQueryable<ShiftHandover> Kept(LinliDb db, RetentionCut cut) => cut.Of(db.Set<ShiftHandover>().Where(row => row.Note != null), row => row.At, row => row.At);
}
