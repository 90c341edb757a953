namespace Linli.Cases.Bulk;

/// <summary>One row of a list, with its number as a spreadsheet counts.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column, trimmed; empty where the row is shorter.</summary>
    public string At(int? column) => column is { } n && n < Cells.Count ? Cells[n].Trim() : "";
}
