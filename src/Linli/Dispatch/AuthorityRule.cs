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
    string Category, DutyLevel? Level, PlaceSort? Where, Guid? Area, string Lead, IReadOnlyList<string> Co, string Basis)
{
    /// <summary>How narrow the rule is: the narrower rule wins. An area's own ruling stands above all defaults.</summary>
    public int Narrowness =>
        (Area is null ? 0 : 8) + (Category.Length == 4 ? 4 : 0) + (Where is null ? 0 : 2) + (Level is null ? 0 : 1);

    /// <summary>True when the rule speaks of this case.</summary>
    public bool Fits(string code, DutyLevel level, PlaceSort where, IReadOnlySet<Guid> areas) =>
        code.StartsWith(Category, StringComparison.Ordinal)
        && (Level is null || Level == level)
        && (Where is null || Where == where)
        && (Area is not { } area || areas.Contains(area));
}
