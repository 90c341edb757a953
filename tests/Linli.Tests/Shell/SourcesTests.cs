using System.Text.RegularExpressions;
using Linli.Foundation.Text;
using Linli.Shell.Parts;

namespace Linli.Tests.Shell;

/// <summary>What every page in the house keeps to, read from the sources.</summary>
public sealed partial class SourcesTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "src/Linli");

    [Fact]
    public void Every_drawing_that_is_asked_for_exists() => Files("*.razor")
        .SelectMany(file => Drawing().Matches(file.Text).Select(match => (file.Name, Icon: match.Groups[1].Value)))
        .Where(use => !Icons.Names.Contains(use.Icon))
        .Select(use => $"{use.Name} asks for the drawing {use.Icon}: write it into Icons.txt and run npm run icons").ShouldBeEmpty();

    [Fact]
    public void No_page_carries_a_style_or_a_handler_that_the_content_policy_refuses() => Files("*.razor")
        .Where(file => Inline().IsMatch(file.Text)).Select(file => file.Name).ShouldBeEmpty();

    [Fact]
    public void Every_sentence_of_the_shell_exists_in_both_languages() =>
        Texts.Keys(Language.Zh).Where(key => key.StartsWith("Shell.", StringComparison.Ordinal)).Order()
            .ShouldBe(Texts.Keys(Language.En).Where(key => key.StartsWith("Shell.", StringComparison.Ordinal)).Order());

    [Fact]
    public void Every_key_that_a_shell_page_says_exists() => Files("*.razor", "Shell")
        .SelectMany(file => Key().Matches(file.Text).Select(match => (file.Name, Key: match.Groups[1].Value)))
        .Where(use => !Texts.Has(Language.Zh, use.Key) && !Texts.Keys(Language.Zh).Any(key => use.Key.EndsWith('.') && key.StartsWith(use.Key, StringComparison.Ordinal)))
        .Select(use => $"{use.Name} says {use.Key}").ShouldBeEmpty();

    private static IEnumerable<(string Name, string Text)> Files(string pattern, string folder = "") =>
        Directory.EnumerateFiles(Path.Combine(Source, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(Source, path), File.ReadAllText(path)));

    [GeneratedRegex("(?:<Icon Name|Icon|Drawing)=\"([a-z][a-z0-9-]*)\"")]
    private static partial Regex Drawing();

    [GeneratedRegex("<[a-z][^>]*\\s(?:style|on[a-z]+)=\"")]
    private static partial Regex Inline();

    [GeneratedRegex("Say\\(\"(Shell\\.[A-Za-z0-9.]+)\"")]
    private static partial Regex Key();
}
