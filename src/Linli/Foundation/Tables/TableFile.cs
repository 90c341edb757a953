using Linli.Foundation.Text;

namespace Linli.Foundation.Tables;

/// <summary>表格文件: reads whatever an office keeps its lists in: xlsx, CSV in UTF-8 or GB18030, or rows pasted from a spreadsheet.</summary>
/// <remarks>The one reader of the house. A file is told by its content, never by its name; each thing that cannot be read has a sentence of its own.</remarks>
public static class TableFile
{
    /// <summary>The sheets of a file that hold something; one for text.</summary>
    public static Outcome<IReadOnlyList<Table>> Read(ReadOnlyMemory<byte> bytes, TableLimits limits)
    {
        if (bytes.Length > limits.Megabytes * 1024 * 1024)
            return new Refusal("Tables.TooLarge", "file", limits.Megabytes);
        if (bytes.Span.StartsWith("PK\u0003\u0004"u8) || bytes.Span.StartsWith("PK\u0005\u0006"u8))
            return WorkbookFile.Read(bytes, limits);
        if (OldOffice.Is(bytes.Span))
            return OldOffice.Refusal(bytes.Span);
        var text = TextBytes.Read(bytes.Span);
        return text.IsRefused ? text.Refusals.ToList() : Read(text.Value, limits);
    }

    /// <summary>Rows that were pasted, or the text of a CSV file.</summary>
    public static Outcome<IReadOnlyList<Table>> Read(string text, TableLimits limits)
    {
        var read = DelimitedText.Read(text, isForgiving: true);
        if (read.IsRefused)
            return read.Refusals.ToList();
        return Bounded([new Table("", [.. read.Value.Select(record => new TableRow(record.Number, [.. record.Cells.Take(limits.Columns).Select(CellText.Unshortened)]))])], limits);
    }

    internal static Outcome<IReadOnlyList<Table>> Bounded(List<Table> tables, TableLimits limits)
    {
        var full = tables.Where(table => table.Rows.Count > 0).ToList();
        if (full.Count == 0)
            return new Refusal("Tables.Empty", "file");
        return full.Find(table => table.Rows.Count > limits.Rows) is { } long_ ? new Refusal("Tables.TooManyRows", "file", long_.Rows.Count, limits.Rows) : full;
    }
}
