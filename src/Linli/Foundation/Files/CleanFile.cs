using System.Security.Cryptography;
using NodaTime;

namespace Linli.Foundation.Files;

/// <summary>A file that was looked at and cleaned: its kind is sure, its metadata is gone.</summary>
/// <param name="Kind">What it is, by content.</param>
/// <param name="Content">The cleaned bytes.</param>
public sealed record CleanFile(FileKind Kind, byte[] Content)
{
    /// <summary>Width of a picture, as stored (before it is turned by its orientation).</summary>
    public int? Width { get; init; }

    /// <summary>Height of a picture, as stored.</summary>
    public int? Height { get; init; }

    /// <summary>How long a voice message plays.</summary>
    public Duration? Length { get; init; }

    /// <summary>SHA-256 of the cleaned bytes, in hexadecimal.</summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(Content));

    private string? _sha256;
}
