using System.Text;
using Linli.Foundation.Text;

namespace Linli.Foundation.Tables;

/// <summary>Cuts CSV text (RFC 4180) into records; comma (also the Chinese one), semicolon or tab, whichever the heading uses.</summary>
/// <remarks>Our own because a person must be told the row and the kind of fault, and a quote that is never closed must not swallow the file silently.
/// Forgiving, for what people paste: a quote inside a cell (<c>5" 管</c>) is a quote, and one that nothing closes is one too.</remarks>
internal static class DelimitedText
{
    private const int LongestCell = 20_000;
    private const int MostQuotes = 100;
    private const int Looked = 4_000;

    /// <summary>One record: its number as a spreadsheet counts, and its cells.</summary>
    public readonly record struct Record(int Number, string[] Cells);

    /// <summary>The records, blank ones left out, or the first fault that makes the rest unreadable.</summary>
    public static Outcome<List<Record>> Read(string text, bool isForgiving = false)
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
                    if (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n') && !isForgiving)
                        return Broken(number);
                }
                if (cell.Length > LongestCell)
                    return new Refusal("Tables.CellTooLong", $"row {number}", number, LongestCell);
            }
            else if (c == '"' && cell.Length == 0 && (!isForgiving || Closes(text, at, delimiter)))
                quoted = true;
            else if (c == '"' && !isForgiving)
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
            return new Refusal("Tables.OpenQuote", $"row {number}", number);
        if (cells.Count > 0 || cell.Length > 0)
        {
            Finish(cells, cell);
            Keep(records, cells, number);
        }
        return records;
    }

    // A quoted cell may hold lines of its own, but it ends where a cell can end, and not at the end of the list.
    private static bool Closes(string text, int from, char delimiter)
    {
        var tries = 0;
        for (var end = text.IndexOf('"', from); end >= 0 && end - from < LongestCell && tries++ < MostQuotes; end = text.IndexOf('"', end + 1))
            if (end + 1 < text.Length && text[end + 1] == '"')
                end++;
            else if (end + 1 == text.Length || text[end + 1] == delimiter || text[end + 1] is '\r' or '\n')
                return true;
        return false;
    }

    private static Refusal Broken(int number) => new("Tables.BrokenQuotes", $"row {number}", number);

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
        // A title over the table holds no delimiter of its own.
        if (heading.IndexOfAny(",;\t，") < 0)
            heading = text.AsSpan(0, Math.Min(text.Length, Looked));
        var (commas, semicolons, tabs, chinese) = (heading.Count(','), heading.Count(';'), heading.Count('\t'), heading.Count('，'));
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : chinese > commas ? '，' : ',';
    }
}
