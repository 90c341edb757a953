using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Tables;
using Linli.Foundation.Text;

namespace Linli.Imports;

/// <summary>一种可以导入的表: which columns it has, what its rows would change, and how that is taken back. Registered by the room whose things they are.</summary>
/// <remarks>
/// 1. <see cref="Plan"/> writes nothing and is asked twice: for the preview, and again inside the work that writes, so that nothing can change in between.
/// 2. Whatever is wrong with a row goes to the table's faults; with one fault nothing is written.
/// 3. The same table twice plans nothing the second time.
/// </remarks>
public interface ITableImport
{
    /// <summary>The stored word, e.g. <c>buildings</c>.</summary>
    string Kind { get; }

    /// <summary>Key of its name; <c>.Means</c> says what it is for, <c>.Explain</c> stands over the template.</summary>
    string TextKey { get; }

    /// <summary>Who may import it.</summary>
    string Permission { get; }

    /// <summary>Its place in the list: things come in the order in which one needs them.</summary>
    int Order { get; }

    /// <summary>Its columns, in the order of the template.</summary>
    IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The page on which one sees what came in; null where there is no one page of it.</summary>
    string? Href => null;

    /// <summary>Why what came in is never taken back as a whole, shown before anybody tries; null where it may be.</summary>
    /// <param name="added">How many new things there were.</param>
    Refusal? NeverTakenBack(int added) => null;

    /// <summary>Text pasted in another shape than a table, as the table it means; as it came where it is none of this kind's shapes.</summary>
    string FromPaste(string pasted) => pasted;

    /// <summary>What cannot be made inside the work (slow, or random), for this plan; handed to the next <see cref="Plan"/>.</summary>
    Task<object?> Prepare(ImportPlan plan, CancellationToken cancel) => Task.FromResult<object?>(null);

    /// <summary>What the table would change.</summary>
    ImportPlan Plan(LinliDb db, MappedTable table, Act act, object? prepared);

    /// <summary>Takes back what an import made: new things first refused by <see cref="IImportGuard"/>s, changed ones put back as they were.</summary>
    IReadOnlyList<Refusal> Undo(Work work, Act act, IReadOnlyList<ImportedThing> things);
}

/// <summary>撤销导入之前问一遍: what a room has built on imported things since; asked of every room inside the work that would take them back.</summary>
public interface IImportGuard
{
    /// <summary>What stands against taking these away, in words; empty for nothing.</summary>
    /// <param name="db">The database, in the work.</param>
    /// <param name="things">Things the import had made new.</param>
    /// <param name="now">The moment of asking.</param>
    IEnumerable<Refusal> Against(LinliDb db, IReadOnlyList<ImportedThing> things, NodaTime.Instant now);
}
