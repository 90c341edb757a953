namespace Linli.Foundation.Tables;

/// <summary>无害的单元格: a text that begins like a formula must not calculate in an office's table: somebody else's words stand in it.</summary>
/// <remarks>The one rule of the house for whatever is exported. In CSV an apostrophe goes before it; in xlsx the cell is text and marked so (quotePrefix),
/// so that it stays text also after somebody edits it.</remarks>
public static class HarmlessCell
{
    /// <summary>True for what an office program might take for a formula.</summary>
    public static bool IsRisky(string cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    /// <summary>As a cell of CSV.</summary>
    public static string InCsv(string cell) => '"' + (IsRisky(cell) ? "'" + cell : cell).Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
