using Linli.Cases.Data;
using Linli.Cases.Report;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;

namespace Linli.Cases.Handle;

/// <summary>上传照片: photos sent with a verb, looked at, cleaned, and durable in the store before the verb runs.</summary>
public sealed class CaseUploads(BlobStore blobs, FileRules rules, ICipher ring)
{
    /// <summary>The cleaned photos of a form, or every reason against them.</summary>
    public Task<Outcome<IReadOnlyList<CleanFile>>> Clean(IFormFileCollection files, string field, CancellationToken cancel = default) => Clean(files, field, papers: false, cancel);

    /// <summary>The same, where a scanned letter may also come as PDF.</summary>
    public async Task<Outcome<IReadOnlyList<CleanFile>>> Clean(IFormFileCollection files, string field, bool papers, CancellationToken cancel = default)
    {
        var sent = files.GetFiles(field).Where(file => file.Length > 0).ToList();
        if (sent.Count > ReportReasons.MostPhotos)
            return new Refusal("Cases.Refusal.TooManyPhotos", field, ReportReasons.MostPhotos);
        List<Refusal> reasons = [];
        List<CleanFile> cleaned = [];
        foreach (var file in sent)
        {
            var family = papers && await IsPdf(file, cancel) ? FileFamily.Document : FileFamily.Photo;
            await using var stream = file.OpenReadStream();
            var looked = await FileIntake.Read(stream, family, rules, field, cancel);
            if (looked.IsRefused)
                reasons.AddRange(looked.Refusals);
            else
                cleaned.Add(looked.Value);
        }
        return reasons.Count > 0 ? reasons : cleaned;
    }

    /// <summary>The cleaned scans of a form, PDF or photos, or every reason against them.</summary>
    public async Task<Outcome<IReadOnlyList<CleanFile>>> CleanScans(IFormFileCollection files, string field, CancellationToken cancel = default)
    {
        List<Refusal> reasons = [];
        List<CleanFile> cleaned = [];
        foreach (var file in files.GetFiles(field).Where(file => file.Length > 0).Take(ReportReasons.MostPhotos))
        {
            await using var stream = file.OpenReadStream();
            var head = new byte[5];
            // A scanner makes a PDF, a phone a photo; which it is, only the content tells.
            var isPdf = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) == head.Length && head.AsSpan().SequenceEqual("%PDF-"u8);
            stream.Position = 0;
            var looked = await FileIntake.Read(stream, isPdf ? FileFamily.Document : FileFamily.Photo, rules, field, cancel);
            if (looked.IsRefused)
                reasons.AddRange(looked.Refusals);
            else
                cleaned.Add(looked.Value);
        }
        return reasons.Count > 0 ? reasons : cleaned;
    }

    // Only which door it goes through; what it is, the intake finds out by itself.
    private static async Task<bool> IsPdf(IFormFile file, CancellationToken cancel)
    {
        await using var stream = file.OpenReadStream();
        var head = new byte[5];
        return await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) == head.Length && head.AsSpan().SequenceEqual("%PDF-"u8);
    }

    /// <summary>Keeps them under the case's own key; a file whose verb is refused afterwards is swept away after a day.</summary>
    public IReadOnlyList<StoredFile> Keep(CasePrivate secrets, IReadOnlyList<CleanFile> files)
    {
        if (files.Count == 0)
            return [];
        var key = CaseSecrets.KeyOf(secrets, ring);
        return [.. files.Select(file => blobs.Put("cases", file, key)).Select(blob => new StoredFile(blob.Name, blob.Kind.Code, blob.Length, blob.Sha256))];
    }
}
