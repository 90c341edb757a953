namespace Linli.Foundation.Tables;

/// <summary>不能收集的列: headings of what may be kept about nobody (domain.md §6 rows 2 and 3); a list that holds one is turned away with the file, not silently cut.</summary>
public static class ForbiddenColumns
{
    private static readonly string[] Words =
        ["身份证", "证件号", "民族", "宗教", "信仰", "政治面貌", "党员", "病史", "疾病", "低保", "重点人", "精神", "吸毒", "刑满", "信访人", "id card", "ethnicity", "religion"];

    /// <summary>The first heading of this kind, or null.</summary>
    public static string? In(IEnumerable<string> headings) =>
        headings.Select(heading => heading.Trim()).FirstOrDefault(heading => heading.Length <= 20 && Words.Any(word => heading.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
