using Linli.Deadlines;
using Linli.Foundation.Data;

namespace Linli.Dispatch.Reading;

/// <summary>Limits as data files write them: <c>guard 2h; 1wd</c>.</summary>
internal static class LimitText
{
    /// <summary>The limits, or null when the text is not one.</summary>
    public static List<CategoryLimit>? Parse(string text)
    {
        var limits = new List<CategoryLimit>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ');
            var step = LimitStep.Result;
            if (words.Length > 2 || (words.Length == 2 && !EnumWords<LimitStep>.TryParse(words[0], out step)) || !Limit.TryParse(words[^1], out var limit))
                return null;
            limits.Add(new(step, limit));
        }
        return limits.Any(limit => !limit.IsConditional && !limit.IsFirstAid) ? limits : null;
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public static string Write(IEnumerable<CategoryLimit> limits) =>
        string.Join("; ", limits.Select(limit => limit.Step == LimitStep.Result ? limit.Limit.ToString() : $"{Storage.Word(limit.Step)} {limit.Limit}"));
}
