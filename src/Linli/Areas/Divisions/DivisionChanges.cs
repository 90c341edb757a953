using Linli.Areas.Import;
using Linli.Foundation.Text;

namespace Linli.Areas.Divisions;

/// <summary>区划变更: what a file of divisions would change in what is known, worked out before anything is written.</summary>
/// <remarks>
/// 1. A plain file adds and renames; it ends nothing.
/// 2. An edition of a year also ends what it no longer lists, but only within the levels it states and only under a parent it lists:
///    a file of one county says nothing about the next, and one that stops at streets says nothing about communities.
/// 3. A parent of whose children the file lists fewer than half was excerpted, not reformed: nothing under it is ended, and that is told.
/// 4. Provinces and prefectures are never ended by silence.
/// 5. Placeholders (市辖区, county part 01) are counted apart: they are nobody's home.
/// </remarks>
public sealed record DivisionChanges
{
    /// <summary>A division as it is known now.</summary>
    public sealed record Known(Guid Id, AreaCode Code, string Name);

    /// <summary>A new name for a known division.</summary>
    public sealed record Renaming(Known Division, string Name);

    /// <summary>Divisions not known before, parents first.</summary>
    public required IReadOnlyList<DivisionFile.Entry> Added { get; init; }

    /// <summary>Divisions that go by another name.</summary>
    public required IReadOnlyList<Renaming> Renamed { get; init; }

    /// <summary>Divisions the edition no longer lists.</summary>
    public required IReadOnlyList<Known> Ended { get; init; }

    /// <summary>How many rows of the file stand as they are.</summary>
    public required int Same { get; init; }

    /// <summary>Parents of which the file lists so few children that it must be an excerpt: nothing was ended under them.</summary>
    public required IReadOnlyList<AreaCode> Excerpted { get; init; }

    /// <summary>Communities that would hang under an ended street: to be looked at by a person.</summary>
    public required IReadOnlyList<Known> LeftBehind { get; init; }

    /// <summary>How many of <see cref="Ended"/> are placeholders.</summary>
    public int EndedPlaceholders => Ended.Count(ended => IsPlaceholder(ended.Code));

    /// <summary>True when the file changes nothing.</summary>
    public bool IsEmpty => Added.Count + Renamed.Count + Ended.Count == 0;

    /// <summary>True for 市辖区 and 县 rows of the statistical list, which only group counties.</summary>
    public static bool IsPlaceholder(AreaCode code) => code.Level == DivisionLevel.County && code.Text[4..6] == "01";

    /// <summary>Compares a file with what is known.</summary>
    public static Outcome<DivisionChanges> Work(
        IReadOnlyList<DivisionFile.Entry> file, IReadOnlyCollection<Known> known, LevelRange levels, bool isEdition)
    {
        var held = known.ToDictionary(division => division.Code);
        var listed = file.ToDictionary(entry => entry.Code);
        var faults = new Faults();
        foreach (var entry in file.OrderBy(entry => entry.Row))
        {
            if (!levels.Holds(entry.Code.Level))
                faults.Add("Areas.Divisions.OutsideLevels", entry.Row, "code", entry.Code.Text, (int)entry.Code.Level, levels.ToString());
            if (entry.Code.Parent is { } parent && !listed.ContainsKey(parent) && !held.ContainsKey(parent))
                faults.Add("Areas.Divisions.ParentMissing", entry.Row, "code", entry.Code.Text, parent.Text);
        }
        if (!faults.IsEmpty)
            return faults.All();
        var excerpted = isEdition ? Excerpts(listed, held, levels) : [];
        var ended = isEdition ? Gone(listed, held, levels, excerpted) : [];
        return new DivisionChanges
        {
            Added = [.. file.Where(entry => !held.ContainsKey(entry.Code))],
            Renamed = [.. file.Where(entry => held.TryGetValue(entry.Code, out var old) && old.Name != entry.Name)
                .Select(entry => new Renaming(held[entry.Code], entry.Name))],
            Ended = ended,
            Same = file.Count(entry => held.TryGetValue(entry.Code, out var old) && old.Name == entry.Name),
            Excerpted = [.. excerpted.Order()],
            LeftBehind = [.. known.Where(division => !ended.Contains(division) && !listed.ContainsKey(division.Code)
                && division.Code.Parent is { } parent && ended.Any(gone => gone.Code == parent))],
        };
    }

    private static HashSet<AreaCode> Excerpts(Dictionary<AreaCode, DivisionFile.Entry> listed, Dictionary<AreaCode, Known> held, LevelRange levels) =>
        [.. held.Keys.Where(code => levels.Holds(code.Level) && code.Level >= DivisionLevel.County).GroupBy(code => code.Parent)
            .Where(children => children.Count(listed.ContainsKey) is > 0 and var kept && kept * 2 < children.Count())
            .Select(children => children.Key).OfType<AreaCode>()];

    private static List<Known> Gone(
        Dictionary<AreaCode, DivisionFile.Entry> listed, Dictionary<AreaCode, Known> held, LevelRange levels, HashSet<AreaCode> excerpted)
    {
        var spoken = listed.Keys.Select(code => code.Parent).OfType<AreaCode>().Where(parent => !excerpted.Contains(parent)).ToHashSet();
        var gone = new HashSet<AreaCode>();
        foreach (var code in held.Keys.Order().OrderBy(code => code.Level))
            if (code.Level >= DivisionLevel.County && levels.Holds(code.Level) && !listed.ContainsKey(code)
                && code.Parent is { } parent && (spoken.Contains(parent) || gone.Contains(parent)))
                gone.Add(code);
        return [.. held.Values.Where(division => gone.Contains(division.Code))];
    }
}
