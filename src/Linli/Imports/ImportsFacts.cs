using Linli.Foundation.Facts;

namespace Linli.Imports;

/// <summary>A table was imported; what it holds stands in the rows it made.</summary>
[FactKind("imports.table-imported", 1, Audience.Staff)]
public sealed record TableImported(string Table, int Rows, int Added, int Changed) : IFact;

/// <summary>A whole import was taken back.</summary>
[FactKind("imports.import-undone", 1, Audience.Staff)]
public sealed record ImportUndone(string Table, int Removed, int Restored) : IFact;
