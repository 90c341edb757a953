using Linli.Foundation.Data;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Foundation.Retention;

/// <summary>期限簿: all editions of all rules, and how long anything is kept by them. The sentence a resident reads and the night's erasing both come from here.</summary>
/// <remarks>
/// Promises:
/// 1. What was collected under a promise is kept no longer than it said, unless an edition says with a reason that it must be.
/// 2. A shorter edition counts for everything, from the day it begins.
/// 3. An edition that was replaced before it began never counted.
/// 4. Days are days of the calendar: what ended on the 4th and is kept one day goes in the night of the 5th, whatever the hour.
/// </remarks>
public sealed class RetentionBook
{
    private readonly Dictionary<string, List<RetentionRule>> _editions = [];

    /// <summary>A book of these editions.</summary>
    public RetentionBook(IEnumerable<RetentionRule> editions)
    {
        foreach (var edition in editions.OrderBy(edition => edition.SetAt).ThenBy(edition => edition.Id))
        {
            if (!_editions.TryGetValue(edition.Kind, out var known))
                _editions[edition.Kind] = known = [];
            known.RemoveAll(earlier => earlier.Since > edition.SetAt);
            known.Add(edition);
        }
    }

    /// <summary>The book as it stands, in one query.</summary>
    public static RetentionBook Read(LinliDb db) => new(db.RetentionRules.AsNoTracking().ToList());

    /// <summary>The edition in force; null while the program's own days hold.</summary>
    public RetentionRule? InForce(string kind, Instant at) => Of(kind).LastOrDefault(edition => edition.Since <= at);

    /// <summary>The edition that begins later.</summary>
    public RetentionRule? Coming(string kind, Instant at) => Of(kind).LastOrDefault(edition => edition.Since > at);

    /// <summary>The days promised to whoever leaves something now.</summary>
    public int Days(string kind, Instant at) => InForce(kind, at)?.Days ?? RetentionKind.Of(kind)!.Days;

    /// <summary>The days that count at <paramref name="at"/> for what was collected then.</summary>
    public int DaysFor(string kind, Instant collected, Instant at)
    {
        var days = Days(kind, collected);
        foreach (var later in Of(kind).Where(edition => edition.Since > collected && edition.Since <= at))
            days = later.ForOlder ? later.Days : Math.Min(days, later.Days);
        return days;
    }

    /// <summary>The last day of what was collected and ended then; its night erases it.</summary>
    public LocalDate Until(string kind, Instant collected, Instant ended, Instant at, DeploymentZone zone) => zone.Day(ended).PlusDays(DaysFor(kind, collected, at));

    /// <summary>What is due in the night of <paramref name="day"/>.</summary>
    public RetentionCut Cut(string kind, LocalDate day, DeploymentZone zone)
    {
        // An edition counts for the whole of its first day; one set by day, for that evening's run by hand, too.
        var at = zone.At(day.PlusDays(1).AtMidnight()) - Duration.FromTicks(10);
        var starts = Of(kind).Where(edition => edition.Since <= at).Select(edition => (Instant?)edition.Since).Prepend(null).ToList();
        var bands = new List<RetentionBand>();
        for (var n = 0; n < starts.Count; n++)
        {
            var days = DaysFor(kind, starts[n] ?? Instant.MinValue, at);
            var before = zone.At(day.PlusDays(1 - days).AtMidnight());
            if (bands.Count > 0 && bands[^1].Before == before)
                bands[^1] = bands[^1] with { Until = n + 1 < starts.Count ? starts[n + 1] : null };
            else
                bands.Add(new RetentionBand(starts[n], n + 1 < starts.Count ? starts[n + 1] : null, before));
        }
        return new RetentionCut(day, zone.At(day.AtMidnight()), bands);
    }

    private List<RetentionRule> Of(string kind) => _editions.GetValueOrDefault(kind) ?? [];
}
