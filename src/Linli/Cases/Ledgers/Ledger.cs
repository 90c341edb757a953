using System.Text;
using Linli.Foundation.Tables;

namespace Linli.Cases.Ledgers;

/// <summary>台账: a table as an office hands it on: title, who made it and when, then the rows.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Heads">Lines under the title: unit, maker, day.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The cells, as text.</param>
public sealed record Ledger(string Title, IReadOnlyList<string> Heads, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
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

    /// <summary>As xlsx.</summary>
    public byte[] Xlsx() => new XlsxSheet("台账", Title, Heads, Columns, Rows).Bytes();

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(HarmlessCell.InCsv)).Append("\r\n");
}
