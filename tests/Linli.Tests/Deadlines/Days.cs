using System.Globalization;
using Linli.Deadlines;
using Linli.Foundation.Text;
using NodaTime;
using NodaTime.Text;

namespace Linli.Tests.Deadlines;

/// <summary>Short words for the timetables of these tests: wall-clock time in China, the built-in calendar, usual hours.</summary>
internal static class Days
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static WorkingTime China { get; } = WorkingTime.With(BuiltInCalendars.All);

    public static Instant At(string local) => Minute.Parse(local).Value.InZoneStrictly(WorkingTime.China).ToInstant();

    public static LocalDate Day(string day) => LocalDatePattern.Iso.Parse(day).Value;

    public static string Local(Instant at) => at.InZone(WorkingTime.China).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static ClockReading Read(string limit, string received, params ClockTurn[] turns) => Read(ClockTerms.Of(Limit.Parse(limit)), received, turns);

    public static ClockReading Read(ClockTerms terms, string received, params ClockTurn[] turns) => ClockReckoning.Read(terms, At(received), turns, China);

    public static string Due(string limit, string received, params ClockTurn[] turns) => Local(Read(limit, received, turns).Due);

    public static string Zh(this ClockReading reading) => reading.Because.In(Language.Zh);

    public static string En(this ClockReading reading) => reading.Because.In(Language.En);
}
