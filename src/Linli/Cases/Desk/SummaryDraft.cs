using System.Text.RegularExpressions;
using Linli.Foundation.Privacy;

namespace Linli.Cases.Desk;

/// <summary>转办摘要草稿: the beginning of a report with what gives its teller away covered, for a person to read, mend and confirm; never sent by itself (domain.md 3.8 rule 5).</summary>
/// <remarks>Covered: numbers to call and of papers, doors, and the names people give themselves. A rule finds no nickname and no circumstance only one neighbour can know: that is why somebody confirms.</remarks>
internal static partial class SummaryDraft
{
    private const int Most = 200;

    /// <summary>The draft; empty where nothing was written.</summary>
    public static string Of(string? report)
    {
        if (string.IsNullOrWhiteSpace(report))
            return "";
        var covered = Teller().Replace(Named().Replace(Door().Replace(Scrub.Text(report), "〔门牌〕"), "${way}〔姓名〕"), "反映人");
        return Begun(Blank().Replace(covered, " ").Trim());
    }

    // To the end of a sentence, if one ends in time.
    private static string Begun(string words)
    {
        if (words.Length <= Most)
            return words;
        var end = words.AsSpan(0, Most).LastIndexOfAny("。！？；");
        return end > Most / 2 ? words[..(end + 1)] : words[..Most] + "……";
    }

    private const string Digit = "[0-9０-９一二三四五六七八九十百零〇]";

    // A door is a number with its house, stair or room; "3 号楼" alone stays: where it is must be known to mend it.
    [GeneratedRegex("(?:(?:" + Digit + "{1,4}[ 　]?(?:号楼|栋|幢|座|号)[ 　]?)?" + Digit + "{1,3}[ 　]?(?:单元|门洞)[ 　]?)?(?:(?<!" + Digit + ")[0-9０-９]{3,4}[ 　]?(?:室|房|户)|" + Digit + "{1,3}[ 　]?(?:楼|层)[ 　]?(?:东|西|中|左|右|南|北)?[ 　]?(?:户|手))")]
    private static partial Regex Door();

    [GeneratedRegex("(?<way>我叫|我是业主|我姓|本人姓|本人叫|名叫|联系人[:：]?|姓名[:：]?)[ 　]?[\\u4E00-\\u9FA5]{1,3}?(?=[，,。；;、！!\\s]|家住|住在|是|今年|电话|〔|$)")]
    private static partial Regex Named();

    [GeneratedRegex("我们家|我家|本人|我们|我")]
    private static partial Regex Teller();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blank();
}
