using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Areas;

/// <summary>导入: files of divisions, grids and buildings. A wrong file changes nothing and every refusal names row and column; the same file twice changes nothing.</summary>
public interface IAreaImports
{
    /// <summary>A CSV of divisions (code, name, level, parent_code).</summary>
    Task<Outcome<ImportReport>> Divisions(ReadOnlyMemory<byte> file, DivisionOptions options, Act act, ImportRun run);

    /// <summary>GeoJSON of grids, or of borders of divisions.</summary>
    Task<Outcome<ImportReport>> Grids(ReadOnlyMemory<byte> file, GridOptions options, Act act, ImportRun run);

    /// <summary>A CSV of estates and buildings.</summary>
    Task<Outcome<ImportReport>> Buildings(ReadOnlyMemory<byte> file, BuildingOptions options, Act act, ImportRun run);
}

/// <summary>How a file of divisions is meant.</summary>
/// <param name="Edition">The edition's year: what it no longer lists ends on 1 January of it. Null: the file only adds and renames.</param>
/// <param name="Levels">The levels it speaks of, as <c>1-4</c>.</param>
public sealed record DivisionOptions(int? Edition = null, string Levels = "1-5");

/// <summary>How a file of grids is meant.</summary>
/// <param name="Datum">What its coordinates are measured against; never guessed.</param>
/// <param name="IsStrict">True: overlapping grids are refused instead of told.</param>
public sealed record GridOptions(Datum Datum, bool IsStrict = false);

/// <summary>How a file of buildings is meant.</summary>
/// <param name="Datum">What its points are measured against; needed when it has any.</param>
public sealed record BuildingOptions(Datum? Datum = null);

/// <summary>One run of an import.</summary>
/// <param name="IsPreview">True: says what would change and changes nothing.</param>
/// <param name="Progress">Told the share done, 0 to 1.</param>
/// <param name="Cancel">Stops between two batches; what is in stays, and the same file can simply be run again.</param>
public sealed record ImportRun(bool IsPreview = false, IProgress<double>? Progress = null, CancellationToken Cancel = default);

/// <summary>What an import did, or would do.</summary>
/// <param name="Rows">Rows or features in the file.</param>
/// <param name="Added">New ones.</param>
/// <param name="Changed">Changed ones: renamed, redrawn, moved.</param>
/// <param name="Ended">Ended ones.</param>
/// <param name="Same">Those that stand as they are.</param>
/// <param name="Findings">What a person should look at: overlaps, gaps, buildings in no grid, names that changed.</param>
public sealed record ImportReport(int Rows, int Added, int Changed, int Ended, int Same, IReadOnlyList<Phrase> Findings)
{
    /// <summary>True when the file says nothing new.</summary>
    public bool IsEmpty => Added + Changed + Ended == 0;
}
