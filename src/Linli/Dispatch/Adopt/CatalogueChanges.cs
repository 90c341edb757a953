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
internal sealed record FieldChange(string Column, string Before, string After)
{
    /// <summary>As an office says it: 主办：市政 → 环卫.</summary>
    public Phrase Says(OfficeWords words) => new("Dispatch.Editions.Field", new Phrase("Dispatch.Column." + Column), Shown(words, Before), Shown(words, After));

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

    private static List<FieldChange> Fields(CaseCategory old, CaseCategory now)
    {
        var (before, after) = (CategoryFields.Of(old), CategoryFields.Of(now));
        return [.. CategoryFields.All.Where(column => before[column] != after[column]).Select(column => new FieldChange(column, before[column], after[column]))];
    }
}
