using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Organizations;
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

    /// <summary>As an address says it: <c>open</c> or <c>over</c>, two digits of a group; anything else narrows nothing.</summary>
    public static CaseQuery Of(string? text, string? only, string? group) =>
        new(text ?? "", only switch { "open" => true, "over" => false, _ => null }, group is { Length: 2 } && group.All(char.IsAsciiDigit) ? group : null);

    /// <summary>The words that all must be there.</summary>
    public IReadOnlyList<string> Words { get; } = SearchWords.OfQuery(Text.Length <= LongestText ? Text : Text[..LongestText]);

    /// <summary>The same words, not narrowed down.</summary>
    public CaseQuery Wide => IsOpen is null && Group is null ? this : this with { IsOpen = null, Group = null };
}

/// <summary>A case that was found, its words still sealed.</summary>
/// <param name="Case">The case.</param>
/// <param name="Key">Its wrapped key; null once erased.</param>
/// <param name="Report">What was reported, sealed.</param>
public sealed record CaseHit(Case Case, byte[]? Key, byte[]? Report)
{
    /// <summary>What shows why it was found; null where the words are protected, erased or were never written.</summary>
    public string? Around(CaseQuery query, ICipher ring) =>
        !Case.IsProtected && CaseSecrets.Report(Case.Id, Key, Report, ring) is { } words ? HitWords.Around(words, query.Words) : null;
}

/// <summary>A page of hits, the newest first, the number the next page begins after, and what is counted beside it.</summary>
public sealed record CaseHits(IReadOnlyList<CaseHit> Rows, long? Next, HitCounts Counts);

/// <summary>How many hits are of a group of categories and open or ended.</summary>
public sealed record HitCount(string Group, bool IsOpen, int Count);

/// <summary>What the hits are, for the links that narrow a search.</summary>
/// <param name="Of">By group and whether open.</param>
/// <param name="IsAll">False when only the newest were counted, and each number is one of "at least".</param>
public sealed record HitCounts(IReadOnlyList<HitCount> Of, bool IsAll);

/// <summary>检索: cases by their words, within what one may see.</summary>
/// <remarks>
/// 1. Two commands: one look into the index of words, which tells of each hit whether one may see it and what it is counted as; then the rows of the page.
/// 2. No more than the newest five hundred that hold the words are looked at, so that a frequent word costs no more than a seldom one; the counts say so.
/// 3. Where too few of those fit, it looks once more, with the own areas, units and person or the narrowing among the words: then those lists are short. Those
/// of a whole county, or of all ended cases, are the longest of all, and to walk them for every word cost ten times what the words cost.
/// </remarks>
public sealed class CaseSearch(SearchKey keys)
{
    /// <summary>Hits of a page: who does not find it among so many narrows the search down.</summary>
    public const int PageSize = 20;

    /// <summary>Looking and counting stop here.</summary>
    public const int LookedMost = 500;

    /// <summary>A page of hits; none for a query without any word.</summary>
    public async Task<CaseHits> Find(LinliDb db, CaseSight sight, CaseQuery query, long? after = null, int size = PageSize, int most = LookedMost, CancellationToken cancel = default)
    {
        var match = new SearchMatch(keys, sight, query);
        if (match.IsEmpty)
            return new CaseHits([], null, new HitCounts([], true));
        var top = await Look(null, query.Wide);
        var looked = after is null && IsEnough(top, query) ? top : await Look(after, query);
        var fitting = looked.Where(one => one.Fits(query)).Take(size + 1).ToList();
        var next = fitting.Count > size ? fitting[size - 1].Seq : looked.Count == most ? looked[^1].Seq : (long?)null;
        return new CaseHits(await Rows(db, sight, [.. fitting.Take(size).Select(one => one.Seq)], cancel), next, new HitCounts(
            [.. top.Where(one => one.IsSeen).CountBy(one => (one.Group, one.IsOpen)).OrderByDescending(count => count.Value).ThenBy(count => count.Key.Group, StringComparer.Ordinal)
                .Select(count => new HitCount(count.Key.Group, count.Key.IsOpen, count.Value))],
            top.Count < most));

        bool IsEnough(IReadOnlyList<Match> found, CaseQuery asked) => found.Count < most || found.Count(one => one.Fits(asked)) > size;

        async Task<IReadOnlyList<Match>> Look(long? under, CaseQuery asked)
        {
            var found = await match.Newest(db, under, most, narrowed: false, among: false, cancel);
            return IsEnough(found, asked) ? found : await match.Newest(db, under, most, narrowed: asked == query, among: found.Count(one => one.IsSeen) <= size, cancel);
        }
    }

    /// <summary>How many each search finds, counted to <see cref="LookedMost"/> at most; one command for all.</summary>
    public Task<IReadOnlyList<int>> CountEach(LinliDb db, CaseSight sight, IReadOnlyList<CaseQuery> queries, CancellationToken cancel = default) =>
        // The list of a whole county is longer than any word's, and nearly all that is found lies in it.
        SearchMatch.CountEach(db, [.. queries.Select((query, n) => new SearchMatch(keys, sight, query, $"q{n}_"))], LookedMost, !sight.Scope.Of(ScopeKind.County).Any(), cancel);

    private static async Task<IReadOnlyList<CaseHit>> Rows(LinliDb db, CaseSight sight, IReadOnlyList<long> numbers, CancellationToken cancel)
    {
        if (numbers.Count == 0)
            return [];
        var rows = await db.Set<SearchRow>().Where(row => numbers.Contains(row.Seq))
            .Join(db.Cases, row => row.CaseId, one => one.Id, (row, one) => new { row.Seq, Case = one })
            .Join(db.CasePrivates, row => row.Case.Id, secrets => secrets.CaseId, (row, secrets) => new { row.Seq, row.Case, secrets.Key, secrets.Report })
            .ToListAsync(cancel);
        return [.. rows.OrderByDescending(row => row.Seq).Where(row => sight.Sees(row.Case)).Select(row => new CaseHit(row.Case, row.Key, row.Report))];
    }
}
