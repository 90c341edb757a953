using Linli.Foundation.Data;

namespace Linli.Dispatch.Browse;

/// <summary>Finds categories by code, by their names in either language, by group and by mark.</summary>
internal static class CatalogueSearch
{
    public static readonly CategoryFlags[] Flags = [.. Enum.GetValues<CategoryFlags>().Where(flag => flag != CategoryFlags.None)];

    public static List<CaseCategory> In(Catalogue catalogue, string? find, string? group, string? flag)
    {
        var sought = find?.Trim() ?? "";
        var wanted = Flags.FirstOrDefault(known => Storage.Word(known) == flag);
        return [.. catalogue.All.Where(category =>
            (string.IsNullOrEmpty(group) || category.Group == group)
            && category.Has(wanted)
            && (sought.Length == 0 || category.Code.StartsWith(sought, StringComparison.Ordinal) || Says(category, sought)))];
    }

    private static bool Says(CaseCategory category, string sought) =>
        new[] { category.Name, category.Level1, category.Level2 }.Any(name =>
            name.Zh.Contains(sought, StringComparison.OrdinalIgnoreCase) || name.En.Contains(sought, StringComparison.OrdinalIgnoreCase));
}
