using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace Linli.Identity;

/// <summary>The secret of one session: 32 random bytes in the cookie, their digest in the row.</summary>
public sealed record SessionToken(byte[] Secret)
{
    /// <summary>A new one.</summary>
    public static SessionToken New() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the row holds.</summary>
    public byte[] Hash => SHA256.HashData(Secret);

    /// <summary>What the cookie holds.</summary>
    public string Text => WebEncoders.Base64UrlEncode(Secret);

    /// <summary>Reads a cookie, or answers null when it is none of ours.</summary>
    public static SessionToken? Read(string? text)
    {
        if (text is not { Length: 43 })
            return null;
        try
        {
            return new SessionToken(WebEncoders.Base64UrlDecode(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
