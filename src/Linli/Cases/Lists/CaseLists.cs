using System.Globalization;
using System.Text;
using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Lists;

/// <summary>One page of a list and the key of the next.</summary>
public sealed record CasePage(IReadOnlyList<Case> Rows, CaseKey? Next);

/// <summary>清单: pages of cases by due date, within what one may see; every list of the room.</summary>
/// <remarks>
/// One command a page: a UNION ALL of at most ten looks of 51 rows, each over (x, due, id) where open; merged and deduplicated here.
/// The keyset leads with <c>due &gt;= x</c>: the OR form alone makes both databases walk the index from its start (architecture.md, [S]).
/// Never OFFSET, never a query in a loop, never an exact count.
/// </remarks>
public static class CaseLists
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Counting stops here: "999+".</summary>
    public const int CountedMost = 1000;

    /// <summary>A page.</summary>
    public static async Task<CasePage> Page(LinliDb db, CaseSight sight, Guid? unit, CaseFilter filter, Instant now, CaseKey? after = null, int size = PageSize, CancellationToken cancel = default)
    {
        var sql = new CaseSql(db.IsSqlite);
        var looks = sql.Looks(sight, unit, filter, now).ToList();
        if (looks.Count == 0)
            return new CasePage([], null);
        var order = filter.IsOver ? "closed_at DESC, id DESC" : "due, id";
        var key = after is { } from ? sql.After(from, filter.IsOver) : "";
        var text = string.Join("\nUNION ALL\n", looks.Select((look, n) => string.Create(CultureInfo.InvariantCulture,
            $"SELECT * FROM (SELECT * FROM cases_cases WHERE {look}{key} ORDER BY {order} LIMIT {size + 1}) AS look{n}")));
        var found = await db.Cases.FromSqlRaw(text, sql.Arguments).ToListAsync(cancel);
        var rows = found.DistinctBy(row => row.Id).Where(sight.Sees);
        rows = filter.IsOver
            ? rows.OrderByDescending(row => row.ClosedAt).ThenByDescending(row => row.Id)
            : rows.OrderBy(row => row.Due).ThenBy(row => row.Id);
        var page = rows.Take(size + 1).ToList();
        if (page.Count <= size)
            return new CasePage(page, null);
        page.RemoveAt(size);
        return new CasePage(page, CaseKey.Of(page[^1], filter.IsOver));
    }

    /// <summary>How many each filter finds, counted to a thousand at most; one command for all.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Counts(LinliDb db, CaseSight sight, Guid? unit, IReadOnlyList<CaseFilter> filters, Instant now, CancellationToken cancel = default)
    {
        var sql = new CaseSql(db.IsSqlite);
        var text = new StringBuilder();
        for (var n = 0; n < filters.Count; n++)
        {
            // UNION, not UNION ALL: what two looks find is one case.
            var looks = string.Join(" UNION ", sql.Looks(sight, unit, filters[n], now).Select((look, m) => string.Create(CultureInfo.InvariantCulture,
                $"SELECT id FROM (SELECT id FROM cases_cases WHERE {look} LIMIT {CountedMost}) AS look{m}")));
            if (looks.Length == 0)
                continue;
            text.Append(text.Length > 0 ? "\nUNION ALL\n" : "").Append(CultureInfo.InvariantCulture, $"SELECT {n} AS \"Which\", count(*) AS \"Found\" FROM ({looks}) AS f{n}");
        }
        var found = text.Length == 0 ? [] : await db.Database.SqlQueryRaw<Count>(text.ToString(), sql.Arguments).ToListAsync(cancel);
        return filters.Select((filter, n) => (filter.Key, Found: found.FirstOrDefault(count => count.Which == n)?.Found ?? 0))
            .ToDictionary(count => count.Key, count => (int)Math.Min(count.Found, CountedMost));
    }

    internal sealed record Count(int Which, long Found);
}

/// <summary>The looks of a list as SQL common to both databases, and their arguments.</summary>
internal sealed class CaseSql(bool isSqlite)
{
    private const string CoOwed = "co_owed";
    private readonly List<object> _arguments = [];

    public object[] Arguments => [.. _arguments];

    /// <summary>One condition for each branch; the equality first, so that the index of that branch carries it.</summary>
    public IEnumerable<string> Looks(CaseSight sight, Guid? unit, CaseFilter filter, Instant now)
    {
        var rest = new StringBuilder();
        if (filter.DueWithin is { } within)
            rest.Append(CultureInfo.InvariantCulture, $" AND due < {Put(now + within)}");
        if (filter.Where.Length > 0)
            rest.Append(" AND ").Append(filter.Where);
        if (filter.Category is { } category)
            rest.Append(CultureInfo.InvariantCulture, $" AND category = {Put((object)category)}");
        var exclusions = sight.Exclusions();
        return Branches(sight, unit, filter).Select(branch =>
        {
            var own = branch.Column is "responsible_person_id" or "filed_by";
            var here = branch.Column switch
            {
                CaseSight.CoUnit => $"id IN (SELECT case_id FROM cases_duties WHERE unit_id = {Put(branch.Id)}{(filter.IsOver ? "" : " AND case_open")})",
                CoOwed => $"id IN (SELECT case_id FROM cases_duties WHERE unit_id = {Put(branch.Id)} AND answered_at IS NULL AND released_at IS NULL)",
                var column => $"{column} = {Put(branch.Id)}",
            };
            return $"{(filter.IsOver ? "NOT is_open" : "is_open")} AND {here}{rest}{(own || exclusions.Length == 0 ? "" : " AND " + exclusions)}";
        });
    }

    public string After(CaseKey from, bool isOver)
    {
        var (at, id) = (Put(from.At), Put(from.Id));
        return isOver
            ? $" AND closed_at <= {at} AND (closed_at < {at} OR id < {id})"
            : $" AND due >= {at} AND (due > {at} OR id > {id})";
    }

    private static IEnumerable<(string Column, Guid Id)> Branches(CaseSight sight, Guid? unit, CaseFilter filter) => filter switch
    {
        { Reach: CaseReach.MyUnit } => unit is { } mine ? [("responsible_unit_id", mine)] : [],
        { Reach: CaseReach.CoOwed } => unit is { } helping ? [(CoOwed, helping)] : [],
        { Reach: CaseReach.Mine } => [("responsible_person_id", sight.Account)],
        // What is over has no index by person: its area or unit finds it.
        { IsOver: true } => sight.Branches().Where(branch => branch.Column is not ("responsible_person_id" or "filed_by")),
        _ => sight.Branches(),
    };

    private string Put(Instant at) => Put((object)Microseconds.ToInt64(at));

    private string Put(Guid id) => Put(isSqlite ? Storage.Blob(id) : (object)id);

    private string Put(object value)
    {
        _arguments.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{{{_arguments.Count - 1}}}");
    }
}
