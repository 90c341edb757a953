using System.Globalization;
using System.Text.RegularExpressions;
using Linli.Foundation.Data;

namespace Linli.Dispatch.Reading;

/// <summary>Limits as data files write them: <c>guard 2h; 1wd</c>.</summary>
internal static partial class LimitText
{
    /// <summary>The limits, or null when the text is not one.</summary>
    public static List<Limit>? Parse(string text)
    {
        var limits = new List<Limit>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            if (Shape().Match(part) is not { Success: true } match)
                return null;
            var step = LimitStep.Result;
            if (match.Groups["step"].Success && !EnumWords<LimitStep>.TryParse(match.Groups["step"].Value, out step))
                return null;
            if (match.Groups["now"].Success)
            {
                limits.Add(new(step, 0, LimitUnit.AtOnce));
                continue;
            }
            var amount = int.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture);
            if (amount == 0)
                return null;
            limits.Add(new(step, amount, Unit(match.Groups["unit"].Value)));
        }
        return limits.Any(limit => !limit.IsConditional && !limit.IsFirstAid) ? limits : null;
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public static string Write(IEnumerable<Limit> limits) => string.Join("; ", limits.Select(Write));

    private static string Write(Limit limit)
    {
        var step = limit.Step == LimitStep.Result ? "" : Storage.Word(limit.Step) + " ";
        return limit.Unit == LimitUnit.AtOnce ? step + "now" : string.Create(CultureInfo.InvariantCulture, $"{step}{limit.Amount}{Letters(limit.Unit)}");
    }

    private static LimitUnit Unit(string letters) => letters switch
    {
        "m" => LimitUnit.Minutes,
        "h" => LimitUnit.Hours,
        "wh" => LimitUnit.WorkingHours,
        _ => LimitUnit.WorkingDays,
    };

    private static string Letters(LimitUnit unit) => unit switch
    {
        LimitUnit.Minutes => "m",
        LimitUnit.Hours => "h",
        LimitUnit.WorkingHours => "wh",
        _ => "wd",
    };

    [GeneratedRegex(@"^((?<step>[a-z-]+) )?((?<now>now)|(?<amount>\d{1,4})(?<unit>m|h|wh|wd))$")]
    private static partial Regex Shape();
}
