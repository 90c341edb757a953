using Linli.Cases.Domain;
using Linli.Cases.Items;
using Linli.Cases.Search;
using Linli.Dispatch;
using Linli.Foundation.Files;
using Linli.Foundation.Text;
using Linli.Papers;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.MyData;

/// <summary>删除全部内容: every word and file of an ended matter, and the key they were sealed with.</summary>
/// <remarks>What stays is the record of decisions: numbers, codes and times, no word of anybody; the chain of facts still verifies.
/// Files go after the commit; should that fail, the sweep of the file store takes them, and without the key nobody can read them.</remarks>
public sealed class EraseCase(BlobStore blobs, IPapers papers, ContactErasure erasure, INearTexts near) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.EraseCase;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        erasure.Wipe(step.Work, [(step.Case, step.Secrets)], step.Act.At);
        var secrets = step.Secrets;
        (secrets.Key, secrets.Report, secrets.Summary) = (null, null, null);
        secrets.ErasedAt = step.Act.At;
        var id = step.Case.Id;
        var texts = step.Work.Db.CaseTexts.AsTracking().Where(text => text.CaseId == id).ToList();
        foreach (var text in texts)
            text.Words = null;
        foreach (var link in step.Work.Db.CaseLinks.AsTracking().Where(link => link.CaseId == id))
            (link.Token, link.Recipient, link.Phone) = (null, null, null);
        near.Forget(step.Work, id);
        papers.Erase(step.Work, Case.SubjectKind, id);
        SearchIndex.Forget(step.Work, id);
        foreach (var item in step.Work.Db.Set<CaseItem>().AsTracking().Where(item => item.CaseId == id).ToList())
            item.Words = null;
        // A digest tells its content to whoever holds the same picture: the rows go with the files.
        var files = step.Work.Db.CaseFiles.AsTracking().Where(file => file.CaseId == id).ToList();
        step.Work.Db.RemoveRange(files);
        step.Work.AfterCommit(() => files.ForEach(file => blobs.Delete(file.Blob)));
        return shift => new CaseErased(shift, texts.Count, files.Count);
    }
}
