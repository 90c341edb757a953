using Linli.Dispatch;

namespace Linli.Bench.Search;

/// <summary>Made-up texts of reports in any number, in the shapes of real ones: as long as people write, few words often and most seldom, and the words that are looked for in a known share of them. Nobody's words.</summary>
internal sealed class MadeTexts
{
    private const int Words = 40_000;
    private const int FirstHan = 0x4E00;
    private const int HanUsed = 3_000;
    private const int Shortest = 12;
    private const int Longest = 800;
    // Of the logarithm of the length in characters: half are shorter than 90, one in ten longer than 230.
    private static readonly (double Mean, double Deviation) Length = (Math.Log(90), 0.75);

    private readonly string[] _words;

    /// <summary>Words that are looked for, with the share of the texts that holds each: from every sixth to one in ten thousand.</summary>
    public static readonly IReadOnlyList<(string Word, double Share)> Sought =
        [("晚上", 0.15), ("停车", 0.08), ("电梯", 0.05), ("噪声", 0.03), ("垃圾", 0.03), ("漏水", 0.02), ("路灯", 0.01), ("楼道", 0.01), ("杂物", 0.004), ("油烟", 0.004), ("井盖", 0.001), ("桥架", 0.0002), ("蜂窝", 0.0001)];

    public MadeTexts(Catalogue catalogue)
    {
        var chance = new Random(20_261_129);
        var known = catalogue.All.SelectMany(category => category.Name.Zh.Split('、', '（', '）', ' ')).Where(word => word.Length > 0 && !Sought.Any(sought => word.Contains(sought.Word, StringComparison.Ordinal))).Distinct();
        _words = [.. known.Concat(Enumerable.Range(0, Words).Select(_ => string.Concat(Enumerable.Range(0, chance.Next(1, 4)).Select(_ => Han(chance))))).Take(Words).OrderBy(_ => chance.Next())];
    }

    /// <summary>The text of a number: the same one every time.</summary>
    public string Of(int number)
    {
        var chance = new Random(number);
        var bell = Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
        var length = Math.Clamp((int)Math.Exp(Length.Mean + (Length.Deviation * bell)), Shortest, Longest);
        var sought = Sought.Where(one => chance.NextDouble() < one.Share).Select(one => one.Word).ToList();
        var text = new System.Text.StringBuilder(length + 20);
        while (text.Length < length || sought.Count > 0)
        {
            if (sought.Count > 0 && chance.Next(4) == 0)
            {
                text.Append(sought[^1]);
                sought.RemoveAt(sought.Count - 1);
            }
            // Few words often, many seldom (Zipf).
            text.Append(_words[(int)Math.Pow(_words.Length, chance.NextDouble()) - 1]);
            if (chance.Next(6) == 0)
                text.Append('，');
        }
        return text.ToString();
    }

    // The seldom characters seldom, too.
    private static char Han(Random chance) => (char)(FirstHan + (int)Math.Pow(HanUsed, chance.NextDouble()) - 1);
}
