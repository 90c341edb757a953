using System.Collections.Immutable;
using Linli.Deadlines.Holidays;
using Linli.Deadlines.Running;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Deadlines;

/// <summary>导入放假安排: takes the notices of one or more years in; open clocks are looked at again by the sweep.</summary>
public sealed class ImportHolidays
{
    private readonly IUnitOfWork _unitOfWork;
    private readonly CalendarInForce _calendar;

    internal ImportHolidays(IUnitOfWork unitOfWork, CalendarInForce calendar) => (_unitOfWork, _calendar) = (unitOfWork, calendar);

    /// <summary>Reasons against: a list without days says nothing about its year.</summary>
    public static List<Refusal> Reasons(IReadOnlyCollection<HolidayYear> years) =>
        years.Count == 0
            ? [new Refusal("Deadlines.Refusal.HolidayFileEmpty")]
            : [.. years.Where(year => year.Days.IsEmpty).Select(year => new Refusal("Deadlines.Refusal.HolidayYearEmpty", null, year.Year))];

    /// <summary>Imports them all or none; the years that said something new.</summary>
    public Task<Outcome<ImmutableArray<int>>> Run(IReadOnlyCollection<HolidayYear> years, Act act, CancellationToken cancel = default) =>
        _unitOfWork.Run<Outcome<ImmutableArray<int>>>(work =>
        {
            if (Reasons(years) is { Count: > 0 } reasons)
                return reasons;
            var known = _calendar.Refresh(work.Db).Time.Calendar.Notices.ToDictionary(notice => notice.Year);
            var news = years.GroupBy(year => year.Year).Select(same => same.Last())
                .Where(year => !known.TryGetValue(year.Year, out var old) || !SameDays(old, year)).ToImmutableArray();
            foreach (var year in news)
                Take(work, year, act);
            work.AfterCommit(() => _calendar.Refresh());
            return news.Select(year => year.Year).ToImmutableArray();
        }, cancel);

    private static void Take(Work work, HolidayYear year, Act act)
    {
        var list = work.Db.HolidayLists.AsTracking().SingleOrDefault(row => row.Year == year.Year);
        if (list is null)
            work.Db.Add(list = new HolidayList { Id = Ids.New(work.Now), Year = year.Year });
        else
            work.Db.HolidayDays.Where(day => day.Year == year.Year).ExecuteDelete();
        list.ImportedAt = work.Now;
        foreach (var day in year.Days.DistinctBy(day => day.Date))
            work.Insert(new HolidayDayRow { Year = year.Year, Date = day.Date, IsOff = day.IsOff, Name = day.Name });
        work.Append(act, list, new HolidaysImported(year.Year, year.Days.Count(day => day.IsOff), year.Days.Count(day => !day.IsOff)));
    }

    private static bool SameDays(HolidayYear old, HolidayYear year) => old.Days.ToHashSet().SetEquals(year.Days);
}
