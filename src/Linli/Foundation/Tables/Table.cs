namespace Linli.Foundation.Tables;

/// <summary>表格: one sheet as it came: rows of text, blank rows left out, merged cells repeated. What its heading is, nobody has said yet (<see cref="TableHead"/>).</summary>
/// <param name="Name">The sheet's name; empty for text.</param>
/// <param name="Rows">The rows.</param>
public sealed record Table(string Name, IReadOnlyList<TableRow> Rows)
{
    /// <summary>The letter of a column, as a spreadsheet shows it: 0 is A, 27 is AB.</summary>
    public static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter((column / 26) - 1) + Letter(column % 26);
}

/// <summary>How much of a file is read; beyond it the file is refused in words, never cut silently.</summary>
public sealed record TableLimits
{
    /// <summary>Rows of one sheet that hold something.</summary>
    public int Rows { get; init; } = 5_000;

    /// <summary>Columns; what stands further right is left out.</summary>
    public int Columns { get; init; } = 60;

    /// <summary>Megabytes of the file.</summary>
    public int Megabytes { get; init; } = 40;
}
