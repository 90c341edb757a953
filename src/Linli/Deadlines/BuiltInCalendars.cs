using Linli.Deadlines.Reading;

namespace Linli.Deadlines;

/// <summary>自带日历: the notices that travel inside the program (data/calendars).</summary>
public static class BuiltInCalendars
{
    private static readonly Lazy<WorkCalendar> Loaded = new(() =>
        WorkCalendar.Of(Embedded.Names("data/calendars/", ".csv").SelectMany(name => HolidayFile.Read(Embedded.Text(name)).Value)));

    /// <summary>The calendar of all years that the program knows by itself.</summary>
    public static WorkCalendar All => Loaded.Value;
}
