using System.Text;
using Linli.Foundation.Text;

namespace Linli.Foundation.Files;

/// <summary>Tells a file by its first bytes, and knows by name what we do not take.</summary>
internal static class Sniff
{
    public static Outcome<FileKind> Kind(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return FileKind.Jpeg;
        if (file.StartsWith(Png.Signature))
            return FileKind.Png;
        if (file.StartsWith("RIFF"u8) && At(file, 8, "WEBP"u8))
            return FileKind.Webp;
        if (file.StartsWith("RIFF"u8) && At(file, 8, "WAVE"u8))
            return FileKind.Wav;
        if (file.StartsWith("ID3"u8) || Mp3.IsFrame(file))
            return FileKind.Mp3;
        if (file.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
            return FileKind.Webm;
        if (file.StartsWith("OggS"u8))
            return FileKind.Ogg;
        if (file.StartsWith("#!AMR"u8))
            return FileKind.Amr;
        if (file.StartsWith("%PDF-"u8))
            return FileKind.Pdf;
        return At(file, 4, "ftyp"u8) ? Brand(file) : Refused(file);
    }

    private static Outcome<FileKind> Brand(ReadOnlySpan<byte> file)
    {
        var brand = Encoding.Latin1.GetString(file.Slice(8, Math.Min(4, file.Length - 8)));
        return brand switch
        {
            "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" or "avif" or "avis" => FileRefusals.Heic,
            "qt  " => FileRefusals.Video,
            _ => FileKind.M4a, // with video in it, it is refused later
        };
    }

    private static Outcome<FileKind> Refused(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("GIF8"u8))
            return FileRefusals.Gif;
        if (IsMarkup(file))
            return FileRefusals.Markup;
        if (file.StartsWith("PK\x03\x04"u8) || file.StartsWith("Rar!"u8) || file.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC]) || file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return FileRefusals.Archive;
        if (file.StartsWith("MZ"u8) || At(file, 1, "ELF"u8) || file.StartsWith("#!"u8))
            return FileRefusals.Program;
        if (file.StartsWith("RIFF"u8) || file.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0xBA]))
            return FileRefusals.Video;
        return FileRefusals.Unknown;
    }

    /// <summary>SVG, HTML, XML in any usual encoding: after marks and blanks comes a <c>&lt;</c>.</summary>
    private static bool IsMarkup(ReadOnlySpan<byte> file)
    {
        foreach (var letter in file[..Math.Min(file.Length, 256)])
            if (letter == '<')
                return true;
            else if (letter is not (0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or 0x09 or 0x0A or 0x0D or 0x20))
                return false;
        return false;
    }

    private static bool At(ReadOnlySpan<byte> file, int at, ReadOnlySpan<byte> word) =>
        file.Length >= at + word.Length && file.Slice(at, word.Length).SequenceEqual(word);
}
