namespace Linli.Areas.Buildings;

/// <summary>中文数字: the small numbers people write in an address, 三 to 一百二十八.</summary>
internal static class ChineseNumber
{
    private const string Numerals = "零一二三四五六七八九";

    /// <summary>Reads it, or answers null when it is none.</summary>
    public static int? Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return null;
        var (total, digit) = (0, -1);
        foreach (var c in text)
        {
            var value = c == '两' ? 2 : Numerals.IndexOf(c);
            if (value >= 0)
                digit = value;
            else if (c is '十' or '百')
            {
                total += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = -1;
            }
            else
                return null;
        }
        return total + Math.Max(0, digit);
    }
}
