using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Papers;
using Linli.Whistles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Linli.Whistles.Close;

/// <summary>案件已了: a whistle whose matters all came to an end before the departments did anything is taken back; when all are erased, so are its words.</summary>
internal sealed class EndedCases(ICases cases, WhistleVerbs verbs, IPapers papers, BlobStore blobs) : IListener
{
    private static readonly string[] Ends = [FactKinds.Name<CaseWithdrawn>(), FactKinds.Name<CaseVoided>(), FactKinds.Name<CaseReferred>()];

    public string Name => "whistles.ended-cases";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (Ends.Contains(fact.Kind))
            foreach (var whistle in Of(work, fact.SubjectId).Where(row => row.IsOpen && AllAre(work, row, one => !one.IsOpen)))
                // One that has come further than the table lets it be taken back goes on to its own end.
                verbs.Run(work, whistle.Id, WhistleVerb.Cancel, new WhistleInput(), Act.BySystem(fact.At > work.Now ? fact.At : work.Now));
        else if (fact.Is<CaseErased>())
            foreach (var whistle in Of(work, fact.SubjectId).Where(row => AllAre(work, row, one => one.IsErased)))
                Erase(work, whistle);
    }

    private static List<Whistle> Of(Work work, Guid matter) =>
        [.. work.Db.Whistles.AsTracking().Include(row => row.Cases).Include(row => row.Invitations).Where(row => row.Cases.Any(one => one.CaseId == matter))];

    private bool AllAre(Work work, Whistle whistle, Func<CaseRow, bool> so)
    {
        var ids = whistle.Cases.Select(one => one.CaseId).ToList();
        return cases.Rows(work.Db).Where(row => ids.Contains(row.Id)).ToList().All(so);
    }

    private void Erase(Work work, Whistle whistle)
    {
        if (work.Db.WhistleKeys.AsTracking().Single(row => row.WhistleId == whistle.Id) is not { Key: not null } stored)
            return;
        stored.Key = null;
        papers.Erase(work, Whistle.SubjectKind, whistle.Id);
        // A digest tells its content to whoever holds the same sheet: the rows go with the files.
        var scans = work.Db.WhistleScans.AsTracking().Where(scan => scan.WhistleId == whistle.Id).ToList();
        work.Db.RemoveRange(scans);
        work.AfterCommit(() => scans.ForEach(scan => blobs.Delete(scan.Blob)));
        work.Append(Act.BySystem(work.Now), whistle, new WhistleErased());
    }
}
