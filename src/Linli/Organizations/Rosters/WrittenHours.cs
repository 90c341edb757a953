using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Linli.Organizations.Rosters;

/// <summary>人们怎么写班次: 8:30-17:30, 8点半到17点30分, 20:00—次日8:00, 0830-1730, 晚班, 晚班 18:00-22:00.</summary>
internal static partial class WrittenHours
{
    private const int LongestLabel = 20;

    /// <summary>The hours, or null when they cannot be read.</summary>
    public static ShiftHours? Read(string text, ShiftNames names)
    {
        if (names.Find(text) is { } named)
            return named;
        if (Span().Match(text) is not { Success: true } span || Time(span, "h", "m", "p") is not { } from || Time(span, "h2", "m2", "p2") is not { } until)
            return null;
        // 晚上8点-10点: the second is of the same half of the day.
        if (span.Groups["p"].Value is "下午" or "晚上" or "晚" && span.Groups["p2"].Length == 0 && !span.Groups["next"].Success && until < from && until.Hour + 12 > from.Hour && until.Hour < 12)
            until = until.PlusHours(12);
        var label = (text[..span.Index] + text[(span.Index + span.Length)..]).Trim('(', ')', '（', '）', '：', ':', '，', ',', '-', '/');
        return label.Length > LongestLabel ? null : new ShiftHours(label, from, until);
    }

    private static LocalTime? Time(Match match, string hour, string minute, string half)
    {
        var hours = int.Parse(match.Groups[hour].Value, CultureInfo.InvariantCulture);
        var minutes = match.Groups[minute].Value switch { "" => 0, "半" => 30, var text => int.Parse(text, CultureInfo.InvariantCulture) };
        if (match.Groups[half].Value is "下午" or "晚上" or "晚" && hours < 12)
            hours += 12;
        return (hours, minutes) switch
        {
            (24, 0) => LocalTime.Midnight,
            ( >= 0 and < 24, >= 0 and < 60) => new LocalTime(hours, minutes),
            _ => null,
        };
    }

    [GeneratedRegex(@"(?<p>上午|下午|早上|晚上|晚)?(?<h>[0-9]{1,2})(?:[:：点时]?(?<m>[0-9]{2}|半)?分?|[:：](?<m>[0-9]{2})(?::00)?)(?:[-—–~～至到]+)(?<next>次日|第二天|翌日)?(?<p2>上午|下午|早上|晚上|晚)?(?<h2>[0-9]{1,2})(?:[:：点时]?(?<m2>[0-9]{2}|半)?分?)(?::00)?")]
    private static partial Regex Span();
}
