using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Linli.Foundation.Text;

/// <summary>All sentences of the program, read once from the rooms' own files (<c>Cases/Cases.zh.json</c>, <c>Cases/Cases.en.json</c>).</summary>
/// <remarks>A file is a flat JSON object: key → sentence, with arguments <c>{0}</c>, <c>{1:N0}</c> and terms <c>{term:street}</c>,
/// which a deployment may name otherwise. A missing key shows itself in brackets; a test finds it first.</remarks>
public static partial class Texts
{
    private static readonly FrozenDictionary<string, string> Chinese = Load("zh");
    private static readonly FrozenDictionary<string, string> English = Load("en");
    private static readonly CultureInfo ChineseCulture = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Every key of a language.</summary>
    public static IEnumerable<string> Keys(Language language) => Of(language).Keys;

    /// <summary>The culture numbers and dates are written in.</summary>
    public static CultureInfo Culture(Language language) => language == Language.Zh ? ChineseCulture : EnglishCulture;

    /// <summary>True when the key has a sentence in this language.</summary>
    public static bool Has(Language language, string key) => Of(language).ContainsKey(key);

    /// <summary>The sentence as written, its arguments not filled in.</summary>
    public static string Pattern(Language language, string key) => Of(language)[key];

    /// <summary>The sentence for <paramref name="key"/>, its arguments filled in.</summary>
    public static string Say(Language language, string key, params object?[] args) => Say(language, new Phrase(key, args));

    /// <summary>The phrase in words.</summary>
    public static string Say(Language language, Phrase phrase)
    {
        if (!Of(language).TryGetValue(phrase.Key, out var pattern))
            return $"[{phrase.Key}]";
        pattern = TermPlaceholder().Replace(pattern, match => Term(language, match.Groups[1].Value));
        return phrase.Args.Length == 0
            ? pattern
            : string.Format(Culture(language), pattern, [.. phrase.Args.Select(arg => Word(language, arg))]);
    }

    /// <summary>What this deployment calls a thing, e.g. <c>street</c> → 街道.</summary>
    public static string Term(Language language, string name) =>
        Of(language).TryGetValue("Terms." + name, out var term) ? term : $"[Terms.{name}]";

    private static object? Word(Language language, object? arg) => arg switch
    {
        Phrase phrase => Say(language, phrase),
        IEnumerable<Phrase> phrases => string.Join(language == Language.Zh ? "；" : "; ", phrases.Select(phrase => Say(language, phrase))),
        _ => arg,
    };

    private static FrozenDictionary<string, string> Of(Language language) => language == Language.Zh ? Chinese : English;

    private static FrozenDictionary<string, string> Load(string language)
    {
        var assembly = typeof(Texts).Assembly;
        var all = new Dictionary<string, string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith($".{language}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, sentence) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                if (!all.TryAdd(key, sentence))
                    throw new InvalidOperationException($"The key {key} stands twice in the {language} texts.");
        }
        return all.ToFrozenDictionary();
    }

    [GeneratedRegex(@"\{term:([a-z-]+)\}")]
    private static partial Regex TermPlaceholder();
}
