using Linli.Dispatch.Data;
using Linli.Foundation.Data;
using NodaTime.Text;

namespace Linli.Dispatch.Reading;

/// <summary>An entry as the fields of a data file: what <see cref="CategoryFile"/> reads.</summary>
internal static class CategoryFields
{
    /// <summary>Every column, in the order of the file.</summary>
    public static readonly string[] All = [.. CategoryFile.Columns, CategoryFile.External];

    /// <summary>The fields.</summary>
    public static Dictionary<string, string> Of(CaseCategory category)
    {
        var row = CategoryRows.Of(0, category);
        return new()
        {
            ["code"] = row.Code,
            ["level1_zh"] = row.Level1Zh,
            ["level1_en"] = row.Level1En,
            ["level2_zh"] = row.Level2Zh,
            ["level2_en"] = row.Level2En,
            ["name_zh"] = row.NameZh,
            ["name_en"] = row.NameEn,
            ["lead"] = row.Lead,
            ["co"] = row.Co,
            ["limits"] = row.Limits,
            ["urgency"] = Storage.Word(row.Urgency),
            ["flags"] = row.Flags,
            ["kinds"] = row.Kinds,
            ["public"] = row.IsPublic ? "yes" : "no",
            ["valid_from"] = LocalDatePattern.Iso.Format(row.ValidFrom),
            ["retired_on"] = row.RetiredOn is { } retired ? LocalDatePattern.Iso.Format(retired) : "",
            [CategoryFile.External] = row.External,
        };
    }
}
