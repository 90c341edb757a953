namespace Linli.Areas;

/// <summary>区划简称: what people call a community, where the statistical list names its committee.</summary>
public static class DivisionName
{
    /// <summary>云兴街社区居委会 → 云兴街社区; 前进居民委员会 → 前进社区; 东关村民委员会 → 东关村.</summary>
    public static string Short(string name)
    {
        ReadOnlySpan<string> residents = ["社区居民委员会", "社区居委会", "居民委员会", "居委会"];
        foreach (var ending in residents)
            if (name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length)
                return name[..^ending.Length] + "社区";
        ReadOnlySpan<string> villagers = ["村村民委员会", "村民委员会", "村委会"];
        foreach (var ending in villagers)
            if (name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length)
                return name[..^ending.Length] + "村";
        return name;
    }
}
