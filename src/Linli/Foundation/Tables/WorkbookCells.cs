using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Linli.Foundation.Tables;

/// <summary>Turns a workbook's cells into text as a person saw them: texts, whole numbers, dates.</summary>
internal sealed class WorkbookCells(IReadOnlyList<string> shared, WorkbookDates dates, bool is1904, int mostColumns)
{
    /// <summary>The row, or null when nothing stands in it.</summary>
    public TableRow? Read(Row row, int number)
    {
        var (cells, calculated, broken) = (new List<string>(), new HashSet<int>(), new HashSet<int>());
        foreach (var cell in row.Elements<Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
            if (column >= mostColumns)
                continue;
            while (cells.Count <= column)
                cells.Add("");
            var text = TextOf(cell);
            if (cell.CellFormula is not null)
                calculated.Add(column);
            if (cell.DataType?.Value == CellValues.Error || (cell.CellFormula is not null && text.Length == 0))
                broken.Add(column);
            cells[column] = text;
        }
        return cells.TrueForAll(string.IsNullOrWhiteSpace) && broken.Count == 0 ? null : new TableRow(number, cells) { Calculated = calculated, Broken = broken };
    }

    /// <summary>The text of a shared or inline string; what is written over Chinese characters to help reading is not part of it.</summary>
    public static string TextOf(RstType text) => text.Text is { } plain ? plain.Text : string.Concat(text.Elements<Run>().Select(run => run.Text?.Text));

    private string TextOf(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var kind = cell.DataType?.Value ?? CellValues.Number;
        if (kind == CellValues.SharedString)
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? CellText.Unshortened(shared[at]) : "";
        if (kind == CellValues.InlineString)
            return cell.InlineString is { } inline ? CellText.Unshortened(TextOf(inline)) : "";
        if (kind != CellValues.Number)
            return value;
        return dates.Is(cell.StyleIndex?.Value) && Day(value) is { } day ? day : CellText.Whole(value);
    }

    // Serial days since the end of 1899 (1904 in files of old Macs); a part of a day is a time.
    private string? Day(string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial is < 0 or > 2_900_000)
            return null;
        var at = DateTime.FromOADate(serial + (is1904 && serial >= 1 ? 1462 : 0)).AddMilliseconds(500);
        var time = at.ToString("HH:mm", CultureInfo.InvariantCulture);
        return serial < 1 ? time : at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (time == "00:00" ? "" : " " + time);
    }

    private static int? ColumnOf(string? reference)
    {
        if (reference is null)
            return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(3))
            column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }
}
