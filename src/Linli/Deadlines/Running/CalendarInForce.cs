using Linli.Foundation.Data;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Linli.Deadlines.Running;

/// <summary>The calendar in force on this node: the built-in years under the imported ones, kept in memory.</summary>
/// <remarks>A node may lag behind an import for a moment. Each clock carries the stamp of the calendar it was reckoned with,
/// and <see cref="Sweep.Recalculation"/> looks again at every open clock with an older one; so nothing depends on how fast news travels.</remarks>
internal sealed class CalendarInForce(DatabaseOptions database, DeploymentZone zone, DeadlinesSettings settings)
{
    /// <summary>Room for the imports of a year between the stamps of two programs with different built-in years.</summary>
    private const int StampsPerYear = 10_000;

    private readonly Lock _one = new();
    private volatile StampedTime? _current;

    /// <summary>What is in force, as far as this node knows.</summary>
    public StampedTime Current => _current ?? Refresh();

    /// <summary>Looks for imports of other nodes.</summary>
    public StampedTime Refresh()
    {
        using var db = database.Read();
        return Refresh(db);
    }

    /// <summary>Looks for imports of other nodes, through this context.</summary>
    public StampedTime Refresh(LinliDb db)
    {
        var stamp = (BuiltInCalendars.All.Years.Max() * StampsPerYear) + db.HolidayLists.AsNoTracking().Select(list => list.Version).ToList().Sum();
        lock (_one)
            return _current is { } known && known.Stamp == stamp ? known : _current = Load(db, stamp);
    }

    private StampedTime Load(LinliDb db, int stamp)
    {
        var imported = db.HolidayDays.AsNoTracking().ToList().GroupBy(day => day.Year)
            .Select(year => new HolidayYear(year.Key, [.. year.Select(day => new DayException(day.Date, day.IsOff, day.Name))]));
        var calendar = WorkCalendar.Of([.. BuiltInCalendars.All.Notices, .. imported]);
        return new StampedTime(stamp, new WorkingTime(
            calendar, OfficeHours.Parse(settings.Hours), new ServiceWindow(DaySpan.Parse(settings.Window)), zone.Zone));
    }
}

/// <summary>A working time and the stamp of the calendar in it.</summary>
internal sealed record StampedTime(int Stamp, WorkingTime Time);
