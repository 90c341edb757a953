using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Deadlines.Reckoning;

/// <summary>Names the holidays and make-up days that a count met on its way, each run of days once.</summary>
internal static class Exceptions
{
    /// <summary>What was met on these stretches of days, or null when every day was an ordinary working day.</summary>
    public static Phrase? Among(IEnumerable<(LocalDate From, LocalDate To)> stretches, WorkCalendar calendar, Dates dates)
    {
        var runs = new SortedDictionary<LocalDate, (LocalDate To, DayException Day)>();
        var metWeekend = false;
        foreach (var (from, to) in stretches)
            for (var day = from; day <= to; day = day.PlusDays(1))
            {
                if (calendar.On(day) is { } exception)
                    runs.TryAdd(Edge(calendar, exception, -1), (Edge(calendar, exception, +1), exception));
                else
                    metWeekend |= !calendar.IsWorkday(day);
            }
        var met = runs.Select(run => Name(run.Key, run.Value.To, run.Value.Day, dates)).ToList();
        if (metWeekend)
            met.Add(new Phrase("Deadlines.Met.Weekends"));
        return met.Count == 0 ? null : met.Aggregate((all, next) => new Phrase("Deadlines.Met.And", all, next));
    }

    private static Phrase Name(LocalDate from, LocalDate to, DayException day, Dates dates) => day.IsOff
        ? new Phrase("Deadlines.Met.Off", dates.Run(from, to), Holiday.Words(day.Name))
        : new Phrase(from == to ? "Deadlines.Met.Work" : "Deadlines.Met.WorkDays", dates.Run(from, to));

    /// <summary>The first or last day of the run to which a day belongs: a holiday is told whole, even where only its end was met.</summary>
    private static LocalDate Edge(WorkCalendar calendar, DayException day, int step)
    {
        var edge = day.Date;
        while (calendar.On(edge.PlusDays(step)) is { } next && next.IsOff == day.IsOff && next.Name == day.Name)
            edge = edge.PlusDays(step);
        return edge;
    }
}
