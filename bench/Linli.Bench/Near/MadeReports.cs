using Linli.Areas;
using Linli.Dispatch;
using NodaTime;

namespace Linli.Bench.Near;

/// <summary>Made-up reports in any number: words of invented characters in the proportions of a language, places of their own, every tenth a retelling of an earlier one.</summary>
internal static class MadeReports
{
    private const int Words = 30_000;
    private const int FirstHan = 0x4E00;
    private const int HanUsed = 3_000;
    private static readonly Instant Begin = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>So many reports within a year, the same ones every time.</summary>
    public static List<NearReport> Make(int count)
    {
        var chance = new Random(20_261_128);
        var words = Enumerable.Range(0, Words).Select(_ => string.Concat(Enumerable.Range(0, chance.Next(2, 5)).Select(_ => (char)(FirstHan + chance.Next(HanUsed))))).ToArray();
        var reports = new List<NearReport>(count);
        var each = Duration.FromDays(365) / count;
        for (var n = 0; n < count; n++)
        {
            var at = Begin + (each * n);
            if (n > 100 && n % 10 == 0)
            {
                var earlier = reports[n - 1 - chance.Next(100)];
                reports.Add(new NearReport(Name(n), Retold(earlier.Text, words, chance), at) { Place = earlier.Place });
            }
            else
                reports.Add(new NearReport(Name(n), Told(words, chance), at) { Place = new NearPlace(new GeoPoint(108 + chance.NextDouble(), 34 + chance.NextDouble())) });
        }
        return reports;
    }

    private static string Name(int n) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"r{n}");

    private static string Told(string[] words, Random chance) => string.Concat(Enumerable.Range(0, chance.Next(20, 120)).Select(_ => Word(words, chance)));

    // A part is left out, something else is said in its stead.
    private static string Retold(string text, string[] words, Random chance)
    {
        var cut = chance.Next(text.Length / 2);
        return text[..cut] + string.Concat(Enumerable.Range(0, 8).Select(_ => Word(words, chance))) + text[(cut + Math.Min(20, text.Length - cut))..];
    }

    // Few words often, many seldom (Zipf).
    private static string Word(string[] words, Random chance) => words[(int)(Math.Pow(Words, chance.NextDouble()) - 1)];
}
