using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Linli.Notifications.Channels;

/// <summary>The signature on our own webhooks: <c>v1=</c> and HMAC-SHA256 over <c>timestamp.body</c>, in hexadecimal.</summary>
/// <remarks>The receiver knows the secret, checks the signature before anything else, drops what is older than five minutes, and drops a message id
/// it has seen (docs/ops). </remarks>
public static class Signature
{
    /// <summary>Carries the message id.</summary>
    public const string IdHeader = "Linli-Message-Id";

    /// <summary>Carries seconds since 1970.</summary>
    public const string TimestampHeader = "Linli-Timestamp";

    /// <summary>Carries the signature.</summary>
    public const string Header = "Linli-Signature";

    private static readonly Duration Tolerance = Duration.FromMinutes(5);

    /// <summary>Signs.</summary>
    public static string Of(string secret, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp.ToString(CultureInfo.InvariantCulture) + "."), .. body];
        return "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    /// <summary>True when the signature is right and not stale: what a receiver does.</summary>
    public static bool IsRight(string secret, string timestamp, string signature, ReadOnlySpan<byte> body, Instant now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= (long)Tolerance.TotalSeconds
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(secret, seconds, body)), Encoding.ASCII.GetBytes(signature));
}
