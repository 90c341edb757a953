using System.Globalization;

namespace Linli.Demo.Stories;

/// <summary>One hand-written report with its answer (data/demo/reports.csv).</summary>
/// <param name="Category">The category a person gives it.</param>
/// <param name="Tile">The resident's tile.</param>
/// <param name="Way">How it can go: <c>s</c> on the spot, <c>c</c> by the community, <c>d</c> by a department, <c>q</c> a question, <c>f</c> found by staff,
/// <c>p</c> about the property company, <c>k</c> about the community, <c>v</c> nothing at all, <c>r:key</c> belongs elsewhere.</param>
/// <param name="FirstMonth">The months it happens in.</param>
/// <param name="LastMonth">The last of them; before the first one when the winter lies between.</param>
/// <param name="Text">What is said.</param>
/// <param name="Answer">What was done, or the answer.</param>
internal sealed record Template(string Category, string Tile, string Way, int FirstMonth, int LastMonth, string Text, string Answer)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Template> All { get; } = DemoData.Rows("reports", cell =>
    {
        var months = cell("months").Split('-');
        return new Template(cell("category"), cell("tile"), cell("way"),
            months is [var first, _] ? Number(first) : 1, months is [_, var last] ? Number(last) : 12, cell("text"), cell("answer"));
    });

    /// <summary>Where it belongs, for <c>r:key</c>.</summary>
    public string? Referral => Way.StartsWith("r:", StringComparison.Ordinal) ? Way[2..] : null;

    /// <summary>True when it can go this way.</summary>
    public bool Goes(char way) => Referral is null ? Way.Contains(way, StringComparison.Ordinal) : way == 'r';

    /// <summary>True when it happens in this month.</summary>
    public bool IsOf(int month) => FirstMonth <= LastMonth ? month >= FirstMonth && month <= LastMonth : month >= FirstMonth || month <= LastMonth;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
