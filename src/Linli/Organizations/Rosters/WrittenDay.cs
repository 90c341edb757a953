using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Linli.Organizations.Rosters;

/// <summary>人们怎么写日期: 11月28日, 2026/11/28, 11-28, 28日, 周六, 11月28日（周六）, and the number that a spreadsheet keeps.</summary>
/// <remarks>A day without a year is the nearest: rosters are made for weeks to come and looked at for weeks past. A weekday is one of the week being made.</remarks>
internal static partial class WrittenDay
{
    private const string Days = "一二三四五六日";
    private static readonly LocalDate FirstOfSpreadsheets = new(1899, 12, 30);

    /// <summary>The day, or why it is none.</summary>
    /// <param name="text">One cell, its digits narrow and without spaces.</param>
    /// <param name="today">Today.</param>
    /// <param name="monday">The Monday of the week being made.</param>
    public static (LocalDate? Day, string? Fault) Read(string text, LocalDate today, LocalDate monday)
    {
        var weekday = Weekday(text);
        var bare = WeekdayInBrackets().Replace(text, "");
        if (bare.Length == 0 || WeekdayAlone().IsMatch(bare))
            return weekday is { } alone ? (monday.PlusDays((int)alone - 1), null) : (null, "DayUnreadable");
        var day = Numbers(bare, today);
        return day is null ? (null, "DayUnreadable")
            : weekday is { } said && day.Value.DayOfWeek != said ? (null, "DayIsAnother")
            : (day, null);
    }

    private static LocalDate? Numbers(string text, LocalDate today)
    {
        if (Serial().IsMatch(text))
            return FirstOfSpreadsheets.PlusDays(int.Parse(text, CultureInfo.InvariantCulture));
        if (Full().Match(text) is { Success: true } full)
            return On(Int(full, "y"), Int(full, "m"), Int(full, "d"));
        if (Short().Match(text) is { Success: true } within)
            return Nearest(year => On(year, Int(within, "m"), Int(within, "d")), today);
        if (DayOnly().Match(text) is { Success: true } only)
        {
            var months = new[] { -1, 0, 1 }.Select(today.PlusMonths).Select(month => On(month.Year, month.Month, Int(only, "d"))).OfType<LocalDate>();
            return months.OrderBy(day => Math.Abs(Period.DaysBetween(today, day))).Cast<LocalDate?>().FirstOrDefault();
        }
        return null;
    }

    private static LocalDate? Nearest(Func<int, LocalDate?> inYear, LocalDate today) =>
        new[] { today.Year - 1, today.Year, today.Year + 1 }.Select(inYear).OfType<LocalDate>()
            .OrderBy(day => Math.Abs(Period.DaysBetween(today, day))).Cast<LocalDate?>().FirstOrDefault();

    private static LocalDate? On(int year, int month, int day) =>
        year is >= 2000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    private static IsoDayOfWeek? Weekday(string text) => AnyWeekday().Match(text) is { Success: true } found
        ? (IsoDayOfWeek)(Days.IndexOf(found.Groups["w"].Value.Replace('天', '日'), StringComparison.Ordinal) + 1)
        : null;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("(周|星期|礼拜)(?<w>[一二三四五六日天])")]
    private static partial Regex AnyWeekday();

    [GeneratedRegex("^(周|星期|礼拜)[一二三四五六日天]$")]
    private static partial Regex WeekdayAlone();

    [GeneratedRegex(@"[(（]?(周|星期|礼拜)[一二三四五六日天][)）]?$")]
    private static partial Regex WeekdayInBrackets();

    [GeneratedRegex("^4[0-9]{4}$|^5[0-9]{4}$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?<y>20[0-9]{2})[年/.\-](?<m>[0-9]{1,2})[月/.\-](?<d>[0-9]{1,2})[日号]?$")]
    private static partial Regex Full();

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})[月/.\-](?<d>[0-9]{1,2})[日号]?$")]
    private static partial Regex Short();

    [GeneratedRegex("^(?<d>[0-9]{1,2})[日号]$")]
    private static partial Regex DayOnly();
}
