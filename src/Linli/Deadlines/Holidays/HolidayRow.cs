using NodaTime;

namespace Linli.Deadlines.Holidays;

/// <summary>What every row of a holiday list must satisfy, whichever form it is written in.</summary>
internal static class HolidayRow
{
    /// <summary>A notice speaks of its own year and may reach into the neighbouring December or January.</summary>
    public static bool Belongs(LocalDate day, int year) =>
        day.Year == year || (day.Year == year - 1 && day.Month == 12) || (day.Year == year + 1 && day.Month == 1);
}
