using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Linli.Foundation.Tables;

/// <summary>What stands in a cell, brought to the form people meant.</summary>
public static partial class CellText
{
    /// <summary>Full-width digits and letters made plain, odd blanks made ordinary, invisible marks taken away, ends trimmed. Punctuation and lines stay.</summary>
    public static string Clean(string cell)
    {
        var clean = new StringBuilder(cell.Length);
        foreach (var c in cell)
            if (c is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ')
                clean.Append((char)(c - 0xFEE0));
            else if (c is '\u3000' or '\u00A0')
                clean.Append(' ');
            else if (c != '\r' && (c is '\n' or '\t' || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)))
                clean.Append(c);
        return clean.ToString().Trim();
    }

    /// <summary>The same on one line: line breaks inside a Chinese word are only there to fit the column.</summary>
    public static string Line(string cell) => Blanks().Replace(Breaks().Replace(Clean(cell), ""), " ");

    /// <summary>A heading as it is compared: no blanks, stars, colons, nothing in brackets: <c>手 机（必填）*</c> is 手机.</summary>
    public static string Heading(string cell) => Ornament().Replace(Brackets().Replace(Line(cell), ""), "").ToUpperInvariant();

    /// <summary>A number written out: a workbook keeps 13800005678 as 1.3800005678E10 and 3 as 3.0.</summary>
    public static string Whole(string number) =>
        (number.Contains('E', StringComparison.OrdinalIgnoreCase) || number.EndsWith(".0", StringComparison.Ordinal))
        && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == decimal.Truncate(value) && Math.Abs(value) < 1_000_000_000_000_000m
            ? decimal.Truncate(value).ToString(CultureInfo.InvariantCulture) : number;

    /// <summary>The same for text: only where no digit was lost. <c>1.38E+10</c> is what a spreadsheet saved of a number it had shortened; it stays as it is, and is refused.</summary>
    public static string Unshortened(string cell) => Scientific().Match(cell.Trim()) is { Success: true } match && !IsShortened(match) ? Whole(cell.Trim()) : cell;

    /// <summary>True when digits were lost: <c>1.38E+10</c>.</summary>
    public static bool IsShortened(string cell) => Scientific().Match(cell.Trim()) is { Success: true } match && IsShortened(match);

    private static bool IsShortened(Match match) =>
        match.Groups["fraction"].Length < int.Parse(match.Groups["exponent"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9](\.(?<fraction>[0-9]+))?[Ee]\+?(?<exponent>[0-9]{1,3})$")]
    private static partial Regex Scientific();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\s{2,}|\t")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[（(【\[][^）)】\]]*[）)】\]]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[\s*＊:：、/]")]
    private static partial Regex Ornament();
}
