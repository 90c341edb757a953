using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Whistles.Lists;

/// <summary>一行: a whistle as lists show it.</summary>
/// <param name="Whistle">The whistle with its invitations.</param>
/// <param name="Matter">What it is about; null once erased.</param>
public sealed record WhistleLine(Whistle Whistle, string? Matter);

/// <summary>筛选: one part of the list, by the state of the whole.</summary>
/// <param name="Key">Its word in the address.</param>
/// <param name="States">The states in it.</param>
public sealed record WhistleFilter(string Key, params WhistleState[] States)
{
    /// <summary>The filters in the order of a whistle's life.</summary>
    public static readonly WhistleFilter[] All =
    [
        new("open", WhistleState.Drafted, WhistleState.Requested, WhistleState.Appealed, WhistleState.Issued, WhistleState.PartlyCheckedIn, WhistleState.Conferred, WhistleState.Executing, WhistleState.Scored),
        new("requested", WhistleState.Drafted, WhistleState.Requested, WhistleState.Appealed),
        new("called", WhistleState.Issued, WhistleState.PartlyCheckedIn),
        new("at-work", WhistleState.Conferred, WhistleState.Executing),
        new("to-close", WhistleState.Scored),
        new("over", WhistleState.Closed, WhistleState.Refused, WhistleState.Cancelled),
    ];

    /// <summary>Its name.</summary>
    public string TextKey => "Whistles.Filter." + Key;

    /// <summary>True for what has ended: latest first.</summary>
    public bool IsOver => Key == "over";

    /// <summary>The filter of a word, or the first.</summary>
    public static WhistleFilter Of(string? key) => All.FirstOrDefault(filter => filter.Key == key) ?? All[0];
}

/// <summary>清单: pages of whistles within what one may see; by due date, by their key, never by number of page.</summary>
public static class WhistleLists
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>A page of those in my scope, and the key of the next.</summary>
    public static async Task<(IReadOnlyList<WhistleLine> Lines, string? Next)> Page(LinliDb db, WhistleSight sight, WhistleFilter filter, string? after, ICipher ring, CancellationToken cancel)
    {
        var states = filter.States;
        var rows = sight.Of(db.Whistles).Where(row => states.Contains(row.State));
        return await Page(db, rows, filter.IsOver, after, ring, cancel);
    }

    /// <summary>Those my department has to come to, do something for or give marks for.</summary>
    public static Task<(IReadOnlyList<WhistleLine> Lines, string? Next)> Owed(LinliDb db, WhistleSight sight, string? after, ICipher ring, CancellationToken cancel)
    {
        var units = sight.Units();
        return Page(db, sight.Of(db.Whistles).Where(row => row.IsOpen && row.Invitations.Any(one => one.IsOpen && units.Contains(one.UnitId))), false, after, ring, cancel);
    }

    /// <summary>How many a department owes something, counted to a thousand at most.</summary>
    public static Task<int> CountOwed(LinliDb db, WhistleSight sight, CancellationToken cancel)
    {
        var units = sight.Units();
        return db.WhistleInvitations.Where(one => one.IsOpen && units.Contains(one.UnitId)).Take(1000).CountAsync(cancel);
    }

    private static async Task<(IReadOnlyList<WhistleLine> Lines, string? Next)> Page(LinliDb db, IQueryable<Whistle> rows, bool isOver, string? after, ICipher ring, CancellationToken cancel)
    {
        if (KeyOf(after) is var (due, drafted))
            rows = isOver
                ? rows.Where(row => row.DraftedAt < drafted)
                : rows.Where(row => row.Due > due || (row.Due == due && row.DraftedAt > drafted));
        var page = await (isOver ? rows.OrderByDescending(row => row.DraftedAt) : rows.OrderBy(row => row.Due).ThenBy(row => row.DraftedAt))
            .Include(row => row.Invitations).Take(PageSize + 1).ToListAsync(cancel);
        var next = page.Count > PageSize ? page[PageSize - 1] : null;
        page = [.. page.Take(PageSize)];
        var ids = page.Select(row => row.Id).ToList();
        var texts = await db.WhistleTexts.Where(text => ids.Contains(text.WhistleId) && text.Kind == WhistleTextKind.Matter).ToListAsync(cancel);
        var keys = await db.WhistleKeys.Where(key => ids.Contains(key.WhistleId)).ToDictionaryAsync(key => key.WhistleId, cancel);
        return ([.. page.Select(row => new WhistleLine(row, Matter(row.Id)))], next is null ? null : $"{Foundation.Time.Microseconds.ToInt64(next.Due)}.{Foundation.Time.Microseconds.ToInt64(next.DraftedAt)}");

        string? Matter(Guid whistle) =>
            WhistleSecrets.KeyOf(keys.GetValueOrDefault(whistle), ring) is { } key
            && texts.Where(text => text.WhistleId == whistle).MaxBy(text => text.FactVersion) is { Words: { } words } text
                ? key.OpenText(words, WhistleSecrets.Of(text)) : null;
    }

    private static (Instant Due, Instant Drafted)? KeyOf(string? after) =>
        after?.Split('.') is [{ } due, { } drafted] && Micros(due) is { } dueAt && Micros(drafted) is { } draftedAt ? (dueAt, draftedAt) : null;

    private static Instant? Micros(string text) =>
        long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var micros) ? Foundation.Time.Microseconds.FromInt64(micros) : null;
}
