using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Linli.Foundation.Privacy;

/// <summary>The stored form of a sealed value: <c>version (1) | key id (2) | nonce (12) | ciphertext | tag (16)</c>.</summary>
/// <remarks>The nonce is random: up to 2³² values per key are safe (NIST SP 800-38D 8.3), far beyond a county's years; rotate well before.
/// An <see cref="AesGcm"/> is made for each value: 3 µs in all, and nothing is shared between threads.</remarks>
internal static class SealedValue
{
    public const int Overhead = HeaderLength + NonceLength + TagLength;

    private const byte Version = 1;
    private const int HeaderLength = 3;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] Seal(byte[] key, ushort keyId, ReadOnlySpan<byte> plain, RowName row)
    {
        var value = new byte[plain.Length + Overhead];
        value[0] = Version;
        BinaryPrimitives.WriteUInt16BigEndian(value.AsSpan(1), keyId);
        var nonce = value.AsSpan(HeaderLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, value.AsSpan(HeaderLength + NonceLength, plain.Length), value.AsSpan(value.Length - TagLength), Bound(row));
        return value;
    }

    public static ushort KeyOf(ReadOnlySpan<byte> value, RowName row) =>
        value.Length >= Overhead && value[0] == Version
            ? BinaryPrimitives.ReadUInt16BigEndian(value[1..])
            : throw new SealBrokenException(row);

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> value, RowName row)
    {
        if (value.Length < Overhead || value[0] != Version)
            throw new SealBrokenException(row);
        var plain = new byte[value.Length - Overhead];
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(value.Slice(HeaderLength, NonceLength), value[(HeaderLength + NonceLength)..^TagLength], value[^TagLength..], plain, Bound(row));
        }
        catch (CryptographicException broken)
        {
            throw new SealBrokenException(row, broken);
        }
        return plain;
    }

    private static byte[] Bound(RowName row) => Encoding.UTF8.GetBytes(row.ToString());
}
