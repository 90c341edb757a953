using System.Text.RegularExpressions;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Reading;

/// <summary>时限的写法: 看护2小时；1个工作日 is <c>guard 2h; 1wd</c>, and back.</summary>
/// <remarks>What it does not understand it leaves as it stands; <see cref="CategoryFile"/> then refuses it.</remarks>
internal static partial class LimitWords
{
    private static readonly (string Word, string Suffix)[] Units =
        [("个工作小时", "wh"), ("工作小时", "wh"), ("个工作日", "wd"), ("工作日", "wd"), ("个小时", "h"), ("小时", "h"), ("分钟", "m"), ("分", "m"), ("天", "d"), ("日", "d")];

    /// <summary>As the data file writes it.</summary>
    public static string Read(string cell) => string.Join("; ", cell.Split([';', '；'], StringSplitOptions.TrimEntries).Select(Part));

    /// <summary>As an office writes it in Chinese.</summary>
    public static string Write(string field) => LimitText.Parse(field) is not { } limits ? field
        : string.Join('；', limits.Select(limit => (limit.Step == LimitStep.Result ? "" : Named(limit.Step)) + limit.Limit.Words.In(Language.Zh).Replace(" ", "", StringComparison.Ordinal)));

    private static string Part(string part)
    {
        var step = Enum.GetValues<LimitStep>().FirstOrDefault(step => step != LimitStep.Result && part.StartsWith(Named(step), StringComparison.Ordinal));
        var words = step == LimitStep.Result ? part : part[Named(step).Length..];
        var limit = words.Trim(' ', '：', ':');
        if (limit == Limit.AtOnce.Words.In(Language.Zh))
            limit = Limit.AtOnce.ToString();
        else if (Amount().Match(limit) is { Success: true } amount)
            limit = amount.Groups[1].Value + Units.First(unit => unit.Word == amount.Groups[2].Value).Suffix;
        else if (step == LimitStep.Result)
            return part;
        return step == LimitStep.Result ? limit : $"{Storage.Word(step)} {limit}";
    }

    private static string Named(LimitStep step) => Texts.Say(Language.Zh, $"Dispatch.LimitStep.{step}");

    [GeneratedRegex("^([0-9]{1,6}) ?(个?工作小时|个?工作日|个?小时|分钟?|天|日)(?:以?内)?$")]
    private static partial Regex Amount();
}
