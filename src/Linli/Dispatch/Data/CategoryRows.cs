using Linli.Dispatch.Reading;
using Linli.Foundation.Data;

namespace Linli.Dispatch.Data;

/// <summary>Categories to rows and back.</summary>
internal static class CategoryRows
{
    public static CategoryRow Of(int edition, CaseCategory category) => new()
    {
        Edition = edition,
        Code = category.Code,
        Level1Zh = category.Level1.Zh,
        Level1En = category.Level1.En,
        Level2Zh = category.Level2.Zh,
        Level2En = category.Level2.En,
        NameZh = category.Name.Zh,
        NameEn = category.Name.En,
        Lead = string.Join('/', category.Leads),
        Co = string.Join(' ', category.Co),
        Limits = LimitText.Write(category.Limits),
        Urgency = category.Urgency,
        Flags = FlagLetters.Write(category.Flags),
        Kinds = string.Join(' ', category.Kinds.Select(Storage.Word)),
        IsPublic = category.IsPublic,
        ValidFrom = category.ValidFrom,
        RetiredOn = category.RetiredOn,
        External = category.External,
    };

    public static CaseCategory Category(CategoryRow row) => new()
    {
        Code = row.Code,
        Level1 = new(row.Level1Zh, row.Level1En),
        Level2 = new(row.Level2Zh, row.Level2En),
        Name = new(row.NameZh, row.NameEn),
        Leads = row.Lead.Split('/'),
        Co = Parts(row.Co),
        Limits = LimitText.Parse(row.Limits) ?? throw new FormatException($"Category {row.Code}: {row.Limits}"),
        Urgency = row.Urgency,
        Flags = Parts(row.Flags).Aggregate(CategoryFlags.None, (flags, letter) => flags | FlagLetters.Of(letter)),
        Kinds = [.. Parts(row.Kinds).Select(word => EnumWords<CaseKind>.TryParse(word, out var kind) ? kind : throw new FormatException($"Category {row.Code}: {word}"))],
        IsPublic = row.IsPublic,
        ValidFrom = row.ValidFrom,
        RetiredOn = row.RetiredOn,
        External = row.External,
    };

    private static string[] Parts(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
