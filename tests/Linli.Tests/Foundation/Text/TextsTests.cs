using System.Text.RegularExpressions;
using Linli.Foundation.Text;

namespace Linli.Tests.Foundation.Text;

public sealed partial class TextsTests
{
    [Fact]
    public void Every_sentence_exists_in_both_languages()
    {
        Texts.Keys(Language.Zh).Except(Texts.Keys(Language.En)).ShouldBeEmpty();
        Texts.Keys(Language.En).Except(Texts.Keys(Language.Zh)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_in_the_code_has_a_sentence()
    {
        var rooms = Texts.Keys(Language.Zh).Select(key => key[..key.IndexOf('.', StringComparison.Ordinal)]).ToHashSet();
        var missing = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Linli"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal))
            .SelectMany(file => Key().Matches(DocComment().Replace(File.ReadAllText(file), "")).Select(match => (File: Path.GetFileName(file), Key: match.Groups[1].Value)))
            .Where(use => rooms.Contains(use.Key[..use.Key.IndexOf('.', StringComparison.Ordinal)]) && !Texts.Has(Language.Zh, use.Key))
            // The beginning of a family of keys, finished in the code: "Cases.Refusal.Missing." + key.
            .Where(use => !Texts.Keys(Language.Zh).Any(key => key.StartsWith(use.Key + ".", StringComparison.Ordinal)))
            .Select(use => $"{use.File}: {use.Key}").Distinct();
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_name_the_same_arguments()
    {
        foreach (var key in Texts.Keys(Language.Zh))
            Arguments(Language.En, key).ShouldBe(Arguments(Language.Zh, key), key);
    }

    private static IEnumerable<string> Arguments(Language language, string key) =>
        Argument().Matches(Texts.Pattern(language, key)).Select(match => match.Groups[1].Value).Distinct().Order();

    // Two dots at least: room, part, name. Namespaces in strings do not look so.
    [GeneratedRegex("\"([A-Z][A-Za-z0-9]+(?:\\.[A-Za-z0-9-]+){2,})\"")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex DocComment();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Argument();
}
