using System.Text.RegularExpressions;
using Linli.Foundation.Privacy;
using NodaTime;

namespace Linli.Cases.TakeDown;

/// <summary>读消息: picks phone, name, time and way out of a pasted chat message. Pure: the same words at the same hour give the same answer.</summary>
/// <remarks>
/// Promises: 1. it only finds what stands there, nothing is made up; 2. of two readings it takes none that needs guessing: a name without 我是, a head or
/// a form of address is no name; 3. the number leaves the words, because handlers read the words; 4. whatever it says, a person confirms.
/// The place is found by the address book (<see cref="Areas.IAreas.Locate"/>), which guesses nothing either.
/// </remarks>
public static partial class ReadMessage
{
    private const string Address = "阿姨|大妈|大娘|大婶|大爷|大叔|大伯|奶奶|爷爷|师傅|女士|先生|老师|大姐|大哥|嫂子|姐|哥|婶|叔|姨|妈";

    // The hundred commonest surnames (公安部户政管理研究中心 names them every year): enough to tell 我是刘桂兰 from 我是想问.
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常安";

    /// <summary>Reads it.</summary>
    /// <param name="message">As pasted.</param>
    /// <param name="now">The wall clock, for 昨晚 and 今早.</param>
    public static PickedOut Of(string message, LocalDateTime now)
    {
        string? heading = null;
        LocalDateTime? sent = null;
        var lines = new List<string>();
        foreach (var line in message.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (Head().Match(line) is { Success: true } head && (head.Groups["at"].Success || head.Groups["colon"].Success))
            {
                heading ??= head.Groups["who"].Value.Trim();
                sent ??= head.Groups["at"].Success ? Spoken.Moment(head.Groups["at"].Value, now) : null;
            }
            else
                lines.Add(line);
        }
        var words = string.Join('\n', lines);
        var phone = Scrub.PhonesIn(words).Select(found => PhoneNumber.Parse(found)).FirstOrDefault(parsed => !parsed.IsRefused)?.Value;
        var reach = Clauses().Split(words).FirstOrDefault(clause => Reaching().IsMatch(clause) && Hour().IsMatch(clause))?.Trim();
        return new PickedOut(WithoutNumbers(words), phone?.Written, NameIn(words) ?? (heading is not null && IsName(heading) ? heading : null), reach, WayIn(words),
            Spoken.Moment(reach is null ? words : words.Replace(reach, "", StringComparison.Ordinal), now) ?? sent);
    }

    /// <summary>The words without phone numbers; what stood before them (电话：) goes too.</summary>
    public static string WithoutNumbers(string words)
    {
        foreach (var number in Scrub.PhonesIn(words).Distinct().ToList())
            words = Regex.Replace(words, $"((我的|联系)?(电话|手机|手机号|号码|电话号码)(号)?(是|为)?[:：]?\\s*)?{Regex.Escape(number)}", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        return Leftover().Replace(words, match => match.Value.Contains('\n', StringComparison.Ordinal) ? "\n" : match.Value[..1]).Trim(' ', '\n', '，', ',', '、', '；');
    }

    private static string? NameIn(string words) =>
        Labelled().Match(words) is { Success: true } labelled ? labelled.Groups["n"].Value
        : SaysIAm().Matches(words).Select(match => match.Groups["n"].Value).FirstOrDefault(IsName);

    private static bool IsName(string name) =>
        name.Length is >= 2 and <= 6 && (Titled().IsMatch(name) || (name.Length <= 4 && Surnames.Contains(name[0], StringComparison.Ordinal) && name.All(IsHan) && !NotAName().IsMatch(name))
            || (name.Length <= 3 && name[0] is '老' or '小' && name.Length == 2 && Surnames.Contains(name[1], StringComparison.Ordinal)));

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    private static ContactWay? WayIn(string words) =>
        OnlyText().IsMatch(words) ? ContactWay.TextOnly
        : Kin().IsMatch(words) ? ContactWay.Family
        : ComeHere().IsMatch(words) ? ContactWay.Visit
        : null;

    [GeneratedRegex(@"^(?<who>[^\s:：,，。！？]{1,12})\s*(?:(?<at>(?:\d{4}[年/.-])?\d{1,2}[月/.-]\d{1,2}日?\s*(?:上午|下午|晚上|凌晨|早上|中午)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|(?:昨天|今天|前天)?\s*(?:上午|下午|晚上|凌晨|早上|中午)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)\s*|(?<colon>[:：]))$")]
    private static partial Regex Head();

    [GeneratedRegex(@"(?:姓名|联系人|称呼|反映人)\s*[:：是]\s*(?<n>[\u4E00-\u9FFF]{2,4})")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"我(?:叫|是|姓)(?:[^，。,.！？\n]{0,14}的)?(?<n>(?:[\u4E00-\u9FFF]{0,2}(?:" + Address + @"))|[\u4E00-\u9FFF]{2,3})(?=$|[，。,.！？；;、\s]|(?:想|要|说|反映|家|住))")]
    private static partial Regex SaysIAm();

    [GeneratedRegex("^(?:[\u4E00-\u9FFF]{1,3})(?:" + Address + ")$")]
    private static partial Regex Titled();

    [GeneratedRegex("[的了想要问说住在有没不这那来去]")]
    private static partial Regex NotAName();

    [GeneratedRegex(@"[，。！？；,;!?\n]+")]
    private static partial Regex Clauses();

    [GeneratedRegex("打给我|给我打|打电话|来电话|回电|回我电话|给我回|联系|方便|有空|在家")]
    private static partial Regex Reaching();

    [GeneratedRegex("(?:早上|上午|中午|下午|晚上|晚|夜里|周[一二三四五六日末])|[0-9一二两三四五六七八九十]{1,3}(?:点|[:：][0-9]{2})")]
    private static partial Regex Hour();

    [GeneratedRegex("(?:发|回)(?:个)?(?:短信|信息|微信).{0,6}(?:就行|就好|即可)|(?:别|不要|不用|不方便)(?:给我)?(?:打|接|来|回)(?:电话|电)|只发短信|只收短信")]
    private static partial Regex OnlyText();

    [GeneratedRegex("(?:打给|联系|找)我?(?:的)?(?:儿子|女儿|闺女|老伴|家人|家里人|孙子|孙女|媳妇|老公|老婆)")]
    private static partial Regex Kin();

    [GeneratedRegex("上门来?(?:找我|说|看看我)?(?:吧|一趟)|请(?:你们|您)?上门|(?:没有|没)(?:手机|电话).{0,12}(?:来家|上门|到家)")]
    private static partial Regex ComeHere();

    [GeneratedRegex(@"[，,、；;\s]{2,}")]
    private static partial Regex Leftover();
}
