using Linli.Foundation.Data;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.ShiftHandovers;

/// <summary>交接班记录: a desk's handovers, the latest first, and the shifts that ended without one.</summary>
public static class ShiftHistory
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 20;

    private const int MostMissing = 10;
    private static readonly Duration Back = Duration.FromDays(7);
    private static readonly Duration Around = Duration.FromHours(2);

    /// <summary>A page, and the key of the next: the moment it was handed over.</summary>
    public static async Task<(IReadOnlyList<ShiftHandover> Rows, Instant? Next)> Page(LinliDb db, Guid unit, Instant? before, CancellationToken cancel)
    {
        var rows = db.Set<ShiftHandover>().Where(row => row.UnitId == unit);
        if (before is { } at)
            rows = rows.Where(row => row.At < at);
        // Two of one desk within the same microsecond do not happen: the moment alone is the key.
        var page = await rows.OrderByDescending(row => row.At).Take(PageSize + 1).ToListAsync(cancel);
        return page.Count <= PageSize ? (page, null) : (page.GetRange(0, PageSize), page[PageSize - 1].At);
    }

    /// <summary>What waits for the next one at this desk, the latest first.</summary>
    public static IQueryable<ShiftHandover> Waiting(LinliDb db, Guid unit, Instant now)
    {
        var since = now - Duration.FromDays(1);
        return db.Set<ShiftHandover>().Where(row => row.UnitId == unit && row.At > since && row.TakenAt == null).OrderByDescending(row => row.At);
    }

    /// <summary>没有交班的班次: the first of each shift of the last week in which, or shortly after which, nothing was handed over. Nobody is blocked by it.</summary>
    public static async Task<IReadOnlyList<Shift>> Missing(LinliDb db, Guid unit, Instant now, CancellationToken cancel)
    {
        var since = now - Back;
        var until = now - Around;
        var ended = await db.Shifts.Where(shift => shift.UnitId == unit && shift.DroppedAt == null && shift.Rank == PostRank.A && shift.EndsAt > since && shift.EndsAt <= until)
            .OrderByDescending(shift => shift.EndsAt).Take(PageSize * 3).ToListAsync(cancel);
        if (ended.Count == 0)
            return [];
        var first = ended.Min(shift => shift.BeginsAt);
        var handed = await db.Set<ShiftHandover>().Where(row => row.UnitId == unit && row.At >= first).Select(row => row.At).ToListAsync(cancel);
        return [.. ended.Where(shift => !handed.Exists(at => at >= shift.BeginsAt && at <= shift.EndsAt + Around)).Take(MostMissing)];
    }
}

/// <summary>What 交接班 bring.</summary>
internal static class ShiftHandoversRegistration
{
    public static IServiceCollection AddShiftHandovers(this IServiceCollection services) => services
        .AddSingleton<ShiftDuty>().AddSingleton<DeskNow>().AddSingleton<HandOverShift>().AddSingleton<TakeOverShift>()
        .AddSingleton<Foundation.Jobs.IJob, ShiftsNotTaken>().AddSingleton<Foundation.Facts.IListener, HandoverNews>()
        .AddSingleton<Foundation.Retention.IRetained, ShiftNotesRetained>();
}
