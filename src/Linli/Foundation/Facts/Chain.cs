using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Linli.Foundation.Data;
using Linli.Foundation.Time;
using NodaTime;
using NodaTime.Text;

namespace Linli.Foundation.Facts;

/// <summary>The keyed chain over the facts of one day: an edited, deleted or reordered fact breaks it at its place.</summary>
/// <remarks>
/// code(first of day) = HMAC(key, "linli-chain-1" | day | position | fact); code(n) = HMAC(key, code(n-1) | position | fact).
/// "fact" is every stored column in a fixed order, each with its length before it, so that no two facts have the same bytes.
/// </remarks>
public static class Chain
{
    private static readonly byte[] Start = Encoding.UTF8.GetBytes("linli-chain-1");

    /// <summary>The code at a place, given the code before it (null for the first of a day).</summary>
    public static byte[] Code(ChainKey key, byte[]? before, LocalDate day, long position, Fact fact)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Bytes);
        if (before is null)
        {
            hmac.AppendData(Start);
            Text(hmac, LocalDatePattern.Iso.Format(day));
        }
        else
        {
            hmac.AppendData(before);
        }
        Number(hmac, position);
        hmac.AppendData(Storage.Blob(fact.Id));
        Text(hmac, fact.SubjectKind);
        hmac.AppendData(Storage.Blob(fact.SubjectId));
        Number(hmac, fact.Version);
        Text(hmac, fact.Kind);
        Number(hmac, fact.KindVersion);
        Text(hmac, Storage.Word(fact.Audience));
        Number(hmac, Microseconds.ToInt64(fact.At));
        Text(hmac, Storage.Word(fact.ActorKind));
        Text(hmac, fact.Who?.ToString("N", CultureInfo.InvariantCulture) ?? "");
        Text(hmac, fact.Post?.ToString("N", CultureInfo.InvariantCulture) ?? "");
        Text(hmac, fact.Role ?? "");
        Text(hmac, fact.Payload);
        return hmac.GetHashAndReset();
    }

    private static void Text(IncrementalHash hmac, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Number(hmac, bytes.Length);
        hmac.AppendData(bytes);
    }

    private static void Number(IncrementalHash hmac, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        hmac.AppendData(bytes);
    }
}
