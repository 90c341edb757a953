using System.Text.RegularExpressions;

namespace Linli.Foundation.Privacy;

/// <summary>脱敏: names and addresses as everyone may see them; phones mask themselves (<see cref="PhoneNumber.Masked"/>).</summary>
/// <remarks>How much stays follows GB/T 37964-2019 (de-identification guide) in spirit; an address keeps at most the building (domain.md 3.8 rule 16).</remarks>
public static partial class Mask
{
    private const string Hidden = "****";

    private static readonly string[] TwoCharacterSurnames =
    [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "长孙", "宇文", "端木", "独孤", "南宫", "西门", "轩辕", "闻人", "呼延", "申屠", "拓跋",
    ];

    /// <summary>王*, 欧阳*, J*: the surname and one star, however long the name was.</summary>
    public static string Name(string? name)
    {
        var trimmed = name?.Trim() ?? "";
        if (trimmed.Length == 0)
            return "";
        var surname = TwoCharacterSurnames.FirstOrDefault(two => trimmed.Length > 2 && trimmed.StartsWith(two, StringComparison.Ordinal));
        return (surname ?? FirstCharacter(trimmed)) + "*";
    }

    /// <summary>金润嘉园3号楼****: up to the building, or up to the village, road or estate; never a unit or a door.</summary>
    public static string Address(string? address)
    {
        var trimmed = address?.Trim() ?? "";
        if (trimmed.Length == 0)
            return "";
        if (Building().Match(trimmed) is { Success: true } building)
            return trimmed[..(building.Index + building.Length)] + Hidden;
        var numberless = FirstNumber().Match(trimmed) is { Success: true } number ? trimmed[..number.Index] : trimmed;
        var place = Place().Matches(numberless).LastOrDefault();
        if (place is not null)
            return numberless[..(place.Index + place.Length)] + Hidden;
        return (numberless.Length < trimmed.Length ? numberless : numberless[..Math.Min(3, numberless.Length)]) + Hidden;
    }

    // A character outside the basic plane (rare surnames) is two chars.
    private static string FirstCharacter(string text) => char.IsHighSurrogate(text[0]) && text.Length > 1 ? text[..2] : text[..1];

    [GeneratedRegex("[0-9０-９一二三四五六七八九十A-Za-z甲乙丙丁东南西北]+(号楼|号院|栋|幢|座|号公寓)")]
    private static partial Regex Building();

    [GeneratedRegex("[0-9０-９]|[一二三四五六七八九十百]+(号|室|单元|户|组|社|队|楼|层)")]
    private static partial Regex FirstNumber();

    [GeneratedRegex("社区|小区|花园|家园|街道|村|路|街|巷|园|苑|庄|镇|乡|里")]
    private static partial Regex Place();
}
