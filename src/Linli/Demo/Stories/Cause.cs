namespace Linli.Demo.Stories;

/// <summary>What a common cause is called, by category (data/demo/causes.csv).</summary>
internal static class Cause
{
    private static readonly Dictionary<string, string> Titles = DemoData.Rows("causes", cell => (Category: cell("category"), Title: cell("title"))).ToDictionary(row => row.Category, row => row.Title);

    /// <summary>The title, with the estate's place left open.</summary>
    public static string Of(string category) => Titles[category];
}
