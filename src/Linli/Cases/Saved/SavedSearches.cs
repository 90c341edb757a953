using Linli.Cases.Search;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Cases.Saved;

/// <summary>A kept search, opened for its owner.</summary>
public sealed record NamedSearch(Guid Id, string Name, CaseQuery Query)
{
    /// <summary>Its address.</summary>
    public string Href => "/cases/search?q=" + Uri.EscapeDataString(Query.Text)
        + (Query.IsOpen is { } isOpen ? "&only=" + (isOpen ? "open" : "over") : "")
        + (Query.Group is { } group ? "&group=" + group : "");

    /// <summary>True when it looks for the same.</summary>
    public bool Is(CaseQuery other) => (Query.Text, Query.IsOpen, Query.Group) == (other.Text.Trim(), other.IsOpen, other.Group);
}

/// <summary>常用查找: keeps, lists and drops the searches of one person.</summary>
/// <remarks>They are a convenience of one's own, no deed about a case: no fact is written. Numbers of people are never kept.</remarks>
internal sealed class SavedSearches(IUnitOfWork works, ICipher ring)
{
    /// <summary>One for each digit key.</summary>
    public const int Most = 9;

    public const int LongestName = 20;

    /// <summary>Those of an account, in the order they were kept.</summary>
    public IReadOnlyList<NamedSearch> Of(LinliDb db, Guid account) =>
        [.. db.Set<SavedSearch>().AsNoTracking().Where(one => one.AccountId == account).OrderBy(one => one.Id).Take(Most).AsEnumerable().Select(Open)];

    /// <summary>Keeps a search under a name.</summary>
    public Task<Outcome<Guid>> Keep(Guid account, string? name, CaseQuery query, Instant at, CancellationToken cancel)
    {
        var reasons = new List<Refusal>();
        var called = name?.Trim() ?? "";
        if (called.Length is 0 or > LongestName)
            reasons.Add(new("Cases.Saved.Refusal.Name", "name", LongestName));
        if (query.Words.Count == 0)
            reasons.Add(new("Cases.Saved.Refusal.NoWords"));
        else if (Scrub.Without(query.Text) != query.Text || Scrub.Without(called) != called)
            reasons.Add(new("Cases.Saved.Refusal.Number"));
        return reasons.Count > 0 ? Task.FromResult<Outcome<Guid>>(reasons) : works.Run<Outcome<Guid>>(work =>
        {
            var kept = Of(work.Db, account);
            if (kept.FirstOrDefault(one => one.Name == called || one.Is(query)) is { } same)
                return new Refusal("Cases.Saved.Refusal.Already", "name", same.Name) { IsConflict = true };
            if (kept.Count >= Most)
                return new Refusal("Cases.Saved.Refusal.Full", "name", Most);
            var id = Ids.New(at);
            work.Db.Add(new SavedSearch { Id = id, AccountId = account, Words = ring.SealText(called + "\n" + query.Text.Trim(), Row(id)), IsOpen = query.IsOpen, Group = query.Group, SavedAt = at });
            return id;
        }, cancel);
    }

    /// <summary>Drops one; silently when it is gone already.</summary>
    public Task<int> Drop(Guid account, Guid id, CancellationToken cancel) =>
        works.Run(work => work.Db.Set<SavedSearch>().Where(one => one.AccountId == account && one.Id == id).ExecuteDelete(), cancel);

    private NamedSearch Open(SavedSearch one)
    {
        var words = ring.OpenText(one.Words, Row(one.Id)).Split('\n', 2);
        return new(one.Id, words[0], new CaseQuery(words[1], one.IsOpen, one.Group));
    }

    private static RowName Row(Guid id) => new("cases_saved_searches.words", id);
}
