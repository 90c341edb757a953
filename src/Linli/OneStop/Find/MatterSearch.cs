using System.Globalization;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.OneStop.Find;

/// <summary>查事项: the matters of a place, by words of two characters and more, in the order of the list; paged by key.</summary>
internal static class MatterSearch
{
    private const int PerPage = 20;

    /// <summary>One page and the key the next begins after.</summary>
    /// <param name="db">The database.</param>
    /// <param name="areas">The place and what it lies in; null for matters of all places.</param>
    /// <param name="query">What was typed.</param>
    /// <param name="after">The key to begin after.</param>
    /// <param name="cancel">To stop.</param>
    public static async Task<(List<Matter> Matters, string? Next)> Page(LinliDb db, IReadOnlyList<Guid>? areas, string? query, string? after, CancellationToken cancel)
    {
        IQueryable<Matter> matters = db.Matters;
        if (areas is not null)
            matters = matters.Where(matter => matter.AreaId == null || areas.Contains(matter.AreaId.Value));
        var words = db.MatterWords;
        foreach (var word in SearchWords.OfQuery(query ?? ""))
            matters = matters.Where(matter => words.Any(found => found.Word == word && found.MatterId == matter.Id));
        if (Parse(after) is var (order, id))
            matters = matters.Where(matter => matter.SortOrder >= order && (matter.SortOrder > order || matter.Id.CompareTo(id) > 0));
        var page = await matters.OrderBy(matter => matter.SortOrder).ThenBy(matter => matter.Id).Take(PerPage + 1).ToListAsync(cancel);
        if (page.Count <= PerPage)
            return (page, null);
        page.RemoveAt(PerPage);
        return (page, string.Create(CultureInfo.InvariantCulture, $"{page[^1].SortOrder}.{page[^1].Id:N}"));
    }

    private static (int Order, Guid Id)? Parse(string? key) =>
        key?.Split('.') is [var order, var id] && int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Guid.TryParseExact(id, "N", out var row) ? (number, row) : null;
}
