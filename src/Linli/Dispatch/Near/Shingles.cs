namespace Linli.Dispatch.Near;

/// <summary>文字片段: the overlapping pairs and triples of characters of a text, as numbers, each once, in order.</summary>
/// <remarks>A number does not give its characters back. Two different pieces share a number about once in two thousand million pairs:
/// that changes a likeness in the third place at most, the same way on every machine.</remarks>
internal static class Shingles
{
    /// <summary>So many characters at the beginning are its head: where people say what and where it is.</summary>
    public const int Head = 40;

    private const uint HeadBit = 1;

    /// <summary>The pieces of a folded text; the lowest bit of each tells whether it stands in the head.</summary>
    public static uint[] Of(string folded) => Of(folded, out _);

    /// <summary>The pieces, and how often each stands in the text (more than 255 times is 255).</summary>
    public static uint[] Of(string folded, out byte[] times)
    {
        times = [];
        if (folded.Length < 2)
            return [];
        var pieces = new uint[(2 * folded.Length) - 3];
        var count = 0;
        for (var at = 0; at + 1 < folded.Length; at++)
        {
            var pair = ((ulong)folded[at] << 16) | folded[at + 1];
            pieces[count++] = Mixed(pair) | InHead(at + 2);
            if (at + 2 < folded.Length)
                pieces[count++] = Mixed((pair << 16) | folded[at + 2] | (1UL << 60)) | InHead(at + 3);
        }
        Array.Sort(pieces);
        // Of equals the one in the head comes last, and stays.
        var (kept, same) = (0, 0);
        times = new byte[count];
        for (var n = 0; n < count; n++)
        {
            same++;
            if (n + 1 < count && Name(pieces[n]) == Name(pieces[n + 1]))
                continue;
            times[kept] = (byte)Math.Min(same, byte.MaxValue);
            pieces[kept++] = pieces[n];
            same = 0;
        }
        times = times[..kept];
        return pieces[..kept];
    }

    /// <summary>The piece itself, wherever it stands.</summary>
    public static uint Name(uint piece) => piece | HeadBit;

    /// <summary>True when it stands in the head.</summary>
    public static bool IsInHead(uint piece) => (piece & HeadBit) != 0;

    private static uint InHead(int end) => end <= Head ? HeadBit : 0;

    // The finishing steps of MurmurHash3: every bit of the characters reaches every bit of the number.
    private static uint Mixed(ulong characters)
    {
        characters ^= characters >> 33;
        characters *= 0xFF51AFD7ED558CCDUL;
        characters ^= characters >> 33;
        characters *= 0xC4CEB9FE1A85EC53UL;
        characters ^= characters >> 33;
        return (uint)characters & ~HeadBit;
    }
}
