using Linli.Foundation.Data;
using Linli.Foundation.Files;

namespace Linli.Cases.Data;

/// <summary>案件附件归属: which stored files a case knows; what a refused form or a kill left behind is swept away after a day.</summary>
internal sealed class CaseBlobs : IBlobOwner
{
    /// <summary>The folder of this room in the file store.</summary>
    public const string Folder = "cases";

    public string Room => Folder;

    public IReadOnlySet<string> Known(LinliDb db, IReadOnlyList<string> names) =>
        db.CaseFiles.Where(file => names.Contains(file.Blob)).Select(file => file.Blob).ToHashSet(StringComparer.Ordinal);
}
