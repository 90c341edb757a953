using NodaTime;

namespace Linli.Dispatch;

/// <summary>权责规则: for these categories, here, at this level, this kind of unit leads.</summary>
/// <param name="Category">A code, or its first two digits for the whole group.</param>
/// <param name="Level">Only where the deciding desk stands at this level; null for any.</param>
/// <param name="Where">Only in this sort of place; null for any.</param>
/// <param name="Area">Only in this area: a ruling of a county or street; null for everywhere.</param>
/// <param name="Lead">主办.</param>
/// <param name="Co">协办.</param>
/// <param name="Basis">The law or ruling it rests on, quoted as it stands.</param>
public sealed record AuthorityRule(
    string Category, DutyLevel? Level, PlaceSort? Where, Guid? Area, string Lead, IReadOnlyList<string> Co, Bilingual Basis)
{
    /// <summary>Only for this kind of appeal; null for any.</summary>
    public CaseKind? Kind { get; init; }

    /// <summary>The first day it holds; null from the beginning.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day it holds; null for as long as nobody ends it.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The very unit that leads, where the rule names one and not only a kind.</summary>
    public NamedUnit? Unit { get; init; }

    /// <summary>The ruling it was made by; null for the program's own rules.</summary>
    public Guid? Ruling { get; init; }

    /// <summary>True when the rule speaks of this case on this day.</summary>
    public bool Fits(RuleQuestion asked) =>
        asked.Category.Code.StartsWith(Category, StringComparison.Ordinal)
        && (Level is null || Level == asked.Level)
        && (Where is null || Where == asked.Where)
        && (Kind is null || Kind == asked.Kind)
        && (From is not { } from || from <= asked.Day)
        && (Until is not { } until || asked.Day <= until)
        && (Area is not { } area || asked.Areas.Contains(area));

    /// <summary>True when the unit it names no longer stands on that day: the rule is then off by itself.</summary>
    public bool HasLostUnit(LocalDate day) => Unit?.Gone is { } gone && gone <= day;

    /// <summary>How narrow the rule is: the narrower rule wins. First the nearer area, then the category, the place, the kind, the level.</summary>
    public int NarrownessAmong(IReadOnlyList<Guid> areas)
    {
        var nearness = Area is { } area && areas.Contains(area) ? areas.Count - areas.TakeWhile(one => one != area).Count() : 0;
        return (nearness * 16) + (Category.Length == 4 ? 8 : 0) + (Where is null ? 0 : 4) + (Kind is null ? 0 : 2) + (Level is null ? 0 : 1);
    }
}

/// <summary>A unit that a rule names.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Level">Where it stands.</param>
/// <param name="Gone">The first day on which it no longer stands, or null.</param>
public sealed record NamedUnit(Guid Id, DutyLevel Level, LocalDate? Gone);

/// <summary>What the rules are asked of one case.</summary>
/// <param name="Category">Its category.</param>
/// <param name="Kind">The kind of appeal.</param>
/// <param name="Day">The day it is decided for.</param>
/// <param name="Level">Where the deciding desk stands.</param>
/// <param name="Where">What sort of place it is.</param>
/// <param name="Areas">Every area it lies in, the nearest first.</param>
public sealed record RuleQuestion(CaseCategory Category, CaseKind Kind, LocalDate Day, DutyLevel Level, PlaceSort Where, IReadOnlyList<Guid> Areas);
