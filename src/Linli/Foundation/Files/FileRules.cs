using NodaTime;

namespace Linli.Foundation.Files;

/// <summary>How large files may be: settings <c>Linli:Files</c>.</summary>
public sealed record FileRules
{
    /// <summary>Where files are kept; several nodes need a shared path.</summary>
    public string Folder { get; init; } = "files";

    /// <summary>The largest photo, in bytes. Phones shrink theirs before sending; this is for those that could not.</summary>
    public int PhotoBytes { get; init; } = 20 << 20;

    /// <summary>The largest voice message, in bytes: a minute of plain samples in two channels (WAV).</summary>
    public int VoiceBytes { get; init; } = 12 << 20;

    /// <summary>The largest document, in bytes.</summary>
    public int DocumentBytes { get; init; } = 20 << 20;

    /// <summary>The longest voice message, in seconds (domain.md 3.8 rule 7).</summary>
    public int VoiceSeconds { get; init; } = 60;

    /// <summary>The most pixels a photo may unfold to; today's phones reach 108 million. Read from the header, nothing is decoded.</summary>
    public int PhotoPixels { get; init; } = 110_000_000;

    /// <summary>The longest side of a photo.</summary>
    public int PhotoSide { get; init; } = 20_000;

    /// <summary>How old a file without a row must be before the sweep takes it away.</summary>
    public Duration OrphanAge => Duration.FromHours(24);

    /// <summary>The size limit of a family.</summary>
    public int BytesOf(FileFamily family) => family switch
    {
        FileFamily.Photo => PhotoBytes,
        FileFamily.Voice => VoiceBytes,
        _ => DocumentBytes,
    };
}
