using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Linli.Cases.TakeDown;

/// <summary>口语时间: 昨晚十点半, 今天早上8点, 3月4日 10:21 as a wall-clock time; null where day or hour is not said.</summary>
/// <remarks>A time that would lie ahead is not when something happened: it is not taken.</remarks>
internal static partial class Spoken
{
    private const string Numerals = "零一二三四五六七八九";

    public static LocalDateTime? Moment(string words, LocalDateTime now)
    {
        foreach (Match said in Time().Matches(words))
            if (Read(said, now) is { } moment && moment <= now)
                return moment;
        return null;
    }

    private static LocalDateTime? Read(Match said, LocalDateTime now)
    {
        var (day, part) = (said.Groups["day"].Value, said.Groups["part"].Value);
        if (day is "昨晚" or "今晚" or "前晚")
            part = "晚上";
        if (day == "今早")
            part = "早上";
        var date = said.Groups["m"].Success
            ? Date(said.Groups["y"].Value, said.Groups["m"].Value, said.Groups["d"].Value, now)
            : day switch { "" => null, "昨天" or "昨晚" or "昨日" => now.Date.PlusDays(-1), "前天" or "前晚" => now.Date.PlusDays(-2), _ => now.Date };
        if (Number(said.Groups["h"].Value) is not { } hour || hour > 24)
            return null;
        if (part is "下午" or "晚上" or "傍晚" or "夜里" && hour is >= 1 and < 12 && !(part == "夜里" && hour < 6))
            hour += 12;
        if (part == "中午" && hour is 1 or 2)
            hour += 12;
        var minute = said.Groups["half"].Success ? 30 : said.Groups["min"].Success ? Number(said.Groups["min"].Value) ?? 0 : 0;
        // 昨晚十二点 is the midnight that ends yesterday.
        var carry = hour == 24 || (hour == 12 && part is "晚上" or "夜里") ? 1 : 0;
        if (date is not { } on || minute > 59)
            return null;
        return on.PlusDays(carry) + new LocalTime(carry == 1 ? 0 : hour, minute);
    }

    private static LocalDate? Date(string year, string month, string day, LocalDateTime now)
    {
        var (m, d) = (int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        var y = year.Length > 0 ? int.Parse(year, CultureInfo.InvariantCulture) : now.Year;
        if (m is < 1 or > 12 || d < 1 || y is < 2000 or > 2200 || d > CalendarSystem.Iso.GetDaysInMonth(y, m))
            return null;
        var date = new LocalDate(y, m, d);
        // In January 12月30日 is last year's.
        return year.Length == 0 && date > now.Date ? date.PlusYears(-1) : date;
    }

    // Up to 59, in digits or in words: 十, 十点半, 二十一.
    private static int? Number(string text)
    {
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var plain))
            return plain;
        var (total, digit) = (0, -1);
        foreach (var letter in text)
        {
            var value = letter == '两' ? 2 : Numerals.IndexOf(letter, StringComparison.Ordinal);
            if (value >= 0)
                digit = value;
            else
                (total, digit) = (total + ((digit < 0 ? 1 : digit) * 10), -1);
        }
        return text.Length == 0 ? null : total + Math.Max(0, digit);
    }

    [GeneratedRegex(@"(?:(?:(?<y>\d{4})[年/.-])?(?<m>\d{1,2})[月/.-](?<d>\d{1,2})[日号]?|(?<day>今天|今早|今晚|昨天|昨日|昨晚|前天|前晚))\s*(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上|夜里)?\s*(?<h>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:点(?:(?<half>半)|(?<min>[0-9]{1,2}|[一二三四五六七八九十]{1,3})分?)?|[:：](?<min>[0-9]{2}))")]
    private static partial Regex Time();
}
