using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Linli.Cases.Ledgers;

/// <summary>The same table as a spreadsheet: title over the width, bold heads that stay while one scrolls, every cell text.</summary>
/// <remarks>Text, not numbers: an office program must not turn a case number or a date into something else, and a text never calculates.</remarks>
public sealed partial record Ledger
{
    private const int Plain = 0, Bold = 1, Heading = 2;

    /// <summary>As xlsx.</summary>
    public byte[] Xlsx()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = Sheet();
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "台账" }));
        }
        return stream.ToArray();
    }

    private Worksheet Sheet()
    {
        var rows = new SheetData(Line([Title], Heading));
        foreach (var head in Heads)
            rows.Append(Line([head], Plain));
        rows.Append(Line(Columns, Bold));
        foreach (var row in Rows)
            rows.Append(Line(row, Plain));
        var (frozen, last) = ((uint)(Heads.Count + 2), Letter(Columns.Count));
        var pane = new Pane { VerticalSplit = frozen, TopLeftCell = $"A{frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        var widths = new Columns(Columns.Select((column, n) => new Column { Min = (uint)n + 1, Max = (uint)n + 1, Width = Width(column, n), CustomWidth = true }));
        var merged = new MergeCells(Enumerable.Range(1, Heads.Count + 1).Select(n => new MergeCell { Reference = $"A{n}:{last}{n}" }));
        return new Worksheet(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }), widths, rows, merged);
    }

    // As wide as its longest cell, a Chinese character counting for two, within reason.
    private double Width(string column, int n) => Math.Clamp(Rows.Select(row => row.Count > n ? row[n] : "").Append(column).Max(cell => cell.Sum(c => c > 0x2E80 ? 2 : 1)) + 2, 6, 60);

    private static Row Line(IEnumerable<string> cells, int style) => new(cells.Select(cell => new Cell
    {
        DataType = CellValues.InlineString,
        StyleIndex = (uint)style,
        InlineString = new InlineString(new Text(Printable(cell)) { Space = SpaceProcessingModeValues.Preserve }),
    }));

    // What XML cannot hold would make the whole file unreadable.
    private static string Printable(string cell) => string.Concat(cell.Where(System.Xml.XmlConvert.IsXmlChar));

    private static string Letter(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letter((column - 1) / 26) + Letter(((column - 1) % 26) + 1);

    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 11 }), new Font(new Bold(), new FontSize { Val = 16 })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat(new Alignment { Horizontal = HorizontalAlignmentValues.Center }) { FontId = 2, ApplyFont = true, ApplyAlignment = true }));
}
