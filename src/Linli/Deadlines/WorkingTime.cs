using NodaTime;

namespace Linli.Deadlines;

/// <summary>工作时间: everything that decides when time counts in this deployment: calendar, office hours, service window and zone.</summary>
/// <remarks>One deployment has one zone (architecture.md). Instants are kept in UTC and counted in this zone.</remarks>
public sealed record WorkingTime(WorkCalendar Calendar, OfficeHours Hours, ServiceWindow Window, DateTimeZone Zone)
{
    /// <summary>北京时间, in which all of China keeps its clocks.</summary>
    public static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The usual hours in China with this calendar.</summary>
    public static WorkingTime With(WorkCalendar calendar) => new(calendar, OfficeHours.Default, ServiceWindow.Default, China);

    /// <summary>The day on which an instant falls.</summary>
    public LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    /// <summary>Closing time on a working day.</summary>
    public Instant Closing(LocalDate day) => Hours.Closing(day, Zone);
}
