using System.Collections.Frozen;
using Linli.Foundation.Data;

namespace Linli.Dispatch.Reading;

/// <summary>The words that stand for the values of an enum in data files, the same as in the database: <c>GridWorker</c> is <c>grid-worker</c>.</summary>
internal static class EnumWords<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByWord = Enum.GetValues<T>().ToFrozenDictionary(Storage.Word, StringComparer.Ordinal);

    public static IEnumerable<string> All => ByWord.Keys.Order(StringComparer.Ordinal);

    public static bool TryParse(string word, out T value) => ByWord.TryGetValue(word, out value);
}
