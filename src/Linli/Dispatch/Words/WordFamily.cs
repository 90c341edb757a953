namespace Linli.Dispatch.Words;

/// <summary>What a word speaks for. A word may be of several families; the longest word wins within each.</summary>
[Flags]
internal enum WordFamily
{
    Category = 1,
    Emergency = 2,
    Referral = 4,
    Kind = 8,
    Party = 16,
    Conduct = 32,
    Negation = 64,
}

/// <summary>One meaning of a word.</summary>
/// <param name="Family">Which list it is from.</param>
/// <param name="Target">Index in that list; -1 for a word that only keeps a shorter one from counting (火灾报警器 is no 火灾).</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="IsTrouble">True when it states a trouble, which 没有 takes back; 没有路灯 is a trouble, 没有着火 is none.</param>
internal readonly record struct WordUse(WordFamily Family, int Target, int Weight, bool IsTrouble);

/// <summary>A word found in a text.</summary>
internal readonly record struct WordHit(int Start, int End, int Word);
