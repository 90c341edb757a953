using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Linli.Foundation.Tables;

/// <summary>Writes one sheet: title over the width, lines under it, bold heads that stay while one scrolls, every cell text.</summary>
/// <remarks>Text, not numbers: an office program must not turn a case number, a phone or a date into something else, and a text never calculates.</remarks>
/// <param name="Name">The sheet's name.</param>
/// <param name="Title">The title.</param>
/// <param name="Heads">Lines under it.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The cells, as text.</param>
public sealed record XlsxSheet(string Name, string Title, IReadOnlyList<string> Heads, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int Plain = 0, Bold = 1, Heading = 2, Quoted = 3, Wrapped = 4;

    /// <summary>As a workbook of this one sheet.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = Sheet();
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = Name }));
        }
        return stream.ToArray();
    }

    private Worksheet Sheet()
    {
        var rows = new SheetData(Line([Title], Heading));
        foreach (var head in Heads)
            rows.Append(Line([head], Wrapped));
        rows.Append(Line(Columns, Bold));
        foreach (var row in Rows)
            rows.Append(Line(row, Plain));
        var (frozen, last) = ((uint)(Heads.Count + 2), Table.Letter(Columns.Count - 1));
        var pane = new Pane { VerticalSplit = frozen, TopLeftCell = $"A{frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        var widths = new Columns(Columns.Select((column, n) => new Column { Min = (uint)n + 1, Max = (uint)n + 1, Width = Width(column, n), CustomWidth = true }));
        var merged = new MergeCells(Enumerable.Range(1, Heads.Count + 1).Select(n => new MergeCell { Reference = $"A{n}:{last}{n}" }));
        return Columns.Count > 1
            ? new Worksheet(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }), widths, rows, merged)
            : new Worksheet(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }), widths, rows);
    }

    // As wide as its longest cell, a Chinese character counting for two, within reason.
    private double Width(string column, int n) => Math.Clamp(Rows.Select(row => row.Count > n ? row[n] : "").Append(column).Max(cell => cell.Sum(c => c > 0x2E80 ? 2 : 1)) + 2, 6, 60);

    private static Row Line(IEnumerable<string> cells, int style) => new(cells.Select(cell => new Cell
    {
        DataType = CellValues.InlineString,
        StyleIndex = (uint)(style == Plain && HarmlessCell.IsRisky(cell) ? Quoted : style),
        InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Printable(cell)) { Space = SpaceProcessingModeValues.Preserve }),
    }));

    // What XML cannot hold would make the whole file unreadable.
    private static string Printable(string cell) => string.Concat(cell.Where(System.Xml.XmlConvert.IsXmlChar));

    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 16 })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat(new Alignment { Horizontal = HorizontalAlignmentValues.Center }) { FontId = 2, ApplyFont = true, ApplyAlignment = true },
            new CellFormat { QuotePrefix = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true }));
}
