using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Linli.Foundation.Text;

namespace Linli.Cases.Bulk;

/// <summary>清单文件: reads a list as it comes: pasted, as csv or as xlsx; the first sheet, cells as text, blank rows left out.</summary>
/// <remarks>Nothing is calculated: of a formula the stored value is read. Sizes are bounded before anything unfolds.</remarks>
public static class Sheet
{
    /// <summary>The most rows of one list.</summary>
    public const int MostRows = 1000;

    private const int MostColumns = 30;
    private const int LongestCell = 5_000;
    private const int MostCharacters = 10_000_000;

    /// <summary>What was pasted.</summary>
    public static Outcome<IReadOnlyList<SheetRow>> OfText(string text) => Bounded(Csv(text));

    /// <summary>A file, told by its content.</summary>
    public static Outcome<IReadOnlyList<SheetRow>> OfFile(byte[] content)
    {
        if (content.AsSpan().StartsWith("PK"u8))
            return Xlsx(content);
        return content.AsSpan().StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0]) ? new Refusal("Cases.Bulk.OldExcel", "file") : Bounded(Csv(Decoded(content)));
    }

    private static Outcome<IReadOnlyList<SheetRow>> Bounded(List<SheetRow> rows) =>
        rows.Count == 0 ? new Refusal("Cases.Bulk.Empty", "list") : rows.Count > MostRows ? new Refusal("Cases.Bulk.TooManyRows", "list", rows.Count, MostRows) : rows;

    // Office programs here save either way; strict UTF-8 first, because it says no to what it is not.
    private static string Decoded(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(content);
        }
    }

    private static List<SheetRow> Csv(string text)
    {
        var first = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOf('\n') is var end && end < 0 ? text.Length : end));
        var delimiter = first.Contains('\t') ? '\t' : first.Contains(';') && !first.Contains(',') ? ';' : first.Contains('，') && !first.Contains(',') ? '，' : ',';
        return [.. Records(text, delimiter).Select((cells, n) => new SheetRow(n + 1, [.. cells.Take(MostColumns)])).Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))];
    }

    // RFC 4180 with one forgiveness: a quote inside a cell is a quote, and one that is never closed ends with its line.
    private static IEnumerable<List<string>> Records(string text, char delimiter)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted && c == '"' && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[at++]);
            else if (c == '"' && (quoted || (cell.Length == 0 && Closes(text, at + 1))))
                quoted = !quoted;
            else if (!quoted && c == delimiter)
                Finish();
            else if (!quoted && c == '\n')
            {
                Finish();
                yield return cells;
                cells = [];
            }
            else if (c != '\r')
                cell.Append(c);
        }
        Finish();
        yield return cells;

        void Finish()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }

    // A quoted cell may hold lines of its own, but not the rest of the list.
    private static bool Closes(string text, int from) => text.IndexOf('"', from) is >= 0 and var end && end - from < LongestCell;

    private static Outcome<IReadOnlyList<SheetRow>> Xlsx(byte[] content)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var book = document.WorkbookPart!;
            var sheet = book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First(one => one.State is null || one.State.Value == SheetStateValues.Visible);
            var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
            List<SheetRow> rows = [];
            foreach (var row in ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>())
            {
                var cells = new List<string>();
                foreach (var cell in row.Elements<Cell>())
                    Put(cells, cell, shared);
                if (!cells.TrueForAll(string.IsNullOrWhiteSpace))
                    rows.Add(new SheetRow((int)(row.RowIndex?.Value ?? (uint)rows.Count + 1), cells));
            }
            return Bounded(rows);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException or InvalidOperationException or NullReferenceException)
        {
            return new Refusal("Cases.Bulk.NotASheet", "file");
        }
    }

    private static void Put(List<string> cells, Cell cell, List<string> shared)
    {
        var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
        if (column >= MostColumns)
            return;
        while (cells.Count <= column)
            cells.Add("");
        cells[column] = cell.DataType?.Value == CellValues.SharedString && int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at]
            : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
            : Whole(cell.CellValue?.Text ?? "");
    }

    // A phone typed as a number comes as 1.3800005678E10 in some files.
    private static string Whole(string value) =>
        value.Contains('E', StringComparison.OrdinalIgnoreCase) && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number)
            ? decimal.Truncate(number).ToString(CultureInfo.InvariantCulture) : value;

    private static int? ColumnOf(string? reference)
    {
        if (reference is null)
            return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
            column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }
}
