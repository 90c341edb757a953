using System.Globalization;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Search;

/// <summary>What is looked for.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="IsOpen">Only open ones, only ended ones, or both.</param>
/// <param name="Group">Only this group of categories: the first two digits.</param>
public sealed record CaseQuery(string Text, bool? IsOpen = null, string? Group = null)
{
    /// <summary>More is not typed by anybody; the rest is left out.</summary>
    public const int LongestText = 100;

    /// <summary>The words that all must be there.</summary>
    public IReadOnlyList<string> Words { get; } = SearchWords.OfQuery(Text.Length <= LongestText ? Text : Text[..LongestText]);
}

/// <summary>A page of hits, the newest first, and the number the next page begins after.</summary>
public sealed record CaseHits(IReadOnlyList<Case> Rows, long? Next);

/// <summary>How many of the first thousand hits are of a group of categories and open or ended.</summary>
public sealed record HitCount(string Group, bool IsOpen, int Count);

/// <summary>检索: cases by their words, within what one may see.</summary>
/// <remarks>One look into the index of words, which holds who may see a case too; then the rows. What one may not see for another reason is taken out after, so that a page may hold fewer.</remarks>
public sealed class CaseSearch(SearchKey keys)
{
    /// <summary>Counting stops here: "999+".</summary>
    public const int CountedMost = 1000;

    /// <summary>A page of hits; none for a query without any word.</summary>
    public async Task<CaseHits> Page(LinliDb db, CaseSight sight, CaseQuery query, long? after = null, int size = CaseLists.PageSize, CancellationToken cancel = default)
    {
        var (match, arguments) = Match(db, sight, query);
        if (match.Length == 0)
            return new CaseHits([], null);
        var found = await db.Database.SqlQueryRaw<long>(
            string.Create(CultureInfo.InvariantCulture, $"""SELECT rowid AS "Value" FROM cases_search_words WHERE {match} AND rowid < {after ?? long.MaxValue} ORDER BY rowid DESC LIMIT {size + 1}"""),
            arguments).ToListAsync(cancel);
        var taken = found.Take(size).ToList();
        var rows = taken.Count == 0 ? [] : await db.Set<SearchRow>().Where(row => taken.Contains(row.Seq)).Join(db.Cases, row => row.CaseId, one => one.Id, (row, one) => new { row.Seq, Case = one }).ToListAsync(cancel);
        return new CaseHits([.. rows.OrderByDescending(row => row.Seq).Select(row => row.Case).Where(sight.Sees)], found.Count > size ? taken[^1] : null);
    }

    /// <summary>What the first thousand hits are, for the links that narrow a search.</summary>
    public async Task<IReadOnlyList<HitCount>> Counts(LinliDb db, CaseSight sight, CaseQuery query, CancellationToken cancel = default)
    {
        var (match, arguments) = Match(db, sight, query);
        if (match.Length == 0)
            return [];
        var exclusions = sight.Exclusions();
        return [.. (await db.Database.SqlQueryRaw<GroupCount>(
            string.Create(CultureInfo.InvariantCulture, $"""
                SELECT substr(c.category, 1, 2) AS "Group", c.is_open AS "IsOpen", count(*) AS "Found"
                FROM (SELECT rowid AS seq FROM cases_search_words WHERE {match} ORDER BY rowid DESC LIMIT {CountedMost}) AS h
                JOIN cases_search AS s ON s.seq = h.seq JOIN cases_cases AS c ON c.id = s.case_id {(exclusions.Length == 0 ? "" : "WHERE " + exclusions)}
                GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
                """), arguments).ToListAsync(cancel)).Select(count => new HitCount(count.Group, count.IsOpen, (int)count.Found))];
    }

    // Numbers made here of keyed digests, never of what was typed: nothing of a request reaches the statement.
    private (string Match, object[] Arguments) Match(LinliDb db, CaseSight sight, CaseQuery query)
    {
        var seers = sight.Branches().Select(branch => branch.Id).Distinct().Select(id => keys.Of(CaseFindable.Seer(id))).ToArray();
        if (query.Words.Count == 0 || seers.Length == 0)
            return ("", []);
        var all = query.Words.Select(keys.Of).ToList();
        if (query.IsOpen is { } isOpen)
            all.Add(keys.Of(CaseFindable.Open(isOpen)));
        if (query.Group is { } group)
            all.Add(keys.Of(CaseFindable.Group(group)));
        return db.IsSqlite
            ? ("cases_search_words MATCH {0}", [string.Join(" AND ", all.Select(SearchKey.Token)) + " AND (" + string.Join(" OR ", seers.Select(SearchKey.Token)) + ")"])
            : ("words @> {0} AND words && {1}", [all.ToArray(), seers]);
    }

    internal sealed record GroupCount(string Group, bool IsOpen, long Found);
}
