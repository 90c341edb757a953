using System.Text;
using Linli.Foundation.Text;

namespace Linli.Areas.Import;

/// <summary>Cuts CSV text (RFC 4180) into records; comma, semicolon or tab, whichever the heading uses.</summary>
/// <remarks>Our own because a person must be told the row and the kind of fault, and a quote that is never closed must not swallow the file silently.</remarks>
internal static class CsvText
{
    private const int LongestCell = 20_000;

    /// <summary>One record: its number as a spreadsheet counts, and its cells.</summary>
    public readonly record struct Record(int Number, string[] Cells);

    /// <summary>The records, blank ones left out, or the first fault that makes the rest unreadable.</summary>
    public static Outcome<List<Record>> Read(string text)
    {
        var (records, cells, cell) = (new List<Record>(), new List<string>(), new StringBuilder());
        var delimiter = DelimiterOf(text);
        var (number, quoted, at) = (1, false, 0);
        while (at < text.Length)
        {
            var c = text[at++];
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (at < text.Length && text[at] == '"')
                    cell.Append(text[at++]);
                else
                {
                    quoted = false;
                    if (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
                        return Broken(number);
                }
                if (cell.Length > LongestCell)
                    return new Refusal("Areas.File.CellTooLong", $"row {number}", number, LongestCell);
            }
            else if (c == '"' && cell.Length == 0)
                quoted = true;
            else if (c == '"')
                return Broken(number);
            else if (c == delimiter)
                Finish(cells, cell);
            else if (c is '\r' or '\n')
            {
                if (c == '\r' && at < text.Length && text[at] == '\n')
                    at++;
                Finish(cells, cell);
                Keep(records, cells, number++);
            }
            else
                cell.Append(c);
        }
        if (quoted)
            return new Refusal("Areas.File.OpenQuote", $"row {number}", number);
        if (cells.Count > 0 || cell.Length > 0)
        {
            Finish(cells, cell);
            Keep(records, cells, number);
        }
        return records;
    }

    private static Refusal Broken(int number) => new("Areas.File.BrokenQuotes", $"row {number}", number);

    private static void Finish(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }

    private static void Keep(List<Record> records, List<string> cells, int number)
    {
        if (!cells.TrueForAll(string.IsNullOrWhiteSpace))
            records.Add(new Record(number, [.. cells]));
        cells.Clear();
    }

    private static char DelimiterOf(string text)
    {
        var heading = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n')) is var end and > 0 ? end : text.Length);
        var (commas, semicolons, tabs) = (heading.Count(','), heading.Count(';'), heading.Count('\t'));
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
