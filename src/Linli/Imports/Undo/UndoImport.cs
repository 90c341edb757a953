using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Imports.Undo;

/// <summary>撤销导入: takes a whole import back, as long as nothing was built on it.</summary>
/// <remarks>Every room is asked what stands on the new things; what was changed must still stand as the import left it. All reasons are told; nothing is taken back by half.</remarks>
public sealed class UndoImport(IUnitOfWork works, IEnumerable<IImportGuard> guards)
{
    /// <summary>Takes it back.</summary>
    public Task<Outcome<MadeImport>> Run(Guid id, IReadOnlyCollection<ITableImport> open, Act act, CancellationToken cancel = default) => works.Run<Outcome<MadeImport>>(work =>
    {
        var run = work.Db.ImportRuns.AsTracking().SingleOrDefault(one => one.Id == id);
        if (run is null || open.FirstOrDefault(one => one.Kind == run.Kind) is not { } kind)
            return new Refusal("Imports.Refusal.Missing") { IsMissing = true };
        if (run.UndoneAt is not null)
            return new Refusal("Imports.Refusal.UndoneAlready") { IsConflict = true };
        var things = work.Db.ImportedRows.AsNoTracking().Where(row => row.RunId == id).OrderByDescending(row => row.Line).AsEnumerable()
            .Select(row => new ImportedThing(row.Thing, row.ThingId, row.IsNew) { Before = row.Before, After = row.After }).ToList();
        var made = things.Where(thing => thing.IsNew).ToList();
        var reasons = guards.SelectMany(guard => guard.Against(work.Db, made, act.At)).ToList();
        if (reasons.Count > 0)
            return reasons;
        if (kind.Undo(work, act, things) is { Count: > 0 } refused)
            return refused.ToList();
        run.UndoneAt = act.At;
        work.Append(act, run, new ImportUndone(run.Kind, made.Count, things.Count - made.Count));
        return run;
    }, cancel);
}
