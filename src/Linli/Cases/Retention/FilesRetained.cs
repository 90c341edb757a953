using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Retention;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Retention;

/// <summary>附件到期: photos, recordings and papers of a case long over. The rows go with the work, the files after it.</summary>
/// <remarks>Killed between the two, a file without a row is left: the sweep of the file store takes it (<see cref="CaseBlobs"/>).</remarks>
internal sealed class FilesRetained(BlobStore blobs) : IRetained
{
    private const int CasesAtOnce = 20;
    private const int MostAtOnce = 200;

    public string Kind => RetentionKind.Files;

    public int Due(LinliDb db, RetentionCut cut) => Kept(db, cut, held: false).Count();

    public int Held(LinliDb db, RetentionCut cut) => Kept(db, cut, held: true).Count();

    public int Erase(Work work, RetentionCut cut)
    {
        // Oldest first, and of each case all that is due, so that a case has one fact a night.
        var ids = Kept(work.Db, cut, held: false).OrderBy(file => file.At).ThenBy(file => file.Id).Select(file => file.CaseId).Take(MostAtOnce).ToList().Distinct().Take(CasesAtOnce).ToList();
        if (ids.Count == 0)
            return 0;
        var files = Kept(work.Db, cut, held: false).Where(file => ids.Contains(file.CaseId)).ToList();
        var cases = work.Db.Cases.AsTracking().Where(c => ids.Contains(c.Id)).ToList();
        work.Db.RemoveRange(files);
        work.Db.CaseBlurs.Where(blur => ids.Contains(blur.CaseId)).ExecuteDelete();
        var counts = files.CountBy(file => file.CaseId).ToDictionary();
        foreach (var target in cases)
        {
            var here = CaseVerbs.Point(target);
            work.Append(Act.BySystem(work.Now), target, new FilesErased(new CaseShift(here, here), counts[target.Id]));
        }
        work.AfterCommit(() => files.ForEach(file => blobs.Delete(file.Blob)));
        return files.Count;
    }

    // A file is never due before it is old enough itself: what came after the end waits for its own days, and the index of files is read from its old end.
    private static IQueryable<CaseFile> Kept(LinliDb db, RetentionCut cut, bool held)
    {
        var latest = cut.Latest;
        return db.CaseFiles.Where(file => file.At < latest).Join(OverCases.Of(db, cut, held), file => file.CaseId, c => c.Id, (file, _) => file);
    }
}
