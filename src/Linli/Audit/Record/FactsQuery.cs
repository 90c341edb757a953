using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Organizations;
using NodaTime;

namespace Linli.Audit.Record;

/// <summary>What an auditor looks for.</summary>
/// <param name="Subject">Facts about this.</param>
/// <param name="Who">Facts by this account.</param>
/// <param name="IsUnknown">True when the words named nothing.</param>
public sealed record Sought(Guid? Subject, Guid? Who, bool IsUnknown)
{
    /// <summary>Facts of this kind only.</summary>
    public string? Kind { get; init; }

    /// <summary>Sealed on this day or later.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Sealed on this day or earlier.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>With a kind and a period. A kind alone means the last month: it has no index of its own, the days have.</summary>
    public Sought Within(string? kind, LocalDate? from, LocalDate? until, LocalDate today) => this with
    {
        Kind = string.IsNullOrEmpty(kind) ? null : kind,
        From = from ?? (string.IsNullOrEmpty(kind) || Subject is not null || Who is not null ? null : today.PlusDays(-30)),
        Until = until,
    };
}

/// <summary>The record, newest first, each page beginning below the place where the one before ended.</summary>
internal sealed class FactsQuery(LinliDb db, ICases cases, IHolders holders, IOrganizations organizations)
{
    /// <summary>Rows of a page.</summary>
    public const int PerPage = 50;

    /// <summary>What the words name: a case number, the id of a thing or account, or an account's name.</summary>
    public Sought Find(string? words)
    {
        var text = words?.Trim() ?? "";
        if (text.Length == 0)
            return new Sought(null, null, false);
        if (cases.Rows(db).Where(row => row.Number == text).Select(row => (Guid?)row.Id).FirstOrDefault() is { } found)
            return new Sought(found, null, false);
        if (holders.Named(text) is { } named)
            return new Sought(null, named, false);
        if (!Guid.TryParse(text, out var id))
            return new Sought(null, null, true);
        return db.Facts.Any(fact => fact.SubjectId == id) ? new Sought(id, null, false) : new Sought(null, id, !db.Facts.Any(fact => fact.Who == id));
    }

    /// <summary>Facts below a place, and the place the next page begins below; nothing for words that name nothing.</summary>
    public (List<SealedFact> Rows, long? Next) Below(Sought sought, long? place)
    {
        if (sought.IsUnknown)
            return ([], null);
        var below = place ?? long.MaxValue;
        var rows = (from placed in Places(db, sought)
                    join fact in Facts(db, sought) on placed.FactId equals fact.Id
                    where placed.Position < below
                    orderby placed.Position descending
                    select new { placed.Position, Fact = fact }).Take(PerPage + 1).ToList();
        var page = rows.Take(PerPage).Select(row => new SealedFact(row.Position, row.Fact)).ToList();
        return (page, rows.Count > PerPage ? page[^1].Position : null);
    }

    /// <summary>Facts above a place, oldest first: a page of an export.</summary>
    public static List<SealedFact> Above(LinliDb db, Sought sought, long place, long upTo, int most) =>
        [.. (from placed in Places(db, sought)
             join fact in Facts(db, sought) on placed.FactId equals fact.Id
             where placed.Position > place && placed.Position <= upTo
             orderby placed.Position
             select new { placed.Position, Fact = fact }).Take(most).ToList().Select(row => new SealedFact(row.Position, row.Fact))];

    private static IQueryable<FactSealed> Places(LinliDb db, Sought sought)
    {
        var places = db.FactsSealed.AsQueryable();
        if (sought.From is { } from)
            places = places.Where(placed => placed.Day.CompareTo(from) >= 0);
        return sought.Until is { } until ? places.Where(placed => placed.Day.CompareTo(until) <= 0) : places;
    }

    private static IQueryable<Fact> Facts(LinliDb db, Sought sought)
    {
        var facts = db.Facts.AsQueryable();
        if (sought.Subject is { } subject)
            facts = facts.Where(fact => fact.SubjectId == subject);
        if (sought.Who is { } who)
            facts = facts.Where(fact => fact.Who == who);
        return sought.Kind is { } kind ? facts.Where(fact => fact.Kind == kind) : facts;
    }

    /// <summary>The numbers of the cases these facts are about.</summary>
    public Dictionary<Guid, string> NumbersOf(IEnumerable<SealedFact> facts)
    {
        var ids = facts.Where(fact => fact.Fact.SubjectKind == "case").Select(fact => fact.Fact.SubjectId).Distinct().ToList();
        return cases.Rows(db).Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Number }).ToDictionary(row => row.Id, row => row.Number);
    }

    /// <summary>The names of the accounts that act in these facts or that they are about.</summary>
    public IReadOnlyDictionary<Guid, string> NamesOf(IEnumerable<SealedFact> facts) =>
        holders.NamesOf([.. facts.SelectMany(fact => new[] { fact.Fact.Who, fact.Fact.SubjectKind == "account" ? fact.Fact.SubjectId : HolderOf(fact.Fact) }).OfType<Guid>()]);

    /// <summary>The unit a fact is about, or whose post it is about.</summary>
    public Unit? UnitOf(Fact fact) => organizations.FindUnit(organizations.FindPost(fact.SubjectId)?.UnitId ?? fact.SubjectId);

    /// <summary>The holder of the post a fact is about.</summary>
    public Guid? HolderOf(Fact fact) => organizations.FindPost(fact.SubjectId)?.AccountId;
}
