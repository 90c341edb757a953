using System.Globalization;
using System.Text.RegularExpressions;
using Linli.Foundation.Text;

namespace Linli.Foundation.Tables;

/// <summary>合并单元格: a value that was merged over several cells stands in each of them.</summary>
internal static partial class MergedCells
{
    private const int MostFilled = 200_000;

    /// <summary>The rows with merged values repeated. Only rows that hold something are filled, and only so many cells: a file may claim the whole sheet.</summary>
    public static Outcome<List<TableRow>> Repeat(List<TableRow> rows, IReadOnlyList<string> merges)
    {
        if (merges.Count == 0 || rows.Count == 0)
            return rows;
        var numbers = rows.ConvertAll(row => row.Number);
        var cells = rows.ConvertAll(row => row.Cells.ToList());
        var wide = cells.Max(row => row.Count);
        var filled = 0;
        foreach (var merge in merges)
        {
            if (Range(merge) is not var (left, top, right, bottom))
                continue;
            var first = numbers.BinarySearch(top);
            if (first < 0 || left >= cells[first].Count || cells[first][left] is not { Length: > 0 } value)
                continue;
            for (var row = first; row < rows.Count && numbers[row] <= bottom; row++)
                for (var column = left; column <= Math.Min(right, wide - 1); column++)
                {
                    if (++filled > MostFilled)
                        return new Refusal("Tables.TooMuchMerged", "file");
                    while (cells[row].Count <= column)
                        cells[row].Add("");
                    if (cells[row][column].Length == 0)
                        cells[row][column] = value;
                }
        }
        return rows.Select((row, n) => row with { Cells = cells[n] }).ToList();
    }

    private static (int Left, int Top, int Right, int Bottom)? Range(string reference)
    {
        var match = Cells().Match(reference);
        return match.Success ? (Column(match.Groups[1].ValueSpan), Number(match.Groups[2].ValueSpan), Column(match.Groups[3].ValueSpan), Number(match.Groups[4].ValueSpan)) : null;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Column(ReadOnlySpan<char> letters)
    {
        var column = 0;
        foreach (var letter in letters)
            column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }

    [GeneratedRegex("^([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})$")]
    private static partial Regex Cells();
}
