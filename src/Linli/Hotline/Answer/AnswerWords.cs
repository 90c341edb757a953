using System.Text.RegularExpressions;
using Linli.Cases;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using NodaTime;

namespace Linli.Hotline.Answer;

/// <summary>平台口径的回复: an answer in the wording of the platform, from a template and what was answered to the case. Chinese, whoever acts: the platform is.</summary>
internal sealed partial class AnswerWords(IOrganizations organizations, DeploymentZone zone)
{
    /// <summary>The longest answer.</summary>
    public const int Longest = 5000;

    /// <summary>What a template may hold, in the order of the ordinary answer.</summary>
    public static readonly string[] Placeholders = ["办理情况", "是否解决", "联系情况", "承办单位", "工单编号", "案号", "答复时间"];

    /// <summary>The answer.</summary>
    public string Of(string template, HotlineOrder order, CaseAnswer answer)
    {
        var parts = Parts(order, answer);
        return Placeholder().Replace(template, match => parts.GetValueOrDefault(match.Groups[1].Value) ?? "");
    }

    /// <summary>Each placeholder's words, which are also the columns of the export.</summary>
    public IReadOnlyDictionary<string, string> Parts(HotlineOrder order, CaseAnswer answer) => new Dictionary<string, string>
    {
        ["办理情况"] = answer.Words ?? "",
        ["是否解决"] = Zh(answer.IsExplained ? "Hotline.Words.Explained" : answer.Outcome is { } outcome and not ResultOutcome.Solved ? "Hotline.Words." + outcome : "Hotline.Words.Solved"),
        ["联系情况"] = answer.ReachedAt is { } reached ? Zh("Hotline.Words.Reached", Minute(reached)) : answer.Tries > 0 ? Zh("Hotline.Words.Tried", answer.Tries) : Zh("Hotline.Words.NotContacted"),
        ["承办单位"] = answer.Unit is { } unit ? organizations.FindUnit(unit)?.Name ?? "" : "",
        ["工单编号"] = order.Number,
        ["案号"] = answer.Number,
        ["答复时间"] = answer.RepliedAt is { } replied ? Minute(replied) : "",
    };

    /// <summary>All reasons against a template.</summary>
    public static IEnumerable<Refusal> Reasons(string template, string field)
    {
        if (string.IsNullOrWhiteSpace(template))
            yield return new Refusal("Hotline.Refusal.TemplateEmpty", field);
        else if (template.Length > Longest)
            yield return HotlineRefusals.TooLong(field, template.Length, Longest);
        foreach (var unknown in Placeholder().Matches(template).Select(match => match.Groups[1].Value).Where(name => !Placeholders.Contains(name)).Distinct())
            yield return new Refusal("Hotline.Refusal.NoPlaceholder", field, unknown);
        if (!template.Contains("{{办理情况}}", StringComparison.Ordinal))
            yield return new Refusal("Hotline.Refusal.NoAnswerInTemplate", field);
    }

    private string Minute(Instant at)
    {
        var local = zone.Local(at);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{local.Year}年{local.Month}月{local.Day}日 {local.Hour:00}:{local.Minute:00}");
    }

    private static string Zh(string key, params object?[] args) => Texts.Say(Language.Zh, key, args);

    [GeneratedRegex(@"\{\{\s*([^{}\s]+)\s*\}\}")]
    private static partial Regex Placeholder();
}
