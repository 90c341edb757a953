using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Microsoft.EntityFrameworkCore;

namespace Linli.Bench.Walks;

/// <summary>One case in one house with its clocks and history, as loaded after a step.</summary>
/// <remarks>After a verb only what is new of the history is read; after time has passed, a list came or somebody left, the whole of it, as it stands then.</remarks>
internal sealed record WalkShape(Case Row, bool IsErased, IReadOnlyList<ClockRow> Open, IReadOnlyList<Fact> Facts)
{
    /// <summary>Loads some cases of a house, their history after a version.</summary>
    public static async Task<Dictionary<Guid, WalkShape>> Load(WalkHouse house, IReadOnlyCollection<Guid> ids, int after = 0)
    {
        using var db = house.Read();
        var rows = await db.Cases.Where(row => ids.Contains(row.Id)).ToListAsync();
        var clocks = (await db.Clocks.Where(clock => ids.Contains(clock.SubjectId) && clock.StoppedAt == null).ToListAsync()).ToLookup(clock => clock.SubjectId);
        var facts = (await db.Facts.Where(fact => ids.Contains(fact.SubjectId) && fact.Version > after).ToListAsync()).ToLookup(fact => fact.SubjectId);
        return rows.ToDictionary(row => row.Id, row => new WalkShape(row, facts[row.Id].Any(fact => fact.Is<CaseErased>()),
            [.. clocks[row.Id].OrderBy(clock => clock.Kind)], [.. facts[row.Id].OrderBy(fact => fact.Version)]));
    }

    /// <summary>All that must be the same on every database, in words.</summary>
    public string Words(WalkCounty county) => string.Join("; ",
        $"{Row.State} [{Row.Flags}]",
        $"answers {county.NameOf(Row.ResponsibleUnitId)} ({Row.ResponsibleRole}) {Row.ResponsiblePersonId?.ToString()[..8]}",
        $"lead {county.NameOf(Row.LeadUnitId)}, category {Row.Category}, round {Row.ReplyRound}, reopened {Row.Reopenings}, version {Row.Version}",
        $"due {Row.DueKind} {Row.Due}",
        "clocks " + string.Join(", ", Open.Select(ClockWords)),
        "facts " + string.Join(" ", Facts.Select(fact => fact.Kind)));

    /// <summary>A clock as the model writes it too.</summary>
    public static string ClockWords(ClockRow clock) => $"{clock.Kind} {(clock.PausedAt is null ? "runs" : "rests")} {clock.Due}";
}
