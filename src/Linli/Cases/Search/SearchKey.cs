using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Linli.Foundation.Privacy;

namespace Linli.Cases.Search;

/// <summary>检索密钥: makes of a word the number under which it stands in the index; equal for equal words, telling nothing without the key.</summary>
/// <remarks>Thread-safe. Words met lately are kept beside their numbers, a fixed number of places and one word in each: most words of a report are those of the last.</remarks>
public sealed class SearchKey(KeyRing ring)
{
    /// <summary>How long a number is: one word in a hundred million meets another's by chance.</summary>
    public const int Bits = 48;

    private const int LongestWord = 256;
    private const int TokenLength = Bits / 4;
    private readonly byte[] _key = ring.BlindIndex("search", "words");
    private readonly Met?[] _met = new Met?[1 << 16];

    private sealed record Met(string Word, long Number);

    /// <summary>48 bits of a keyed digest.</summary>
    public long Of(string word)
    {
        // Whole pairs are written and read, so two threads at one place only reckon once more.
        ref var met = ref _met[(uint)word.GetHashCode() % (uint)_met.Length];
        if (Volatile.Read(ref met) is { } known && known.Word == word)
            return known.Number;
        var number = Digest(word);
        Volatile.Write(ref met, new Met(word, number));
        return number;
    }

    /// <summary>The same as FTS5 takes it: one token of letters and digits.</summary>
    public static string Token(long word) => word.ToString("x12", CultureInfo.InvariantCulture);

    /// <summary>The same as eight bytes.</summary>
    public static byte[] Bytes(long word)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, word);
        return bytes;
    }

    /// <summary>All tokens of a case, with spaces between.</summary>
    public static string Tokens(long[] words) => string.Create(Math.Max(0, (words.Length * (TokenLength + 1)) - 1), words, static (text, words) =>
    {
        for (var at = 0; at < words.Length; at++)
        {
            var from = at * (TokenLength + 1);
            if (at > 0)
                text[from - 1] = ' ';
            words[at].TryFormat(text[from..], out _, "x12", CultureInfo.InvariantCulture);
        }
    });

    private long Digest(string word)
    {
        Span<byte> text = stackalloc byte[LongestWord];
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, text[..Encoding.UTF8.GetBytes(word, text)], mac);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(mac) >> (64 - Bits));
    }
}
