using Linli.Deadlines.Reckoning;
using Linli.Foundation.Text;

namespace Linli.Deadlines.Pages;

/// <summary>A year's notice as people read it: 2月15日至23日 春节 放假；2月14日 上班.</summary>
internal static class HolidayRuns
{
    /// <summary>Runs of days off of one holiday, and the make-up working days, in order.</summary>
    public static IEnumerable<(Phrase Days, Phrase Name, bool IsOff, int Count)> Of(HolidayYear year, WorkingTime time)
    {
        var dates = new Dates(time, year.Year);
        var days = year.Days.OrderBy(day => day.Date).ToList();
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1].Date == days[last].Date.PlusDays(1)
                && days[last + 1].IsOff == days[first].IsOff && days[last + 1].Name == days[first].Name)
                last++;
            yield return (dates.Run(days[first].Date, days[last].Date), Holiday.Words(days[first].Name), days[first].IsOff, last - first + 1);
            first = last + 1;
        }
    }
}
