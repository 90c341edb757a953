using System.Globalization;

namespace Linli.Cases.Search;

/// <summary>段: sixteen thousand cases that came one after another. On PostgreSQL a word is kept apart for each, so that the newest hits are found without looking at all.</summary>
/// <remarks>
/// GIN answers in no order: of a word in every tenth case it would fetch all before it could say which are the newest. Kept by block, the newest block is asked
/// first and the next only when there are too few; and what is written goes into one corner of the index instead of everywhere. FTS5 answers in order and needs none of it.
/// </remarks>
internal static class SearchBlock
{
    /// <summary>Cases in a block, as a power of two.</summary>
    public const int Bits = 14;

    /// <summary>The word as it is kept for the case of this number: the block above, the word's 48 bits below.</summary>
    public static long Of(long word, long seq) => ((seq >> Bits) << SearchKey.Bits) | word;

    /// <summary>The same in SQL, of a parameter and the number of a block.</summary>
    public static string Sql(string word, string block) => string.Create(CultureInfo.InvariantCulture, $"({block} << {SearchKey.Bits} | {word})");
}
