using System.Security.Cryptography;
using System.Text;

namespace Linli.Foundation.Privacy;

/// <summary>A salted digest: what a fact may keep of a text, to prove it later without telling it. 16 bytes in Base64url.</summary>
/// <remarks>Without the salt nothing can be guessed, not even a phone number; take it from <see cref="SubjectKey.DigestOf"/>, so that it is erased with the text.</remarks>
public readonly record struct Digest(string Value)
{
    /// <summary>The digest of a text under a salt of at least 16 bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> salt, string text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(salt.Length, 16, nameof(salt));
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(text), mac);
        return new Digest(Convert.ToBase64String(mac[..16]).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
