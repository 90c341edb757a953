using System.Globalization;
using Linli.Foundation.Privacy;

namespace Linli.Cases;

/// <summary>暗号: the two characters a caller reads out, shown on the done page, so that a resident knows the call is ours (domain.md 3.8 rule 14).</summary>
/// <remarks>Derived from the case with the deployment's own key: the same for ever, stored nowhere, guessed once in a thousand. The characters are
/// things everyone knows and no two sound alike, in dialect too; never a digit or a code, which nobody should be used to reading out.</remarks>
/// <param name="Characters">Two characters, e.g. 松鱼.</param>
/// <param name="Sound">How they sound, e.g. sōng yú.</param>
public sealed record SpokenSign(string Characters, string Sound)
{
    private static readonly string[] Words =
    [
        "山shān", "水shuǐ", "云yún", "月yuè", "松sōng", "竹zhú", "梅méi", "兰lán", "江jiāng", "河hé", "海hǎi", "星xīng", "雪xuě", "灯dēng", "桥qiáo", "船chuán",
        "马mǎ", "牛niú", "羊yáng", "鸡jī", "鱼yú", "燕yàn", "米mǐ", "茶chá", "糖táng", "春chūn", "秋qiū", "冬dōng", "花huā", "桃táo", "豆dòu", "门mén",
    ];

    /// <summary>The sign of a case.</summary>
    public static SpokenSign Of(KeyRing ring, Guid caseId)
    {
        var index = ring.BlindIndex("spoken", caseId.ToString("N", CultureInfo.InvariantCulture));
        var first = index[0] % Words.Length;
        var second = index[1] % (Words.Length - 1);
        // Never the same one twice: "鱼鱼" sounds like a slip.
        var (one, two) = (Words[first], Words[second < first ? second : second + 1]);
        return new SpokenSign(one[..1] + two[..1], $"{one[1..]} {two[1..]}");
    }

    /// <summary>As each language shows it.</summary>
    public override string ToString() => Characters;
}
