using System.Text.Json.Serialization;

namespace Linli.Foundation.Tables;

/// <summary>One row of a table as it came, with its number as a spreadsheet counts.</summary>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Columns whose value a formula made: what the file kept of it is read, nothing is calculated here.</summary>
    [JsonIgnore]
    public IReadOnlySet<int> Calculated { get; init; } = None;

    /// <summary>Columns whose formula kept no value, or an error such as #REF!.</summary>
    [JsonIgnore]
    public IReadOnlySet<int> Broken { get; init; } = None;

    private static IReadOnlySet<int> None { get; } = new HashSet<int>();

    /// <summary>The cell of a column, trimmed; empty where the row is shorter.</summary>
    public string At(int? column) => column is { } n && n < Cells.Count ? Cells[n].Trim() : "";
}
