using System.Buffers.Text;
using System.Security.Cryptography;

namespace Linli.Areas.Plates;

/// <summary>牌码: what a plate's QR code carries; 128 random bits that say nothing of the place (domain.md §2.7).</summary>
public static class PlateToken
{
    /// <summary>Characters of a token: sixteen bytes in base64url.</summary>
    public const int Length = 22;

    /// <summary>A new token.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>True when the text could be one.</summary>
    public static bool IsToken(string text) => text.Length == Length && Base64Url.IsValid(text);
}
