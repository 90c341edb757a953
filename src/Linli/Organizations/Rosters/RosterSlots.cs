using Linli.Foundation.Data;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Organizations.Rosters;

/// <summary>值班表的一行: the A 角 and the B 角 of the same hours.</summary>
internal sealed record RosterSlot(Instant Begins, Instant Ends, string Label, IReadOnlyList<Shift> A, IReadOnlyList<Shift> B);

/// <summary>Days of a roster as the page and the paper show them.</summary>
/// <param name="First">The first day shown.</param>
/// <param name="Days">How many.</param>
internal sealed record RosterSpan(LocalDate First, int Days)
{
    private const int LongestLook = 31;

    /// <summary>The last day shown.</summary>
    public LocalDate Last => First.PlusDays(Days - 1);

    /// <summary>The Monday of the week the first day is in.</summary>
    public LocalDate Monday => MondayOf(First);

    /// <summary>True for a whole month.</summary>
    public bool IsMonth => Days > 7;

    /// <summary>The week or month of the day in the address; this week without one.</summary>
    public static RosterSpan Read(string? day, string? show, LocalDate today)
    {
        var wanted = NodaTime.Text.LocalDatePattern.Iso.Parse(day ?? "") is { Success: true } read && read.Value.Year is >= 2000 and <= 2100 ? read.Value : today;
        return show == "month"
            ? new RosterSpan(new LocalDate(wanted.Year, wanted.Month, 1), Math.Min(LongestLook, CalendarSystem.Iso.GetDaysInMonth(wanted.Year, wanted.Month)))
            : new RosterSpan(MondayOf(wanted), 7);
    }

    /// <summary>The one before or after it.</summary>
    public RosterSpan Next(int by) => IsMonth
        ? Read(First.PlusMonths(by).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "month", First)
        : new RosterSpan(First.PlusWeeks(by), 7);

    /// <summary>The standing shifts that begin on these days, in one query.</summary>
    public List<Shift> Shifts(LinliDb db, Guid unit, DeploymentZone zone)
    {
        var (from, until) = (zone.At(First.AtMidnight()), zone.At(Last.PlusDays(1).AtMidnight()));
        return [.. db.Shifts.AsNoTracking().Where(shift => shift.UnitId == unit && shift.DroppedAt == null && shift.BeginsAt >= from && shift.BeginsAt < until)
            .OrderBy(shift => shift.BeginsAt).ThenBy(shift => shift.EndsAt).ThenBy(shift => shift.Rank)];
    }

    /// <summary>Shifts as lines, A 角 and B 角 of the same hours together.</summary>
    public static IReadOnlyList<RosterSlot> Slots(IEnumerable<Shift> shifts) =>
        [.. shifts.GroupBy(shift => (shift.BeginsAt, shift.EndsAt)).Select(same => new RosterSlot(
            same.Key.BeginsAt, same.Key.EndsAt, same.Select(shift => shift.Label).FirstOrDefault(label => label.Length > 0) ?? "",
            [.. same.Where(shift => shift.Rank == PostRank.A)], [.. same.Where(shift => shift.Rank == PostRank.B)]))];

    private static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}
