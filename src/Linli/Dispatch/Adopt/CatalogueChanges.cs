using Linli.Dispatch.Reading;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Adopt;

/// <summary>What became of an entry between two editions.</summary>
internal enum EntryChange
{
    /// <summary>新增.</summary>
    Added,

    /// <summary>修改.</summary>
    Changed,

    /// <summary>停用.</summary>
    Retired,
}

/// <summary>One field that differs, as the file writes it.</summary>
/// <param name="Column">The field.</param>
/// <param name="Before">What stood there; null for a new entry.</param>
/// <param name="After">What stands there.</param>
internal sealed record FieldChange(string Column, string? Before, string After)
{
    /// <summary>As an office says it: 主办：市政 → 环卫.</summary>
    public Phrase Says(OfficeWords words) => Before is null ? new("Dispatch.Editions.NewField", new Phrase("Dispatch.Column." + Column), Shown(words, After))
        : new("Dispatch.Editions.Field", new Phrase("Dispatch.Column." + Column), Shown(words, Before), Shown(words, After));

    private object Shown(OfficeWords words, string value) => value.Length == 0 ? new Phrase("Dispatch.Editions.Blank")
        : new Bilingual(words.Write(Column, value, Language.Zh), words.Write(Column, value, Language.En));
}

/// <summary>One entry that differs.</summary>
internal sealed record CategoryChange(CaseCategory Category, EntryChange Kind, IReadOnlyList<FieldChange> Fields);

/// <summary>目录变动: what one edition has otherwise than another. Pure.</summary>
internal static class CatalogueChanges
{
    /// <summary>The entries of <paramref name="after"/> that are new or differ.</summary>
    public static List<CategoryChange> Of(IEnumerable<CaseCategory> before, IEnumerable<CaseCategory> after)
    {
        var known = before.ToDictionary(category => category.Code, StringComparer.Ordinal);
        var changes = new List<CategoryChange>();
        foreach (var category in after)
            if (!known.TryGetValue(category.Code, out var old))
                changes.Add(new(category, EntryChange.Added, []));
            else if (Fields(old, category) is { Count: > 0 } fields)
                changes.Add(new(category, old.RetiredOn is null && category.RetiredOn is not null ? EntryChange.Retired : EntryChange.Changed, fields));
        return changes;
    }

    private static readonly string[] AboveAll = ["level1_zh", "level2_zh", "lead", "limits"];

    /// <summary>What a new entry is above all: its place, who leads, how long it may take.</summary>
    public static List<FieldChange> OfNew(CaseCategory category)
    {
        var fields = CategoryFields.Of(category);
        return [.. AboveAll.Select(column => new FieldChange(column, null, fields[column]))];
    }

    private static List<FieldChange> Fields(CaseCategory old, CaseCategory now)
    {
        var (before, after) = (CategoryFields.Of(old), CategoryFields.Of(now));
        return [.. CategoryFields.All.Where(column => before[column] != after[column]).Select(column => new FieldChange(column, before[column], after[column]))];
    }
}
