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
        var chosen = FormFiles.Chosen(files, field);
        return chosen.Count > ReportReasons.MostPhotos
            ? new Refusal("Cases.Refusal.TooManyPhotos", field, ReportReasons.MostPhotos)
            : await FormFiles.Clean(chosen, field, papers, rules, cancel);
    }

    /// <summary>Keeps them under the case's own key; a file whose verb is refused afterwards is swept away after a day.</summary>
    public IReadOnlyList<StoredFile> Keep(CasePrivate secrets, IReadOnlyList<CleanFile> files)
    {
        if (files.Count == 0)
            return [];
        var key = CaseSecrets.KeyOf(secrets, ring);
        return [.. files.Select(file => blobs.Put(CaseBlobs.Folder, file, key)).Select(blob => new StoredFile(blob.Name, blob.Kind.Code, blob.Length, blob.Sha256))];
    }
}
