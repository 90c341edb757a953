using Linli.Foundation.Tables;

namespace Linli.Imports.Make;

/// <summary>一次导入的草稿: the file, the sheet chosen, what its columns mean, and what would come of it.</summary>
/// <param name="Kind">The kind of list.</param>
/// <param name="File">What was sent.</param>
/// <param name="Sheets">Its sheets.</param>
/// <param name="Sheet">The one chosen.</param>
/// <param name="Head">Its heading.</param>
/// <param name="Map">Which column holds what.</param>
public sealed record ImportDraft(ITableImport Kind, byte[] File, IReadOnlyList<Table> Sheets, int Sheet, TableHead Head, IReadOnlyDictionary<string, int> Map)
{
    /// <summary>The table with its columns mapped, read anew: a reading collects faults.</summary>
    public MappedTable Mapped() => MappedTable.Of(Sheets[Sheet], Head, Kind.Columns, Map);
}

/// <summary>A draft looked through.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Table">The rows and all that is wrong with them.</param>
/// <param name="Plan">What the sound rows would change.</param>
public sealed record ImportPreview(ImportDraft Draft, MappedTable Table, ImportPlan Plan)
{
    /// <summary>True when it may be confirmed.</summary>
    public bool IsReady => Table.Faults.Count == 0 && !Plan.IsEmpty;
}

/// <summary>An import made.</summary>
public sealed record ImportMade(Guid Run, IReadOnlyList<ImportSecret> Secrets);
