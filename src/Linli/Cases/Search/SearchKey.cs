using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Linli.Foundation.Privacy;

namespace Linli.Cases.Search;

/// <summary>检索密钥: makes of a word the number under which it stands in the index; equal for equal words, telling nothing without the key.</summary>
public sealed class SearchKey(KeyRing ring)
{
    private const int LongestWord = 256;
    private readonly byte[] _key = ring.BlindIndex("search", "words");

    /// <summary>64 bits of a keyed digest.</summary>
    public long Of(string word)
    {
        Span<byte> text = stackalloc byte[LongestWord];
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, text[..Encoding.UTF8.GetBytes(word, text)], mac);
        return BinaryPrimitives.ReadInt64BigEndian(mac);
    }

    /// <summary>The same as FTS5 takes it: one token of letters and digits.</summary>
    public static string Token(long word) => word.ToString("x16", CultureInfo.InvariantCulture);
}
