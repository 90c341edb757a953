using System.Globalization;
using Linli.Foundation.Text;

namespace Linli.Cases.Report;

/// <summary>没有收下的照片: a photo or voice message that was not taken, and why; the report itself was.</summary>
/// <param name="Nth">Which photo, from 1; 0 for the voice message.</param>
/// <param name="Why">The reason.</param>
public sealed record LeftOut(int Nth, Refusal Why)
{
    private static readonly string[] Families = ["Files.Refusal.", "Cases.Refusal.TooManyPhotos"];

    /// <summary>The sentence: 第 2 张照片没有收下：….</summary>
    public Phrase Says => Nth == 0
        ? new Phrase("Cases.Report.LeftOut.Voice", new Phrase(Why.Key, Why.Args))
        : new Phrase("Cases.Report.LeftOut.Photo", Nth, new Phrase(Why.Key, Why.Args));

    /// <summary>Carries it over the redirect: place, key and numbers, no words of anybody.</summary>
    public string Written => string.Join('~', [Nth.ToString(CultureInfo.InvariantCulture), Why.Key, .. Why.Args.Select(arg => Convert.ToString(arg, CultureInfo.InvariantCulture))]);

    /// <summary>Reads one; null for what an address made up.</summary>
    public static LeftOut? Read(string? written)
    {
        var parts = written?.Split('~') ?? [];
        if (parts.Length is < 2 or > 5 || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var nth) || nth is < 0 or > 99)
            return null;
        var numbers = new List<object?>();
        foreach (var part in parts[2..])
        {
            if (!int.TryParse(part, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers.Add(number);
        }
        // As many numbers as the sentence has places, or it could not be said.
        return Families.Any(family => parts[1].StartsWith(family, StringComparison.Ordinal)) && Texts.Has(Language.Zh, parts[1])
            && Texts.Pattern(Language.Zh, parts[1]).Count(c => c == '{') == numbers.Count
                ? new LeftOut(nth, new Refusal(parts[1], null, [.. numbers]))
                : null;
    }
}
