using System.Text;

namespace Linli.Cases.Ledgers;

/// <summary>台账: a table as an office hands it on: title, who made it and when, then the rows.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Heads">Lines under the title: unit, maker, day.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The cells, as text.</param>
public sealed partial record Ledger(string Title, IReadOnlyList<string> Heads, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Room for signatures under the printed table.</summary>
    public string Foot { get; init; } = "";

    /// <summary>As CSV with a byte order mark, so that office programs read Chinese.</summary>
    public byte[] Csv()
    {
        var text = new StringBuilder();
        Line(text, [Title]);
        foreach (var head in Heads)
            Line(text, [head]);
        Line(text, Columns);
        foreach (var row in Rows)
            Line(text, row);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(cell => '"' + Harmless(cell).Replace("\"", "\"\"", StringComparison.Ordinal) + '"')).Append("\r\n");

    // A cell that begins like a formula would be one: somebody else's words must not calculate in an office's table.
    private static string Harmless(string cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
}
