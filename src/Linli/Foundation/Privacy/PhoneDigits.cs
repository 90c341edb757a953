using System.Text;

namespace Linli.Foundation.Privacy;

/// <summary>What was typed, brought to bare digits: full-width forms, spaces, dashes, brackets, the country code and invisible marks are taken away.</summary>
internal static class PhoneDigits
{
    private const string Separators = "-‐‑‒–—―－ー_.·．()（）[]【】/";

    /// <summary>The digits; with a leading <c>+</c> for another country's number; null when there is something else in it.</summary>
    public static string? Of(string typed)
    {
        var digits = new StringBuilder(typed.Length);
        var international = false;
        foreach (var letter in typed)
        {
            var half = letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter;
            if (char.IsAsciiDigit(half))
                digits.Append(half);
            else if (half == '+' && digits.Length == 0)
                international = true;
            else if (!IsNoise(letter) && !IsNoise(half))
                return null;
        }
        return WithoutCountry(digits.ToString(), international);
    }

    private static string WithoutCountry(string digits, bool international)
    {
        if (digits.StartsWith("0086", StringComparison.Ordinal))
            return Home(digits[4..]);
        if (international)
            return digits.StartsWith("86", StringComparison.Ordinal) ? Home(digits[2..]) : "+" + digits;
        if (digits.StartsWith("00", StringComparison.Ordinal))
            return "+" + digits[2..];
        if (digits.Length == 13 && digits.StartsWith("861", StringComparison.Ordinal))
            return digits[2..];
        return TrunkDropped(digits);
    }

    /// <summary>After +86 the area code stands without its 0: +86 943 … is 0943 ….</summary>
    private static string Home(string digits) =>
        digits.Length is > 8 and < 12 && digits[0] is >= '1' and <= '9' && !IsMobile(digits) && digits[1..3] != "00" ? "0" + digits : TrunkDropped(digits);

    /// <summary>Many still dial a 0 before a mobile of another city.</summary>
    private static string TrunkDropped(string digits) =>
        digits.Length == 12 && digits[0] == '0' && IsMobile(digits[1..]) ? digits[1..] : digits;

    private static bool IsMobile(string digits) => digits.Length == 11 && digits[0] == '1' && digits[1] >= '3';

    /// <summary>Numbers copied from a phone's contacts come with invisible direction marks (U+202D …).</summary>
    private static bool IsNoise(char letter) =>
        char.IsWhiteSpace(letter) || Separators.Contains(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format;
}
