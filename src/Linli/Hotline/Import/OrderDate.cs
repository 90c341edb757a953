using System.Globalization;
using System.Text.RegularExpressions;
using Linli.Deadlines;
using NodaTime;

namespace Linli.Hotline.Import;

/// <summary>工单上的时间: a moment as platforms write it; a bare day means the end of its office hours. Pure.</summary>
internal static partial class OrderDate
{
    private const int Earliest = 2000, Latest = 2100;

    /// <summary>The moment, or null where it is none.</summary>
    public static Instant? Read(string said, WorkingTime time)
    {
        var match = Moment().Match(said.Trim());
        if (!match.Success)
            return null;
        int Number(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var (year, month, day, hour, minute, second) = (Number("y"), Number("M"), Number("d"), Number("h"), Number("m"), Number("s"));
        if (year is < Earliest or > Latest || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) || minute > 59 || second > 59 || hour > 24 || (hour == 24 && minute + second > 0))
            return null;
        var date = new LocalDate(year, month, day);
        return !match.Groups["h"].Success ? time.Hours.Closing(date, time.Zone)
            : (hour == 24 ? date.PlusDays(1).AtMidnight() : date.At(new LocalTime(hour, minute, second))).InZoneLeniently(time.Zone).ToInstant();
    }

    [GeneratedRegex(@"^(?<y>\d{4})(?:[-/.年]\s*(?<M>\d{1,2})[-/.月]\s*(?<d>\d{1,2})日?|(?<M>\d{2})(?<d>\d{2}))(?:[\sT]*(?<h>\d{1,2})(?:[:：时点]\s*(?:(?<m>\d{1,2})(?:[:：分]\s*(?:(?<s>\d{1,2})秒?)?)?)?)(?:\.\d+)?)?(?:之?前)?$")]
    private static partial Regex Moment();
}
