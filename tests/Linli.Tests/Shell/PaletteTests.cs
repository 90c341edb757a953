using System.Globalization;
using System.Text.RegularExpressions;

namespace Linli.Tests.Shell;

/// <summary>Text against its ground is at least 4.5:1 (ux.md; WCAG 2.2 AA; MIIT 适老化通用设计规范).</summary>
public sealed partial class PaletteTests
{
    private static readonly Dictionary<string, string> Colours = Read();

    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink-soft", "paper")]
    [InlineData("ink-soft", "sheet")]
    [InlineData("accent", "sheet")]
    [InlineData("accent", "paper")]
    [InlineData("accent", "accent-tint")]
    [InlineData("sheet", "accent")]
    [InlineData("sheet", "warm")]
    [InlineData("warm", "warm-tint")]
    [InlineData("good", "good-tint")]
    [InlineData("good", "sheet")]
    [InlineData("soon", "soon-tint")]
    [InlineData("soon", "sheet")]
    [InlineData("bad", "bad-tint")]
    [InlineData("bad", "sheet")]
    [InlineData("ink-soft", "good-tint")]
    [InlineData("ink-soft", "soon-tint")]
    [InlineData("ink-soft", "bad-tint")]
    public void Text_stands_out_from_its_ground(string text, string ground) => Contrast(text, ground).ShouldBeGreaterThanOrEqualTo(4.5);

    [Theory]
    [InlineData("line-strong", "sheet")]
    [InlineData("focus", "paper")]
    public void The_edge_of_a_field_and_the_focus_can_be_seen(string edge, string ground) => Contrast(edge, ground).ShouldBeGreaterThanOrEqualTo(3);

    private static double Contrast(string one, string other)
    {
        double[] both = [Luminance(Colours[one]), Luminance(Colours[other])];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string hex)
    {
        var full = hex.Length == 3 ? string.Concat(hex.Select(digit => new string(digit, 2))) : hex;
        double[] parts = [.. Enumerable.Range(0, 3)
            .Select(index => int.Parse(full.AsSpan(index * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static Dictionary<string, string> Read()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "src/Linli/Shell/Styles/1-tokens.css"));
        return Token().Matches(css[..css.IndexOf('}', StringComparison.Ordinal)]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    [GeneratedRegex("--([a-z-]+): #([0-9a-f]{3,6});")]
    private static partial Regex Token();
}
