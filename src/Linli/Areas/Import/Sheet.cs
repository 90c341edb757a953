using Linli.Foundation.Tables;
using Linli.Foundation.Text;

namespace Linli.Areas.Import;

/// <summary>A table read from a CSV file: columns found by name, in English or Chinese and in any order.</summary>
public sealed class Sheet
{
    /// <summary>Rows more than this in one file are refused: split it.</summary>
    public const int MostRows = 500_000;

    private readonly Dictionary<string, int> _columns = [];
    private readonly Dictionary<string, string> _headings = [];

    private Sheet(List<Row> rows) => Rows = rows;

    /// <summary>The rows below the heading.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>A column wanted: its name and what else people call it.</summary>
    public sealed record Column(string Name, bool Required, params string[] Aliases)
    {
        internal bool Is(string heading) =>
            heading.Equals(Name, StringComparison.OrdinalIgnoreCase) || Aliases.Contains(heading, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>One row: its number as a spreadsheet counts, the heading being row 1.</summary>
    public sealed record Row(int Number, string[] Cells);

    /// <summary>True when the file has this column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>What the file calls a column.</summary>
    public string Heading(string column) => _headings.GetValueOrDefault(column, column);

    /// <summary>The trimmed cell, empty when blank or when there is no such column.</summary>
    public string Cell(Row row, string column) => _columns.TryGetValue(column, out var index) ? row.Cells[index].Trim() : "";

    /// <summary>Reads the file, or says which row or column is wrong.</summary>
    public static Outcome<Sheet> Read(ReadOnlySpan<byte> bytes, IReadOnlyList<Column> wanted)
    {
        var text = TextBytes.Read(bytes);
        return text.IsRefused ? text.Refusals.ToList() : Read(text.Value, wanted);
    }

    private static Outcome<Sheet> Read(string text, IReadOnlyList<Column> wanted)
    {
        var read = DelimitedText.Read(text);
        if (read.IsRefused)
            return read.Refusals.ToList();
        if (read.Value is not [var heading, .. var records])
            return new Refusal("Areas.File.Empty");
        var (faults, rows) = (new Faults(), new List<Row>(records.Count));
        var sheet = new Sheet(rows);
        if (sheet.TakeHeadings(heading.Cells, wanted) is { Count: > 0 } refusals)
            return refusals;
        if (records.Count > MostRows)
            return new Refusal("Areas.File.TooManyRows", null, MostRows);
        foreach (var (number, cells) in records)
            if (cells.Length != heading.Cells.Length)
                faults.Add("Areas.File.Ragged", number, "-", cells.Length, heading.Cells.Length);
            else
                rows.Add(new Row(number, cells));
        if (!faults.IsEmpty)
            return faults.All();
        return rows.Count == 0 ? new Refusal("Areas.File.NoRows") : sheet;
    }

    private List<Refusal> TakeHeadings(string[] headings, IReadOnlyList<Column> wanted)
    {
        var refusals = new List<Refusal>();
        foreach (var column in wanted)
        {
            var at = Array.FindIndex(headings, heading => column.Is(heading.Trim()));
            if (at >= 0)
                (_columns[column.Name], _headings[column.Name]) = (at, headings[at].Trim());
            else if (column.Required)
                refusals.Add(new Refusal("Areas.File.ColumnMissing", $"column {column.Name}",
                    string.Join(" / ", [column.Name, .. column.Aliases]), string.Join(", ", headings.Take(20))));
        }
        return refusals;
    }
}
