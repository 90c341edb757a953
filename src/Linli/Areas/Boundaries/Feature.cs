namespace Linli.Areas.Boundaries;

/// <summary>One feature of a GeoJSON file: its number in the file from 1, its properties as text and, where drawn, its boundary in the file's own datum.</summary>
public sealed record Feature(int Number, IReadOnlyDictionary<string, string> Properties, Boundary? Boundary)
{
    /// <summary>What the file calls it, for messages: its name, else its code, else nothing.</summary>
    public string Label => Property("name", "名称", "网格名称") ?? Property("code", "编码", "网格编码") ?? "";

    /// <summary>The first of these properties that is there and not blank.</summary>
    public string? Property(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Properties.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text))
                return text.Trim();
        return null;
    }
}
