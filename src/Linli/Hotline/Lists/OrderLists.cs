using System.Globalization;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Hotline.Lists;

/// <summary>筛选: one part of the list.</summary>
/// <param name="Key">Its word in the address.</param>
/// <param name="State">The state.</param>
/// <param name="IsSoon">Only what is soon due or late.</param>
public sealed record OrderFilter(string Key, OrderState State, bool IsSoon = false)
{
    /// <summary>The filters.</summary>
    public static readonly OrderFilter[] All = [new("waiting", OrderState.Waiting), new("soon", OrderState.Waiting, true), new("answered", OrderState.Answered), new("returned", OrderState.Returned)];

    /// <summary>Its name.</summary>
    public string TextKey => "Hotline.Filter." + Key;

    /// <summary>The filter of a word, or the first.</summary>
    public static OrderFilter Of(string? key) => All.FirstOrDefault(filter => filter.Key == key) ?? All[0];
}

/// <summary>三项统计: what came since the first of the month, in one query.</summary>
public sealed record OrderCounts(int Received, int Doubles, int Answered, int InTime, int Late, int Returned, int Satisfied, int Dissatisfied, int NotReached);

/// <summary>工单清单: pages of orders within what one may see; what waits by the platform's date, what is over latest first; by key, never by number of page.</summary>
public static class OrderLists
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>A page, and the key of the next.</summary>
    public static async Task<(IReadOnlyList<SeenOrder> Rows, string? Next)> Page(IQueryable<SeenOrder> seen, OrderFilter filter, Instant soon, string? after, CancellationToken cancel, int size = PageSize)
    {
        var state = filter.State;
        var rows = seen.Where(one => one.Order.State == state);
        if (filter.IsSoon)
            rows = rows.Where(one => one.Order.ReplyBy <= soon);
        var key = Parse(after);
        List<SeenOrder> page;
        if (state == OrderState.Waiting)
        {
            if (key is var (due, id))
                rows = rows.Where(one => one.Order.ReplyBy >= due && (one.Order.ReplyBy > due || one.Order.Id.CompareTo(id) > 0));
            page = await rows.OrderBy(one => one.Order.ReplyBy).ThenBy(one => one.Order.Id).Take(size + 1).ToListAsync(cancel);
        }
        else
        {
            rows = rows.Where(one => one.Order.EndedAt != null);
            if (key is var (ended, id))
                rows = rows.Where(one => one.Order.EndedAt <= ended && (one.Order.EndedAt < ended || one.Order.Id.CompareTo(id) < 0));
            page = await rows.OrderByDescending(one => one.Order.EndedAt).ThenByDescending(one => one.Order.Id).Take(size + 1).ToListAsync(cancel);
        }
        if (page.Count <= size)
            return (page, null);
        page.RemoveAt(size);
        var last = page[^1].Order;
        return (page, string.Create(CultureInfo.InvariantCulture, $"{Microseconds.ToInt64(last.State == OrderState.Waiting ? last.ReplyBy : last.EndedAt!.Value)}.{last.Id:N}"));
    }

    /// <summary>Orders of this number, in whatever state; the number is whole, as typed or pasted.</summary>
    public static async Task<IReadOnlyList<SeenOrder>> Numbered(IQueryable<SeenOrder> seen, string number, CancellationToken cancel)
    {
        var wanted = number.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return await seen.Where(one => one.Order.Number == wanted).Take(PageSize).ToListAsync(cancel);
    }

    /// <summary>How it went with what came since then.</summary>
    public static async Task<OrderCounts> Counts(IQueryable<SeenOrder> seen, Instant since, CancellationToken cancel) =>
        await seen.Where(one => one.Order.ReceivedAt >= since).GroupBy(_ => 1).Select(all => new OrderCounts(
            all.Count(),
            all.Sum(one => one.Order.Doubles),
            all.Count(one => one.Order.State == OrderState.Answered),
            all.Count(one => one.Order.InTime == true),
            all.Count(one => one.Order.InTime == false),
            all.Count(one => one.Order.State == OrderState.Returned),
            all.Count(one => one.Order.Verdict == OrderVerdict.Satisfied),
            all.Count(one => one.Order.Verdict == OrderVerdict.Dissatisfied),
            all.Count(one => one.Order.Verdict == OrderVerdict.NotReached))).SingleOrDefaultAsync(cancel) ?? new OrderCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static (Instant At, Guid Id)? Parse(string? key) =>
        key?.Split('.') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var micros) && micros < 1L << 58 && Guid.TryParseExact(id, "N", out var row)
            ? (Microseconds.FromInt64(micros), row) : null;
}
