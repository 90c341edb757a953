using Linli.Foundation.Checkups;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Deadlines.Running;

/// <summary>Looks whether this year's and next year's holiday lists are known. The notice for a year is published in the November before.</summary>
internal sealed class CalendarCheckup(CalendarInForce calendar, IClock clock) : ICheckup
{
    private const int MonthOfNotice = 12;

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        var time = calendar.Refresh().Time;
        var today = time.DayOf(clock.GetCurrentInstant());
        foreach (var year in new[] { today.Year, today.Year + 1 })
            yield return time.Calendar.Knows(year) ? Finding.Well("holidays", "Deadlines.Checkup.Known", year)
                : year > today.Year && today.Month < MonthOfNotice ? Finding.Well("holidays", "Deadlines.Checkup.NextYear", year)
                : new Finding("holidays", Health.Warn, new Phrase("Deadlines.Checkup.Missing", year), new Phrase("Deadlines.Checkup.Missing.ToDo"));
    }
}
