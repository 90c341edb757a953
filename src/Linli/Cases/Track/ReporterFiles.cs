using Linli.Cases.Data;
using Linli.Cases.Report;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;

namespace Linli.Cases.Track;

/// <summary>Files that a reporter adds to a case: cleaned, sealed under the case's key and durable before the verb names them.</summary>
public sealed class ReporterFiles(FileRules rules, BlobStore blobs, ICipher ring)
{
    /// <summary>Keeps what came with the form; those not taken are told.</summary>
    public async Task<(IReadOnlyList<StoredFile> Files, IReadOnlyList<LeftOut> Left)> Keep(TrackedCase found, HttpRequest request, CancellationToken cancel)
    {
        var sent = await SentFiles.Read((await request.ReadFormAsync(cancel)).Files, rules, cancel);
        var taken = sent.Photos.Append(sent.Voice).OfType<CleanFile>().ToList();
        if (taken.Count == 0)
            return ([], sent.LeftOut);
        var key = CaseSecrets.KeyOf(found.Secrets, ring);
        return ([.. taken.Select(file => blobs.Put(CaseBlobs.Folder, file, key)).Select(blob => new StoredFile(blob.Name, blob.Kind.Code, blob.Length, blob.Sha256))], sent.LeftOut);
    }
}
