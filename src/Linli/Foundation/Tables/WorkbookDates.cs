using DocumentFormat.OpenXml.Spreadsheet;

namespace Linli.Foundation.Tables;

/// <summary>Which styles of a workbook show a number as a day or a time (ECMA-376 part 1, 18.8.30; the Chinese built-in formats 27 to 58 included).</summary>
internal sealed class WorkbookDates
{
    private readonly HashSet<uint> _styles = [];

    /// <summary>Reads the styles.</summary>
    public static WorkbookDates Of(Stylesheet? styles)
    {
        var dates = new WorkbookDates();
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>().Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value).ToDictionary(same => same.Key, same => same.First().FormatCode?.Value ?? "") ?? [];
        foreach (var (format, index) in styles?.CellFormats?.Elements<CellFormat>().Select((format, index) => (format, (uint)index)) ?? [])
            if (format.NumberFormatId?.Value is { } id && (own.TryGetValue(id, out var code) ? IsDate(code) : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58)))
                dates._styles.Add(index);
        return dates;
    }

    /// <summary>True for a style that shows days or times.</summary>
    public bool Is(uint? style) => style is { } index && _styles.Contains(index);

    // Quoted words and colours may hold any letter.
    private static bool IsDate(string code)
    {
        var (quoted, bracket) = (false, false);
        foreach (var c in code)
            if (c == '"')
                quoted = !quoted;
            else if (c is '[' or ']')
                bracket = c == '[';
            else if (!quoted && !bracket && c is 'y' or 'm' or 'd' or 'h' or 'Y' or 'D' or 'H')
                return true;
        return false;
    }
}
