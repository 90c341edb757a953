using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Reading;

/// <summary>时限的写法: 看护2小时；1个工作日 is <c>guard 2h; 1wd</c>, and back.</summary>
/// <remarks>What it does not understand it leaves as it stands; <see cref="CategoryFile"/> then refuses it.</remarks>
internal static class LimitWords
{
    // The longer first: 工作小时 also ends in 小时.
    private static readonly (string Word, string Suffix)[] Units = [("工作小时", "wh"), ("工作日", "wd"), ("小时", "h"), ("分钟", "m"), ("分", "m"), ("天", "d"), ("日", "d")];

    /// <summary>As the data file writes it.</summary>
    public static string Read(string cell) => string.Join("; ", cell.Split([';', '；'], StringSplitOptions.TrimEntries).Select(Part));

    /// <summary>As an office writes it in Chinese.</summary>
    public static string Write(string field) => LimitText.Parse(field) is not { } limits ? field
        : string.Join('；', limits.Select(limit => (limit.Step == LimitStep.Result ? "" : Named(limit.Step)) + limit.Limit.Words.In(Language.Zh).Replace(" ", "", StringComparison.Ordinal)));

    private static string Part(string part)
    {
        var step = Enum.GetValues<LimitStep>().FirstOrDefault(step => step != LimitStep.Result && part.StartsWith(Named(step), StringComparison.Ordinal));
        var words = (step == LimitStep.Result ? part : part[Named(step).Length..]).Trim(' ', '：', ':');
        var limit = Amount(words);
        return step == LimitStep.Result ? limit ?? part : $"{Storage.Word(step)} {limit ?? words}";
    }

    // Null for what is written in another way.
    private static string? Amount(string words)
    {
        if (words == Limit.AtOnce.Words.In(Language.Zh))
            return Limit.AtOnce.ToString();
        var within = words.TrimEnd('内').TrimEnd('以');
        var (word, suffix) = Array.Find(Units, unit => within.EndsWith(unit.Word, StringComparison.Ordinal));
        return word is not null && within[..^word.Length].TrimEnd('个').Trim() is { Length: > 0 } amount && amount.All(char.IsAsciiDigit) ? amount + suffix : null;
    }

    private static string Named(LimitStep step) => Texts.Say(Language.Zh, $"Dispatch.LimitStep.{step}");
}
