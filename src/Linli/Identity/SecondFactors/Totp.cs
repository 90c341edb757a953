using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Linli.Identity.SecondFactors;

/// <summary>动态口令: the six digits of an authenticator app (RFC 6238: HMAC-SHA-1, 30 seconds, six digits, which every such app can).</summary>
/// <remarks>Arithmetic only. That a code is taken once at most is the caller's office: it keeps the last step taken.</remarks>
public static class Totp
{
    /// <summary>Seconds a code stands.</summary>
    public const int StepSeconds = 30;

    /// <summary>Bytes of a secret: as many as the hash, as RFC 4226 recommends.</summary>
    public const int SecretBytes = 20;

    // One step either way: a phone's clock may be a little off, and people type slowly.
    private const int Leeway = 1;
    private const int Modulus = 1_000_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The step an instant lies in.</summary>
    public static long StepOf(Instant at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The algorithm authenticator apps speak; as a MAC its collisions do not matter (RFC 6238, appendix B).
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0x0F)..]) & 0x7FFFFFFF;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, near <paramref name="at"/> and after <paramref name="lastStep"/>; null when there is none.</summary>
    public static long? Match(ReadOnlySpan<byte> secret, string typed, Instant at, long lastStep)
    {
        var code = Encoding.ASCII.GetBytes(new string([.. typed.Where(char.IsAsciiDigit)]));
        long? matched = null;
        for (var step = StepOf(at) - Leeway; step <= StepOf(at) + Leeway; step++)
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(Code(secret, step))) && step > lastStep)
                matched ??= step;
        return matched;
    }

    /// <summary>The secret as apps take it typed, in groups of four.</summary>
    public static string Typed(ReadOnlySpan<byte> secret) => string.Join(' ', Base32(secret).Chunk(4).Select(group => new string(group)));

    /// <summary>The address a QR code carries into an app.</summary>
    public static string Address(ReadOnlySpan<byte> secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32(secret)}&issuer={Uri.EscapeDataString(issuer)}";

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var one in bytes)
        {
            (bits, held) = ((bits << 8) | one, held + 8);
            while (held >= 5)
                text.Append(Alphabet[(bits >> (held -= 5)) & 31]);
        }
        if (held > 0)
            text.Append(Alphabet[(bits << (5 - held)) & 31]);
        return text.ToString();
    }
}
