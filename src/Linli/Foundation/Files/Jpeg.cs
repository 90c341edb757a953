using System.Buffers.Binary;
using Linli.Foundation.Text;

namespace Linli.Foundation.Files;

/// <summary>JPEG, taken apart segment by segment and put together again without what tells of place, time or device.</summary>
/// <remarks>ITU-T T.81 Annex B. Kept: frame, tables, scans, colour (JFIF, ICC, Adobe). Dropped: every other APPn (EXIF with its thumbnail, XMP, IPTC,
/// maker notes, second pictures), comments, and all that follows the end of image (motion photos, hidden archives).</remarks>
internal static class Jpeg
{
    private const int MostScans = 100;
    private const byte EndOfImage = 0xD9, StartOfScan = 0xDA, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE;

    public static Outcome<CleanFile> Clean(ReadOnlySpan<byte> file)
    {
        var kept = new MemoryStream(file.Length);
        kept.Write([0xFF, 0xD8]);
        var orientation = Orientation(file);
        var (width, height, scans) = (0, 0, 0);
        for (var at = 2; ;)
        {
            if (Marker(file, ref at) is not { } marker)
                return FileRefusals.Damaged;
            if (marker == EndOfImage)
                break;
            if (Body(file, at) is not { Start: > 0 } range)
                return FileRefusals.Damaged;
            var body = file.Slice(range.Start, range.Length);
            at = range.Start + range.Length;
            var isJfif = marker == App0 && body.Length >= 14 && body.StartsWith("JFIF\0"u8);
            if (orientation != Exif.Upright && !isJfif)
            {
                Segment(kept, App1, [.. "Exif\0\0"u8, .. Exif.Only(orientation)]);
                orientation = Exif.Upright;
            }
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2 when width == 0 && body.Length >= 6:
                    (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
                    Segment(kept, marker, body);
                    break;
                case 0xC4 or 0xDB or 0xDD: // Huffman and quantisation tables, restart interval
                    Segment(kept, marker, body);
                    break;
                case StartOfScan when width > 0 && ++scans <= MostScans:
                    Segment(kept, marker, body);
                    var end = EndOfScan(file, at);
                    kept.Write(file[at..end]);
                    at = end;
                    break;
                case App0 when isJfif:
                    Segment(kept, App0, [.. body[..12], 0, 0]); // without its thumbnail
                    break;
                case App2 when body.StartsWith("ICC_PROFILE\0"u8):
                    Segment(kept, App2, body);
                    break;
                case App14 when body.Length >= 12 && body.StartsWith("Adobe"u8):
                    Segment(kept, App14, body[..12]);
                    break;
                case >= App0 and <= 0xEF or 0xFE: // all other application segments, and comments
                    break;
                default: // lossless and arithmetic frames, second frames, markers no camera writes
                    return FileRefusals.Damaged;
            }
        }
        if (width == 0 || height == 0 || scans == 0)
            return FileRefusals.Damaged;
        kept.Write([0xFF, EndOfImage]);
        return new CleanFile(FileKind.Jpeg, kept.ToArray()) { Width = width, Height = height };
    }

    private static int Orientation(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (Marker(file, ref at) is { } marker and not (StartOfScan or EndOfImage) && Body(file, at) is { Start: > 0 } range)
        {
            var body = file.Slice(range.Start, range.Length);
            if (marker == App1 && body.StartsWith("Exif\0\0"u8))
                return Exif.Orientation(body);
            at = range.Start + range.Length;
        }
        return Exif.Upright;
    }

    /// <summary>The marker at <paramref name="at"/>, which then stands behind it; null where there is none.</summary>
    private static byte? Marker(ReadOnlySpan<byte> file, ref int at)
    {
        if (at >= file.Length || file[at] != 0xFF)
            return null;
        while (at < file.Length && file[at] == 0xFF)
            at++;
        return at < file.Length ? file[at++] : null;
    }

    /// <summary>Where a segment's content lies; start 0 where it is cut.</summary>
    private static (int Start, int Length) Body(ReadOnlySpan<byte> file, int at)
    {
        if (at + 2 > file.Length)
            return default;
        var length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
        return length < 2 || at + length > file.Length ? default : (at + 2, length - 2);
    }

    /// <summary>Compressed data ends at the first marker that is neither a stuffed byte nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (true)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length)
                return file.Length;
            at += next;
            if (file[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
            at += file[at + 1] == 0xFF ? 1 : 2;
        }
    }

    private static void Segment(MemoryStream kept, byte marker, ReadOnlySpan<byte> body)
    {
        var length = body.Length + 2;
        kept.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
        kept.Write(body);
    }
}
