using Linli.Foundation.Data;
using Linli.Foundation.Files;
using NodaTime;

namespace Linli.Whistles.Data;

/// <summary>吹哨通知单盖章扫描件: a sheet of paper that came back signed and stamped.</summary>
public sealed class WhistleScan
{
    /// <summary>Row id; the last part of its address.</summary>
    public required Guid Id { get; init; }

    /// <summary>The whistle.</summary>
    public required Guid WhistleId { get; init; }

    /// <summary>The notice it belongs to.</summary>
    public required Guid PaperId { get; init; }

    /// <summary>Where it lies in the file store, sealed under the whistle's key.</summary>
    public required string Blob { get; init; }

    /// <summary>The kind's code, e.g. <c>pdf</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Bytes before sealing.</summary>
    public required int Length { get; init; }

    /// <summary>SHA-256 before sealing.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was attached.</summary>
    public required Instant At { get; init; }
}

/// <summary>Which stored files a whistle knows; the others are swept away after a day.</summary>
internal sealed class WhistleBlobs : IBlobOwner
{
    /// <summary>The folder of this room in the file store.</summary>
    public const string Folder = "whistles";

    public string Room => Folder;

    public IReadOnlySet<string> Known(LinliDb db, IReadOnlyList<string> names) =>
        db.WhistleScans.Where(scan => names.Contains(scan.Blob)).Select(scan => scan.Blob).ToHashSet(StringComparer.Ordinal);
}
