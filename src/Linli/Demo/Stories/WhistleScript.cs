namespace Linli.Demo.Stories;

/// <summary>What a whistle of a category says from draft to score (data/demo/whistles.csv); duties and what became of them in the order of the departments.</summary>
internal sealed record WhistleScript(
    string Category, IReadOnlyList<string> Departments, string Matter, string Power, string Lack, string Minutes, IReadOnlyList<string> Duties, IReadOnlyList<string> Done, string Voice)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<WhistleScript> All { get; } = DemoData.Rows("whistles", cell => new WhistleScript(
        cell("category"), cell("units").Split(' '), cell("matter"), cell("power"), cell("lack"), cell("minutes"), cell("duties").Split('|'), cell("done").Split('|'), cell("voice")));
}
