using System.Globalization;
using System.Text.RegularExpressions;
using Linli.Areas.Import;

namespace Linli.Areas.Buildings;

/// <summary>楼号: a building's number in one form, however people write it: 3号楼, 3#楼, ３栋, 三号楼 are all <c>3</c>; A座 is <c>A</c>.</summary>
public static partial class BuildingNumber
{
    private const string Number = "[A-Z]?[0-9]{1,4}[A-Z]?|[A-Z]|[甲乙丙丁]|[零一二两三四五六七八九十百]{1,6}";

    /// <summary>The one form of a number as a list gives it (<c>3号楼</c> or just <c>3</c>); a name that is no number (幼儿园) stays as it is, folded.</summary>
    public static string Fold(string written)
    {
        var folded = Plain.Folded(written);
        var match = Whole().Match(folded);
        return match.Success ? Value(match.Groups["n"].ValueSpan) : folded;
    }

    /// <summary>Finds a building and perhaps an entrance in what follows an estate's name; the text is already folded.</summary>
    /// <remarks>A bare <c>3楼</c> is the third floor to some and block 3 to others; it counts only when an entrance follows.</remarks>
    public static (string Building, string? Entrance)? Find(string folded)
    {
        var match = Spoken().Match(folded);
        if (!match.Success)
            match = Dashed().Match(folded);
        if (!match.Success)
            return null;
        var entrance = match.Groups["e"].Success ? Value(match.Groups["e"].ValueSpan) : null;
        return (Value(match.Groups["n"].ValueSpan), entrance);
    }

    private static string Value(ReadOnlySpan<char> number)
    {
        if (ChineseNumber.Read(number) is { } counted)
            return counted.ToString(CultureInfo.InvariantCulture);
        var trimmed = number.TrimStart('0');
        return trimmed.IsEmpty ? number.ToString() : trimmed.ToString();
    }

    [GeneratedRegex("^第?(?<n>" + Number + ")(号住宅楼|号楼|号公寓|#楼|栋楼|幢楼|号|#|栋|幢|座|楼)?$")]
    private static partial Regex Whole();

    [GeneratedRegex("^[^路街巷道]{0,8}?(?<![A-Z0-9])(?<n>" + Number + ")((号住宅楼|号楼|号公寓|#楼|栋楼|幢楼|栋|幢|座|#|号(?![院门]))|楼(?=.{1,3}单元))(?:[^0-9零一二两三四五六七八九十]{0,2}(?<e>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(单元|门))?")]
    private static partial Regex Spoken();

    [GeneratedRegex("^[,，、]?(?<n>[A-Z]?[0-9]{1,3})-(?<e>[0-9]{1,2})(?![0-9])")]
    private static partial Regex Dashed();
}
