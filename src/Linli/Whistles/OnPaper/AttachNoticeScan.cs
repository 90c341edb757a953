using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Papers;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Linli.Whistles.OnPaper;

/// <summary>附上盖章扫描件: the notice comes back signed and stamped, often after the whistle has ended (domain.md 3.8 rule 18).</summary>
/// <remarks>No step in the life of the whistle: nothing moves by it, and no state forbids it. Those who may issue a notice may attach its sheet.</remarks>
public sealed class AttachNoticeScan(IUnitOfWork unitOfWork, IPapers papers, BlobStore blobs, FileRules rules, ICipher ring)
{
    /// <summary>The field of the form.</summary>
    public const string Field = "scans";

    /// <summary>The most sheets in one go.</summary>
    public const int Most = 6;

    /// <summary>Why this person may not; null when they may.</summary>
    public static Refusal? Against(Whistle whistle, Act act)
    {
        var snapshot = new WhistleSnapshot(whistle, act, null);
        return snapshot.Plays(WhistleWho.Street) || snapshot.Plays(WhistleWho.County) ? null : new Refusal("Whistles.Refusal.ScanNotYours");
    }

    /// <summary>Cleans the sheets, keeps them under the whistle's key, and writes them to the notice.</summary>
    public async Task<Outcome<int>> Run(LinliDb db, Guid id, Guid paper, IFormFileCollection files, Func<Whistle, Act> actOn, CancellationToken cancel = default)
    {
        if (await db.Whistles.SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } seen
            || !await db.Papers.AnyAsync(row => row.Id == paper && row.SubjectId == id && row.SubjectKind == Whistle.SubjectKind, cancel))
            return WhistleRefusals.NotFound;
        var act = actOn(seen);
        if (Against(seen, act) is { } against)
            return against;
        if (WhistleSecrets.KeyOf(await db.WhistleKeys.SingleAsync(row => row.WhistleId == id, cancel), ring) is not { } key)
            return WhistleRefusals.Erased;
        var chosen = FormFiles.Chosen(files, Field);
        if (chosen.Count is 0 or > Most)
            return new Refusal(chosen.Count == 0 ? "Whistles.Refusal.Missing.Scan" : "Whistles.Refusal.TooManyScans", Field, Most);
        var cleaned = await FormFiles.Clean(chosen, Field, papers: true, rules, cancel);
        if (cleaned.IsRefused)
            return cleaned.Refusals.ToList();
        // Durable before the work: a work touches no files. What a refusal leaves behind is swept away.
        var stored = cleaned.Value.Select(file => blobs.Put(WhistleBlobs.Folder, file, key)).ToList();
        return await unitOfWork.Run(work => Write(work, id, paper, stored, act), cancel);
    }

    private Outcome<int> Write(Work work, Guid id, Guid paper, List<StoredBlob> stored, Act act)
    {
        var whistle = work.Db.Whistles.AsTracking().Single(row => row.Id == id);
        if (!work.Db.WhistleKeys.Any(row => row.WhistleId == id && row.Key != null))
            return WhistleRefusals.Erased;
        foreach (var blob in stored)
        {
            var scan = new WhistleScan { Id = Ids.New(act.At), WhistleId = id, PaperId = paper, Blob = blob.Name, Kind = blob.Kind.Code, Length = blob.Length, Sha256 = blob.Sha256, At = act.At };
            work.Insert(scan);
            papers.Attach(work, act, paper, scan.Id);
        }
        work.Append(act, whistle, new WhistleNoticeScanned(paper, stored.Count));
        return stored.Count;
    }
}
