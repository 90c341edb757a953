using System.Collections.Frozen;
using NodaTime;

namespace Linli.Deadlines;

/// <summary>工作日历: which days people work. A dated exception is obeyed; otherwise Monday to Friday work (domain.md 2.7).</summary>
/// <remarks>A value without a database. A year whose notice is missing is reckoned by the weekday rule, and
/// <see cref="UnknownYears"/> names it, so that a due date resting on it can be marked provisional (domain.md 3.9).</remarks>
public sealed class WorkCalendar
{
    private readonly FrozenDictionary<int, HolidayYear> _years;
    private readonly FrozenDictionary<LocalDate, DayException> _days;

    private WorkCalendar(IEnumerable<HolidayYear> years)
    {
        // The list of a year not yet published is an empty file; knowing nothing about a year is not knowing it.
        _years = years.Where(year => !year.Days.IsEmpty).ToFrozenDictionary(year => year.Year);
        var days = new Dictionary<LocalDate, DayException>();
        // Where two notices name one day (a 31 December), the later notice has the last word.
        foreach (var day in _years.Values.OrderBy(year => year.Year).SelectMany(year => year.Days))
            days[day.Date] = day;
        _days = days.ToFrozenDictionary();
    }

    /// <summary>No notices at all: Monday to Friday.</summary>
    public static WorkCalendar WeekdaysOnly { get; } = new([]);

    /// <summary>The calendar of these notices; of two for one year the later in the sequence counts.</summary>
    public static WorkCalendar Of(IEnumerable<HolidayYear> years) =>
        new(years.GroupBy(year => year.Year).Select(same => same.Last()));

    /// <summary>The years whose notices are known, in order.</summary>
    public IEnumerable<int> Years => _years.Keys.Order();

    /// <summary>The notices behind this calendar, by year.</summary>
    public IEnumerable<HolidayYear> Notices => _years.Values.OrderBy(year => year.Year);

    /// <summary>True when the notice of that year is known.</summary>
    public bool Knows(int year) => _years.ContainsKey(year);

    /// <summary>This calendar with a year added or replaced.</summary>
    public WorkCalendar With(HolidayYear year) => Of([.. _years.Values, year]);

    /// <summary>What a notice says of the day, or null for an ordinary day.</summary>
    public DayException? On(LocalDate day) => _days.TryGetValue(day, out var exception) ? exception : null;

    /// <summary>True when people work that day.</summary>
    public bool IsWorkday(LocalDate day) => _days.TryGetValue(day, out var exception)
        ? !exception.IsOff
        : day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    /// <summary>The years between two days, both included, whose notices are missing.</summary>
    public IEnumerable<int> UnknownYears(LocalDate from, LocalDate to) =>
        Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year + 1)).Where(year => !Knows(year));

    /// <summary>The <paramref name="count"/>th working day after <paramref name="day"/>, which itself is not counted.</summary>
    public LocalDate WorkdayAfter(LocalDate day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        while (count > 0)
        {
            day = day.PlusDays(1);
            if (IsWorkday(day))
                count--;
        }
        return day;
    }

    /// <summary>How many working days lie between two days, both included.</summary>
    public int Workdays(LocalDate from, LocalDate to)
    {
        var count = 0;
        for (var day = from; day <= to; day = day.PlusDays(1))
            if (IsWorkday(day))
                count++;
        return count;
    }
}
