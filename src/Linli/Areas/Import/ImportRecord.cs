using NodaTime;

namespace Linli.Areas.Import;

/// <summary>What kind of file was imported.</summary>
public enum ImportKind
{
    /// <summary>区划.</summary>
    Divisions,

    /// <summary>网格.</summary>
    Grids,

    /// <summary>楼栋.</summary>
    Buildings,
}

/// <summary>导入记录: one import that changed something.</summary>
public sealed class ImportRecord
{
    public required Guid Id { get; init; }

    public required ImportKind Kind { get; init; }

    public required Instant At { get; init; }

    /// <summary>The account, or null for the command line.</summary>
    public Guid? Who { get; init; }

    /// <summary>SHA-256 of the file, in hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The edition's year, for divisions.</summary>
    public int? Edition { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Ended { get; init; }
}
