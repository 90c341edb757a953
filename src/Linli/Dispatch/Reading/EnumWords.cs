using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Linli.Dispatch.Reading;

/// <summary>The words that stand for the values of an enum in data files: <c>GridWorker</c> is <c>grid-worker</c>.</summary>
internal static partial class EnumWords<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByWord = Enum.GetValues<T>().ToFrozenDictionary(EnumWords.Of, StringComparer.Ordinal);

    public static IEnumerable<string> All => ByWord.Keys.Order(StringComparer.Ordinal);

    public static bool TryParse(string word, out T value) => ByWord.TryGetValue(word, out value);
}

/// <summary>The word of one value.</summary>
internal static partial class EnumWords
{
    public static string Of<T>(T value) where T : struct, Enum => Hump().Replace(value.ToString(), "-$1").ToLowerInvariant();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Hump();
}
