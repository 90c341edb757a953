using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Foundation.Files;

/// <summary>收件: looks at a file someone sent, says what it is, and cleans it, or says why not.</summary>
/// <remarks>Promises: 1. the kind comes from the content, never from name or header; 2. nothing is decoded, so nothing can unfold;
/// 3. what is kept is rebuilt from known parts only: no place, no device, no text, nothing behind the end; 4. a picture still stands upright.</remarks>
public static class FileIntake
{
    private const int FirstRead = 64 << 10;

    /// <summary>Reads a stream no further than the limit, then checks it.</summary>
    public static async Task<Outcome<CleanFile>> Read(Stream stream, FileFamily family, FileRules rules, string? field = null, CancellationToken cancel = default)
    {
        var limit = rules.BytesOf(family);
        using var kept = new MemoryStream(FirstRead);
        var buffer = new byte[FirstRead];
        for (int count; (count = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            if (kept.Length + count > limit)
                return FileRefusals.TooBig(family, limit) with { Field = field };
            kept.Write(buffer, 0, count);
        }
        return Check(kept.GetBuffer().AsSpan(0, (int)kept.Length), family, rules, field);
    }

    /// <summary>The cleaned file, or every reason against it.</summary>
    public static Outcome<CleanFile> Check(ReadOnlySpan<byte> content, FileFamily family, FileRules rules, string? field = null)
    {
        var outcome = Look(content, family, rules);
        return outcome.IsRefused ? outcome.Refusals.Select(refusal => refusal with { Field = field }).ToList() : outcome;
    }

    private static Outcome<CleanFile> Look(ReadOnlySpan<byte> content, FileFamily family, FileRules rules)
    {
        if (content.IsEmpty)
            return FileRefusals.Empty;
        if (content.Length > rules.BytesOf(family))
            return FileRefusals.TooBig(family, rules.BytesOf(family));
        var sniffed = Sniff.Kind(content);
        if (sniffed.IsRefused)
            // Of a recording nobody wants to read about JPG.
            return family == FileFamily.Voice && sniffed.Refusals[0] == FileRefusals.Unknown ? FileRefusals.UnknownVoice : sniffed.Refusals.ToList();
        var kind = sniffed.Value;
        if (kind.Family != family)
            return FileRefusals.Wanted(family);
        if (Polyglot.Is(content, kind))
            return FileRefusals.TwoInOne;
        var cleaned = Clean(content, kind);
        if (cleaned.IsRefused)
            return cleaned;
        return Judge(cleaned.Value, rules);
    }

    private static Outcome<CleanFile> Clean(ReadOnlySpan<byte> content, FileKind kind) => kind.Code switch
    {
        "jpeg" => Jpeg.Clean(content),
        "png" => Png.Clean(content),
        "webp" => Webp.Clean(content),
        "webm" => Webm.Clean(content),
        "ogg" => OggOpus.Clean(content),
        "m4a" => Mp4Audio.Clean(content),
        "amr" => Amr.Clean(content),
        "mp3" => Mp3.Clean(content),
        "wav" => Wav.Clean(content),
        _ => Pdf.Clean(content),
    };

    private static Outcome<CleanFile> Judge(CleanFile file, FileRules rules)
    {
        if (file is { Width: { } width, Height: { } height }
            && (width > rules.PhotoSide || height > rules.PhotoSide || (long)width * height > rules.PhotoPixels))
            return FileRefusals.TooManyPixels(width, height);
        // A second of grace: recorders stop at the end of a block.
        if (file.Length is { } length && length > Duration.FromSeconds(rules.VoiceSeconds + 1))
            return FileRefusals.TooLong((int)Math.Ceiling(length.TotalSeconds), rules.VoiceSeconds);
        return Polyglot.Is(file.Content, file.Kind) ? FileRefusals.TwoInOne : file;
    }
}
