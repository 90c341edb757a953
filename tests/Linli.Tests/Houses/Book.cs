using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Table = Linli.Foundation.Tables.Table;

namespace Linli.Tests.Houses;

/// <summary>A workbook as an office makes it: <c>Book.With(Sheet("楼栋", ["标题"], ["社区", "楼栋"]).Merge("A1:B1"))</c>. Numbers are written as numbers, <c>=</c> makes a formula.</summary>
public static class Book
{
    /// <summary>A sheet in the making.</summary>
    public sealed class Page(string name, IReadOnlyList<object?[]> rows)
    {
        internal string Name => name;

        internal IReadOnlyList<object?[]> Rows => rows;

        internal List<string> Merged { get; } = [];

        internal bool IsHidden { get; private set; }

        /// <summary>Merges cells.</summary>
        public Page Merge(params string[] ranges)
        {
            Merged.AddRange(ranges);
            return this;
        }

        /// <summary>Hides it.</summary>
        public Page Hide()
        {
            IsHidden = true;
            return this;
        }
    }

    /// <summary>A formula and the value the file kept of it; null for none.</summary>
    public sealed record Formula(string Text, string? Value);

    /// <summary>A day, as a number with a date's style.</summary>
    public sealed record Day(double Serial);

    /// <summary>A sheet of rows.</summary>
    public static Page Sheet(string name, params object?[][] rows) => new(name, rows);

    /// <summary>The workbook.</summary>
    public static byte[] With(params Page[] pages)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var sheets = new Sheets();
            foreach (var (page, index) in pages.Select((page, index) => (page, index)))
            {
                var part = book.AddNewPart<WorksheetPart>();
                var data = new SheetData(page.Rows.Select((row, n) => new Row(row.Select((cell, column) => Of(cell, column, n + 1)).OfType<Cell>()) { RowIndex = (uint)n + 1 }).Where(row => row.HasChildren));
                part.Worksheet = page.Merged.Count == 0 ? new Worksheet(data) : new Worksheet(data, new MergeCells(page.Merged.Select(range => new MergeCell { Reference = range })));
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = page.Name, State = page.IsHidden ? SheetStateValues.Hidden : null });
            }
            book.Workbook = new Workbook(sheets);
        }
        return stream.ToArray();
    }

    private static Cell? Of(object? value, int column, int row)
    {
        var at = Table.Letter(column) + row.ToString(CultureInfo.InvariantCulture);
        return value switch
        {
            null => null,
            Formula formula => new Cell { CellReference = at, CellFormula = new CellFormula(formula.Text), CellValue = formula.Value is null ? null : new CellValue(formula.Value), DataType = formula.Value is null ? null : CellValues.String },
            Day day => new Cell { CellReference = at, StyleIndex = 1, CellValue = new CellValue(day.Serial.ToString(CultureInfo.InvariantCulture)) },
            IFormattable number => new Cell { CellReference = at, CellValue = new CellValue(number.ToString(null, CultureInfo.InvariantCulture)) },
            _ => new Cell { CellReference = at, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(value.ToString()!)) },
        };
    }
}
